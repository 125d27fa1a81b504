-- Of whom a letter speaks besides its reader: names change while letters wait, and an erasure must find them.
alter table letter add column about bytea check (length(about) = 16);

create index letter_about on letter (about);
