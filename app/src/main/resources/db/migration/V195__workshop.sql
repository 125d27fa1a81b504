-- Workshops: rounds of small groups, planned before anybody is invited. People stand here under pseudonyms.

create table workshop (
    id             bigint      primary key, -- drawn by lot
    owner          bytea       not null check (length(owner) = 16),
    version        integer     not null check (version >= 0),  -- of what its owner may change; a form that is older is refused
    state          text        not null check (state in ('DRAFT', 'INVITED', 'CANCELLED', 'OVER')),
    title          text        not null,
    purpose        text        not null check (purpose in ('VALUES', 'COMPETENCE', 'SEAM', 'PROBLEM')),
    words          text        not null, -- the organiser's own, in the invitation
    sponsor        text        not null, -- who gives it priority
    minutes_month  integer     not null check (minutes_month >= 0), -- working time promised, per person and month
    promised_until date        not null,
    starts_at      timestamptz not null,
    zone           text        not null,
    rounds         smallint    not null check (rounds between 1 and 12),
    minutes        smallint    not null check (minutes between 5 and 240), -- of a round
    pause          smallint    not null check (pause between 0 and 120),   -- minutes between two rounds
    place          text        not null, -- room or video link
    size           smallint    not null check (size between 2 and 12),
    mix            smallint[]  not null, -- 0 to 3 for country, function, role, level, unit, experience, new acquaintance
    facilitators   smallint    not null check (facilitators between 0 and 1), -- in each group, at least
    one_language   boolean     not null,
    seed           bigint      not null, -- with it and the same number of tries the plan comes out the same
    revision       integer     not null check (revision >= 0)  -- of the invitation
);

create index workshop_owner on workshop (owner);

create table workshop_question (
    workshop_id bigint   not null references workshop on delete cascade,
    round       smallint not null, -- from 0
    question    text     not null,
    preparation text     not null,
    primary key (workshop_id, round)
);

create table workshop_person (
    workshop_id bigint  not null references workshop on delete cascade,
    person      bytea   not null check (length(person) = 16),
    facilitates boolean not null,
    answer      text    check (answer in ('COMES', 'DOES_NOT_COME')), -- null: none yet
    is_here     boolean not null default false,
    primary key (workshop_id, person)
);

create index workshop_person_person on workshop_person (person);

create table workshop_seat (
    workshop_id bigint   not null references workshop on delete cascade,
    round       smallint not null, -- from 0
    person      bytea    not null check (length(person) = 16),
    seat_group  smallint not null, -- from 0
    is_pinned   boolean  not null,
    primary key (workshop_id, round, person)
);

create index workshop_seat_person on workshop_seat (person);
