-- Each begins some word of most records.
select unnest('{a,b,d,f,m,o,p,r,t,w}'::text[]) as text
