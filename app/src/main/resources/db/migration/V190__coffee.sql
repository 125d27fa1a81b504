-- Coffee: who is in the circle, who met whom, and who is never to be paired. People stand here under pseudonyms.

create table coffee_member (
    person         bytea primary key check (length(person) = 16),
    size           text    not null check (size in ('PAIRS', 'THREES')),
    cadence        text    not null check (cadence in ('WEEKLY', 'FORTNIGHTLY', 'MONTHLY')),
    other_country  boolean not null,
    other_function boolean not null,
    paused_until   date,                                    -- null: not paused
    turns          integer not null check (turns >= 0)      -- as the odd one
);

create table coffee_never (
    writer bytea not null check (length(writer) = 16),
    other  bytea not null check (length(other) = 16),
    primary key (writer, other),
    check (writer <> other)
);

create index coffee_never_other on coffee_never (other);

create table coffee_round (
    week date primary key -- a Monday: the round of that week is made
);

create table coffee_meeting (
    id        bigint primary key, -- drawn by lot
    week      date not null,
    starts_at timestamptz         -- null: no hours in common, or longer ago than 90 days
);

create index coffee_meeting_week on coffee_meeting (week);

create table coffee_seat (
    meeting_id bigint   not null references coffee_meeting on delete cascade,
    person     bytea    not null check (length(person) = 16),
    told       boolean  not null default false, -- of the proposal, by a letter or by Today alone
    answer     text check (answer in ('MET', 'NOT_MET', 'RESTS')), -- null: none yet, or longer ago than 90 days
    asked      smallint not null default 0 check (asked between 0 and 2),
    asked_on   date,                                               -- the latest
    primary key (meeting_id, person)
);

create index coffee_seat_person on coffee_seat (person);
