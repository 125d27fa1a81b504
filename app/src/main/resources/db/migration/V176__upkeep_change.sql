-- What somebody says changes for them from a day on, under a pseudonym; gone when the day is over.
create table upkeep_change (
    person  bytea primary key check (length(person) = 16),
    what    text  not null check (what in ('NEW_ROLE', 'LEAVING', 'AWAY')),
    on_day  date  not null,
    telling text  not null check (telling in ('NOBODY', 'OTHER_ENDS')),
    since   date  not null -- when it was said
);
