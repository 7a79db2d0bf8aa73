-- The larger the record, the shorter the range, so that about as many pledges lie within it.
select status, day as from, day + length as to
from (
  select (array['FULFILLED', 'BROKEN'])[1 + n % 2] as status, length,
    date '1996-01-01' + (hashint8(n) & 2147483647) % (9000 - length) as day
  from generate_series(1, 500) n,
    (select least(7300, 7300000 / count(*))::int as length from meeting) range
) r
