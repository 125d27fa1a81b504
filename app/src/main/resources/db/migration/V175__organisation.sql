-- Figures about units that have been through the gate: coarse, and of nobody. A quarter is published once.
create table publication (
    quarter      date primary key,      -- its first day
    k            integer     not null check (k >= 5),
    figures      jsonb       not null,
    published_at timestamptz not null,
    shown_from   timestamptz not null,  -- to leaders; the guardian reads it before
    statement    text        not null default ''  -- of the guardian
);

-- Who is counted where until the next quarter is published. People stand here under pseudonyms.
create table cohort_member (
    person bytea primary key check (length(person) = 16),
    units  text[] not null
);

-- For which units somebody answers, and until when.
create table leader_unit (
    person_id text not null references person on delete cascade,
    unit_id   text not null,
    until     date not null,
    sees_from date,          -- the first quarter in which they were not counted; null: none yet
    primary key (person_id, unit_id)
);

-- No row: figures are shown. A row: a guardian has frozen them.
create table figures_frozen (
    only_one boolean     primary key default true check (only_one),
    since    timestamptz not null
);
