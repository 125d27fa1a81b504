-- Which workshop was begun to mend which seam of a journey. Nothing here is about anybody.

create table journey_seam_workshop (
    workshop   bigint not null primary key, -- no foreign key: workshops are another feature's, and may be forgotten first
    journey_id bigint not null references journey on delete cascade,
    from_stage text   not null, -- no foreign keys to stages, as with signals
    to_stage   text   not null
);

create index journey_seam_workshop_journey on journey_seam_workshop (journey_id);
