-- The day of a workshop as it goes. People stand here under pseudonyms.

create table workshop_link (
    workshop_id bigint   not null references workshop on delete cascade,
    round       smallint not null, -- from 0
    seat_group  smallint not null, -- from 0
    link        text     not null, -- to a video meeting
    primary key (workshop_id, round, seat_group)
);

create table workshop_move (
    workshop_id bigint   not null references workshop on delete cascade,
    round       smallint not null, -- from 0
    person      bytea    not null check (length(person) = 16),
    from_group  smallint not null, -- where they were told to sit before the day; from 0
    primary key (workshop_id, round, person)
);

create index workshop_move_person on workshop_move (person);
