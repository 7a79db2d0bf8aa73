select act || ' ' || object || ' ' || circumstance as text
from unnest('{return,release,opening,transfer,survey,registration,repair,withdrawal}'::text[]) act,
  unnest('{detained,crossings,cadastral,power,works,diplomas,heavy,displaced}'::text[]) object,
  unnest('{river,days,observation,stages,airport,winter,both,conditions}'::text[]) circumstance
