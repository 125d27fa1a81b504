-- Reorganisations: drafts of whole units and parts of them, what was said of each before it was decided, and what the two ends of a
-- trail that loses its occasion want. People stand here under pseudonyms; a draft names nobody.

create table change (
    id            bigint      primary key, -- drawn by lot
    version       integer     not null check (version >= 0), -- a form that is older is refused
    owner         bytea       check (length(owner) = 16),    -- who drafted it; null once they are erased
    title         text        not null,
    purpose       text        not null, -- what it is for, and what was considered instead
    from_day      date        not null,
    steps         text        not null, -- as in docs/formats/change.md
    statement     text        not null, -- the guardian's
    statement_on  integer,              -- the version that it is about; null before it is made
    negotiated_on date,                 -- when negotiation was closed
    informed_on   date,                 -- when those who are moved were told
    announced_at  timestamptz,
    withdrawn_at  timestamptz
);

create table change_measure (
    change_id bigint   not null references change on delete cascade,
    place     smallint not null, -- from 0
    risk      text     not null,
    measure   text     not null,
    who       text     not null, -- a role, in the words of who drafts it
    due       date,
    primary key (change_id, place)
);

-- What was forecast stays when its draft goes: the next one is compared with all that anybody was shown (privacy P11).
create table change_forecast (
    id        bigint      generated always as identity primary key,
    change_id bigint      references change on delete set null,
    quarter   date        not null, -- on which it rests
    steps     text        not null,
    at        timestamptz not null,
    figures   jsonb       not null
);

create index change_forecast_change on change_forecast (change_id, quarter);

create table change_outcome (
    change_id bigint not null references change on delete cascade,
    days      integer not null check (days > 0), -- after the change
    figures   jsonb   not null,
    primary key (change_id, days)
);

create table change_plan (
    change_id bigint not null references change on delete cascade,
    owner     bytea  not null check (length(owner) = 16), -- whose plan it is, and who alone sees it
    other     bytea  not null check (length(other) = 16),
    choice    text   not null check (choice in ('KEEP', 'HAND_OVER', 'LET_GO')),
    occasion  text   not null,
    heir      bytea  check (length(heir) = 16), -- to whom it is handed over
    remind_on date,
    primary key (change_id, owner, other)
);

create index change_plan_owner on change_plan (owner);
create index change_plan_other on change_plan (other);
create index change_plan_heir on change_plan (heir);
