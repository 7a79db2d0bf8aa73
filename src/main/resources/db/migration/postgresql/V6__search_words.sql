-- The words are folded already: no parser or dictionary may change them once more. The type stands
-- among them, which no word equals as all of them are in lower case: so a search of few kinds reads
-- no records of others.
alter table search_entry add column words tsvector generated always as (
  array_to_tsvector(
    array_remove(string_to_array(heading || ' ' || body, ' '), '|') || type::text)) stored;
create index ix_search_entry_words on search_entry using gin (words);
