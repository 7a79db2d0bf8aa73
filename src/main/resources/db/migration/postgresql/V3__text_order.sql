-- Texts that lists are sorted by are compared by code point, as H2 does, whatever the locale of the
-- database: the same query pages in the same order on both, and cursors survive a move.
alter table topic alter column slug type varchar(80) collate "C";
alter table participant alter column primary_name type varchar(300) collate "C";
alter table dialogue alter column title type varchar(300) collate "C";
alter table meeting alter column title type varchar(300) collate "C";
alter table pledge alter column title type varchar(300) collate "C";
alter table source alter column title type varchar(500) collate "C";
alter table source alter column publisher type varchar(200) collate "C";
