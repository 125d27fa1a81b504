-- The directory: people, units, memberships, and whether somebody takes part. No trails here.

create table person (
    id         text primary key,
    name       text,
    addresses  text[] not null,
    languages  text[] not null,
    country    text check (country ~ '^[A-Z]{2}$'),
    city       text,
    zone       text not null,
    works_from time not null,
    works_until time not null,
    function   text,
    role       text,
    level      text
);

create table unit (
    id          text primary key,
    name        text not null,
    kind        text not null,
    parent_id   text references unit deferrable initially deferred,
    valid_from  timestamptz, -- null: for as long as anyone knows
    valid_until timestamptz  -- null: no end
);

create table membership (
    person_id   text not null references person on delete cascade,
    unit_id     text not null references unit on delete cascade,
    valid_from  timestamptz,
    valid_until timestamptz
);

create unique index membership_once on membership (person_id, unit_id, coalesce(valid_from, '-infinity'));
create index membership_unit on membership (unit_id);

create table participation (
    person_id    text primary key references person on delete cascade,
    paused_until date,
    opted_out    boolean not null default false
);
