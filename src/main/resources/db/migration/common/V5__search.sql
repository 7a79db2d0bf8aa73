-- What a search reads: the words of each record, folded so that accents, case and script don't
-- matter. Heading and body hold lines of words, "| aleksandar vucic | vucic |": each word has a
-- space before it and each line a bar at both its ends.
--
-- The program keeps it in step with the records. It builds it anew at a start that finds it empty,
-- so a migration that changes how words are folded deletes all of its rows.
create table search_entry (
  id bigint not null,
  type varchar(40) not null,
  precedence integer not null,
  heading varchar not null,
  body varchar not null,
  constraint pk_search_entry primary key (id)
);
