select slug from meeting order by hashint8(id) limit 500
