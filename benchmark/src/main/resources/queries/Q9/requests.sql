select slug as pledge from pledge order by hashint8(id) limit 20000
