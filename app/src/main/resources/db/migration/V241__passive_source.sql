-- Passive sources of walks: which the organisation switched on by two keys, and who said yes to which. A source that is off has no row, and
-- then nobody's yes either. People stand here under pseudonyms.

create table passive_source (
    source text primary key check (source ~ '^[a-z0-9-]{1,32}$'),
    since  date not null
);

create table source_yes (
    source text  not null references passive_source on delete cascade,
    person bytea not null check (length(person) = 16),
    since  date  not null,
    primary key (source, person)
);

create index source_yes_person on source_yes (person);
