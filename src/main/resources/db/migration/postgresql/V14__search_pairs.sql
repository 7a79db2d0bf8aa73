-- The words of an entry, each with the one that follows it in its line or the bar that ends it, so that an
-- index finds whole lines and phrases as well as words by their beginnings. Before each word stands a letter
-- for the kind of the record, a capital one in a heading: so that what is common in one kind or in texts
-- does not slow the search of another kind or of headings. It is not called safe for parallel plans: to
-- start their workers would take longer than a search.
create or replace function search_pairs(heading varchar, body varchar, precedence integer) returns tsvector
  language plpgsql immutable strict as $$
declare
  h text := chr(ascii('A') + precedence);
  b text := chr(ascii('a') + precedence);
  pairs text[] := string_to_array(
    h || replace(heading, ' ', ' ' || h) || ' ' || b || replace(body, ' ', ' ' || b), ' ');
begin
  for i in 1 .. cardinality(pairs) - 1 loop
    pairs[i] := pairs[i] || ' ' || pairs[i + 1];
  end loop;
  return array_to_tsvector(pairs);
end
$$;

-- To index a large table takes longer than a program may take to start. So it is emptied, and the program
-- fills it in the background; what is to be filled is noted here, as others may write entries at once.
-- expand-contract: the program before this one finds and writes what is in the table, though it finds them slowly
lock table search_entry in access exclusive mode;
insert into search_fill (type, filled_to, ends_at)
  select type, 0, max(id) from search_entry group by type
  on conflict (type) do update
    set filled_to = 0, ends_at = greatest(search_fill.ends_at, excluded.ends_at);
truncate search_entry;
drop index ix_search_entry_words;
create index ix_search_entry_pairs on search_entry using gin (search_pairs(heading, body, precedence));
create index ix_search_entry_precedence_id on search_entry (precedence, id);
