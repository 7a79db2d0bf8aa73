select day as from, day + 2922 as to
from (select date '1996-01-01' + (hashint8(n) & 2147483647) % 6000 as day from generate_series(1, 500) n) r
