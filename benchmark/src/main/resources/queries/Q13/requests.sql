select (array['FULFILLED', 'BROKEN', 'PENDING', 'NOT_ASSESSED'])[1 + n % 4] as status,
  date '1996-01-01' + (hashint8(n) & 2147483647) % 9000 as day
from generate_series(1, 500) n
