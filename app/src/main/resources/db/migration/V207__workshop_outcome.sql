-- What came of a workshop: answers without a name, and notes of groups.

-- Who wrote an answer stands nowhere, nor when. Each time one is added those of the round get new ids, drawn by lot, and are put down
-- anew in the order of their ids: so neither the id nor the place of a row tells which is the latest.
create table workshop_answer (
    id          bigint   not null primary key,
    workshop_id bigint   not null references workshop on delete cascade,
    round       smallint not null, -- from 0
    answer      text     not null
);

create index workshop_answer_workshop on workshop_answer (workshop_id);

-- That somebody has answered, so that each does once. Forgotten when the answers are opened.
create table workshop_answered (
    workshop_id bigint   not null references workshop on delete cascade,
    round       smallint not null, -- from 0
    person      bytea    not null check (length(person) = 16),
    primary key (workshop_id, round, person)
);

create index workshop_answered_person on workshop_answered (person);

create table workshop_opened (
    workshop_id bigint   not null references workshop on delete cascade,
    round       smallint not null, -- from 0; its answers are on the screen, and there will be no more
    primary key (workshop_id, round)
);

create table workshop_note (
    workshop_id bigint   not null references workshop on delete cascade,
    round       smallint not null, -- from 0
    seat_group  smallint not null, -- from 0
    version     integer  not null check (version >= 1),
    note        text     not null, -- the group's own words
    primary key (workshop_id, round, seat_group)
);
