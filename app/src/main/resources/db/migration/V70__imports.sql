-- Imports by the administrator: what was read, how far it is, and what an undo needs. Of contents only what an undo needs.
create table import_run (
    id         bigint generated always as identity primary key,
    kind       text        not null,
    state      text        not null,
    started_by text references person on delete set null,
    upload     text        not null, -- a random name below uploads/ in the home directory
    created_at timestamptz not null,
    begun_at   timestamptz,
    ended_at   timestamptz,
    seen_at    timestamptz not null, -- when its node last said that it lives
    total      bigint      not null, -- rows to go through
    done       bigint      not null default 0,
    summary    text        not null, -- counts and problems by line and reason; nothing that stands in the files
    cancelled  boolean     not null default false,
    before     bytea                 -- people, units and memberships as they were
);
