-- Webhooks: where somebody wants to be told of their own asks, and what waits to be told. People stand here under pseudonyms;
-- an event says what happened to which ask, and holds no words and nobody else.

create table hook (
    id          uuid primary key,
    owner       bytea       not null check (length(owner) = 16),
    target      text        not null,
    secret      text        not null, -- in the clear: each event is signed with it
    made_at     timestamptz not null,
    outcome     text check (outcome in ('DELIVERED', 'FAILED')),  -- of the latest try; null before the first
    status      smallint,                                         -- of its answer; null where there was none
    tried_at    timestamptz,
    failures    int         not null default 0,                   -- in a row
    next_try_at timestamptz not null,
    given_up_at timestamptz                                       -- when events were last given up
);

create index hook_owner on hook (owner);

create table hook_event (
    id       uuid primary key, -- the same for every try
    hook_id  uuid        not null references hook on delete cascade,
    position bigint generated always as identity,
    event    text        not null,
    ask_id   bigint, -- null for a test; no reference: what happened stays so when the ask is gone
    state    text,
    at       timestamptz not null
);

create index hook_event_hook on hook_event (hook_id, position);
