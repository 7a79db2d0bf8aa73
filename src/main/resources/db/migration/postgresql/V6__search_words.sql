-- The words are folded already: no parser or dictionary may change them once more.
alter table search_entry add column words tsvector generated always as (
  array_to_tsvector(array_remove(string_to_array(heading || ' ' || body, ' '), '|'))) stored;
create index ix_search_entry_words on search_entry using gin (words);
