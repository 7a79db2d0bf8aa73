-- Each is in one title in eight, or in as many texts.
select unnest('{return,opening,transfer,repair,river,airport,winter,parties,delegations,observers}'::text[])
  as text
