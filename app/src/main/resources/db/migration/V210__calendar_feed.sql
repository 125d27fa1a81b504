-- Secrets under which calendar programs read people's calendars. People stand here under pseudonyms.

create table calendar_feed (
    person      bytea       primary key check (length(person) = 16),
    secret_hash bytea       not null unique check (length(secret_hash) = 32), -- SHA-256; the secret itself is kept nowhere
    made_at     timestamptz not null
);
