-- An event that a letter brings for its reader's calendar, as a file.
alter table letter add column calendar text;
