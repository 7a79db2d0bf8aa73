select slug as dialogue from dialogue order by hashint8(id)
