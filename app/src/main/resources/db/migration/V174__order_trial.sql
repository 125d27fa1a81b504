-- A trial of whether reminders help: those who said yes get their weekly letter on one of two days, by lot anew each week. Of what they
-- walk, sums are kept; of a person only that they said yes, and for the two days that are measured which trails their letter speaks of.

alter table upkeep add column trial text check (trial in ('ASKED', 'IN')); -- null: not in it; ASKED: from a later round on
alter table upkeep add column trial_week date;                            -- the Monday of the latest week that was measured

create table order_trial (
    only_one boolean primary key default true check (only_one),
    began    date not null, -- a Monday
    lot_key  bytea          -- null: it is over
);

create table order_trial_round (
    began date primary key, -- a Monday
    drawn boolean not null
);

create table order_trial_week (
    week    date    not null, -- its Monday
    turn    text    not null check (turn in ('EARLY', 'LATE')),
    letters integer not null,
    walked  integer not null,
    primary key (week, turn)
);

create table order_trial_pick (
    person bytea       not null check (length(person) = 16),
    other  bytea       not null check (length(other) = 16),
    week   date        not null,
    turn   text        not null check (turn in ('EARLY', 'LATE')),
    since  date        not null, -- the first of the days that are measured
    due    timestamptz not null, -- when they are over
    primary key (person, other)
);

create index order_trial_pick_other on order_trial_pick (other);
create index order_trial_pick_due on order_trial_pick (due);
