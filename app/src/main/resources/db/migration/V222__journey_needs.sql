-- What the customer needs at a stage, as each unit that carries it sees it, and whether those in a meeting see the same.
-- The words are the unit's: who wrote them is not kept.

create table journey_need (
    journey_id bigint not null references journey on delete cascade,
    stage      text   not null, -- no foreign key, as with signals
    unit       text   not null,
    words      text   not null check (length(words) between 1 and 300),
    primary key (journey_id, stage, unit)
);

create table journey_agreement (
    journey_id bigint not null references journey on delete cascade,
    stage      text   not null,
    said       text   not null check (said in ('SAME', 'PARTLY', 'DIFFERENTLY')),
    said_on    date   not null,
    primary key (journey_id, stage)
);
