-- The language somebody chose, on every device and in letters. Null: none was chosen.
alter table account add column language text check (language in ('en', 'sv'));
