-- In which time zone somebody is counted until the next quarter is published; null: none is known.
alter table cohort_member add column zone_minutes integer check (zone_minutes between -1080 and 1080);

-- Who is counted in a project, by function, until the next quarter is published. People stand here under pseudonyms.
create table task_member (
    project   text   not null,
    person    bytea  not null check (length(person) = 16),
    functions text[] not null,
    primary key (project, person)
);
create index task_member_person on task_member (person);
