-- What those who met say of a journey's seams, and for which of them somebody asks for an arena. Nothing here is computed, and nothing
-- is about anybody.

create table journey_seam_mark (
    journey_id bigint not null references journey on delete cascade,
    from_stage text   not null, -- no foreign keys to stages, as with signals
    to_stage   text   not null,
    holding    text   not null check (holding in ('HOLDS', 'BRITTLE', 'UNKNOWN')),
    mend       text   not null check (length(mend) <= 300),
    said_on    date   not null,
    primary key (journey_id, from_stage, to_stage)
);

create table journey_seam_call (
    journey_id bigint not null references journey on delete cascade,
    from_stage text   not null,
    to_stage   text   not null,
    asked_on   date   not null,
    taken_on   date, -- when a facilitator took it up
    primary key (journey_id, from_stage, to_stage)
);
