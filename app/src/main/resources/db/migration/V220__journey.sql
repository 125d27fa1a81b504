-- Customer journeys: stages, who carries them, and the hand-overs between them. Nothing here is about anybody.

create table journey (
    id      bigint  primary key, -- drawn by lot
    version integer not null check (version >= 0), -- a form that is older is refused
    title   text    not null
);

create table journey_stage (
    journey_id  bigint   not null references journey on delete cascade,
    place       smallint not null, -- from 0; every hand-over goes to a later one
    name        text     not null,
    units       text[]   not null, -- no foreign keys: a unit that ends stays in the journeys that it carried
    functions   text[]   not null,
    touchpoints text[]   not null,
    primary key (journey_id, place),
    unique (journey_id, name)
);

create table journey_handover (
    journey_id bigint   not null,
    from_place smallint not null,
    to_place   smallint not null check (to_place > from_place),
    primary key (journey_id, from_place, to_place),
    foreign key (journey_id, from_place) references journey_stage on delete cascade,
    foreign key (journey_id, to_place) references journey_stage on delete cascade
);
