-- The words of an entry, each with the one that follows it in its line or the bar that ends it, so that an
-- index finds whole lines and phrases as well as words by their beginnings. Before each word stands a letter
-- for the kind of the record, a capital one in a heading: so that what is common in one kind or in texts
-- does not slow the search of another kind or of headings.
create or replace function search_pairs(heading varchar, body varchar, precedence integer) returns tsvector
  language plpgsql immutable strict parallel safe as $$
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

-- Records can be changed meanwhile. What is left of an attempt that was broken off is of no use.
drop index concurrently if exists ix_search_entry_pairs;
create index concurrently ix_search_entry_pairs on search_entry using gin (search_pairs(heading, body, precedence));
drop index concurrently if exists ix_search_entry_precedence_id;
create index concurrently ix_search_entry_precedence_id on search_entry (precedence, id);

-- A program before this one finds the same without it, though slowly.
drop index concurrently if exists ix_search_entry_words;
