-- Effects: what was asked of whom, once, and what was said. People stand here under pseudonyms, and no count of anybody's does.

create table effect_case (
    id      bigint   generated always as identity primary key,
    kind    text     not null,           -- of what: workshop, programme, change
    subject bigint   not null,           -- which one
    day     date     not null,           -- its last
    quarter date     not null,           -- the published one whose people are compared
    k       integer  not null check (k >= 5),
    terms   jsonb    not null,           -- how alike two people had to be
    at      timestamptz not null,
    unique (kind, subject)
);

-- Who was on either side of a case that was shown: so that no later one differs from it by few, and whoever is in it does not see it.
create table effect_person (
    case_id   bigint  not null references effect_case on delete cascade,
    person    bytea   not null check (length(person) = 16),
    took_part boolean not null,
    primary key (case_id, person)
);

create index effect_person_person on effect_person (person);

-- Who is compared with whom: decided once for all days on which a case is asked about. Shown to nobody.
create table effect_pair (
    case_id bigint not null references effect_case on delete cascade,
    person  bytea  not null check (length(person) = 16), -- who took part
    other   bytea  not null check (length(other) = 16),
    primary key (case_id, person)
);

create index effect_pair_person on effect_pair (person);
create index effect_pair_other on effect_pair (other);

create table effect_figure (
    case_id bigint      not null references effect_case on delete cascade,
    days    integer     not null check (days > 0), -- after the day
    outcome text        not null check (outcome in ('TRAILS', 'PROMISES')), -- of the same pairs
    seed    bigint      not null,
    at      timestamptz not null,
    figures jsonb       not null, -- as coarse as the gate made them
    primary key (case_id, days, outcome)
);
