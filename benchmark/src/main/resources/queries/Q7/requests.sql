select slug as dialogue, date '1996-01-01' + (hashint8(n) & 2147483647) % 9000 as day
from generate_series(1, 500) n
join (select slug, row_number() over (order by id) - 1 as number from dialogue) d
  on number = n % (select count(*) from dialogue)
