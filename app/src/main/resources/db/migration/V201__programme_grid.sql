-- What members of a programme say after a meeting that they know of those they sat with. Read by the two ends of a cell alone.

create table programme_cell (
    programme_id bigint   not null references programme on delete cascade,
    number       smallint not null, -- of the meeting
    said_by      bytea    not null check (length(said_by) = 16),
    about        bytea    not null check (length(about) = 16),
    question     text     not null check (question in ('COMPETENCE', 'ROLE')),
    is_known     boolean  not null, -- no: not yet; without a row nothing is said
    primary key (programme_id, number, said_by, about, question)
);

create index programme_cell_said_by on programme_cell (said_by);
create index programme_cell_about on programme_cell (about);

-- How much of a meeting's cells is a yes: counted once, a week after it, and never again.
create table programme_total (
    programme_id bigint   not null references programme on delete cascade,
    number       smallint not null,
    percent      smallint not null check (percent between 0 and 90), -- 0: too few people for a total
    primary key (programme_id, number)
);
