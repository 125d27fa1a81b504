-- Short questionnaires, asked in waves. While a wave is open, a key joins answers to those who gave them, so that who answers again
-- changes their mind; when it closes the key is gone, and all answers are written anew under tokens drawn by lot. People stand here
-- under pseudonyms. When somebody answered is stored nowhere, nor that they did.

create table pulse (
    id       bigint primary key, -- drawn by lot
    name     text   not null,
    purpose  text   not null,    -- what it is for; empty for nothing
    mode     text   not null check (mode in ('ANONYMOUS', 'CODE')),
    key      bytea  check (length(key) = 32), -- turns codes into tokens; gone once the pulse is ended
    ended_on date,
    check ((key is not null) = (mode = 'CODE' and ended_on is null))
);

create table pulse_item (
    pulse_id bigint   not null references pulse on delete cascade,
    place    smallint not null, -- from 0
    id       text     not null, -- as answers name it
    kind     text     not null check (kind in ('KNOWS_COMPETENCE', 'KNOWS_RESPONSIBILITY', 'CAN_REACH', 'SHARED', 'OWN')),
    points   smallint not null check (points between 2 and 7),
    words_sv text     not null, -- empty for an item that comes along with the program
    words_en text     not null,
    primary key (pulse_id, place),
    unique (pulse_id, id)
);

create table pulse_wave (
    id          bigint  primary key, -- drawn by lot
    pulse_id    bigint  not null references pulse on delete cascade,
    number      integer not null unique, -- in which order waves were opened, of all pulses
    opens       date    not null,
    closes      date    not null check (closes >= opens), -- the last day on which one can answer
    k           integer not null check (k >= 5),
    key         bytea   check (length(key) = 32), -- joins people to tokens; gone once the wave is closed
    closed_on   date,
    reminded_on date,   -- of all alike: of whom it was asked whether to remind them, and who was, is not kept
    check ((key is null) = (closed_on is not null))
);

-- Nobody is asked twice at a time.
create unique index pulse_wave_open on pulse_wave (pulse_id) where closed_on is null;

-- Who was asked, and in which group they count. Rows are written once and never locked one by one: a lock leaves its mark.
create table pulse_asked (
    wave_id bigint  not null references pulse_wave on delete cascade,
    person  bytea   not null check (length(person) = 16), -- of who is erased: drawn by lot, the same in all waves
    units   text[]  not null,
    erased  boolean not null,
    primary key (wave_id, person)
);

create index pulse_asked_person on pulse_asked (person);

create table pulse_answer (
    wave_id bigint   not null references pulse_wave on delete cascade,
    token   bytea    not null check (length(token) = 16),
    units   text[]   not null, -- the group of who answers
    item    text     not null,
    about   text,              -- the unit that it is about
    point   smallint not null,
    unique nulls not distinct (wave_id, token, item, about)
);

-- Of a pulse with codes: who has answered with some code already, while the wave is open.
create table pulse_mark (
    wave_id bigint not null references pulse_wave on delete cascade,
    mark    bytea  not null check (length(mark) = 16),
    primary key (wave_id, mark)
);

create table pulse_figures (
    wave_id bigint primary key references pulse_wave on delete cascade,
    figures jsonb  not null -- as they came through the gate, once
);
