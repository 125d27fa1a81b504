-- Changes that need two keys, and the guardian's log. Who turned a key stands under a pseudonym while the change waits. The log
-- knows a person by a surrogate only, and erasing a person deletes what leads from one to the other: no line ever changes.

create table key_proposal (
    id       uuid        primary key,
    change   text        not null,
    about    bytea       check (length(about) = 16),    -- whom it concerns; null: nobody
    detail   text        not null,
    key      text        not null check (key in ('ADMIN', 'GUARDIAN')),
    proposer bytea       not null check (length(proposer) = 16),
    at       timestamptz not null
);

create unique index key_proposal_once on key_proposal (change, coalesce(about, ''::bytea), detail);

create table guardian_log_person (
    person    bytea primary key check (length(person) = 16),
    surrogate uuid  not null unique
);

create table guardian_log (
    id     bigint      generated always as identity primary key,
    at     timestamptz not null,
    act    text        not null,
    what   text        not null, -- the change; empty for roles
    detail text        not null,
    about  uuid,                 -- whom it concerns, by surrogate
    actor  uuid,                 -- who did it, by surrogate
    key    text                  -- as what they did it
);

create index guardian_log_about on guardian_log (about);
create index guardian_log_actor on guardian_log (actor);

create function keep_guardian_log() returns trigger language plpgsql as $$
begin
    raise exception 'the log is append-only';
end $$;

create trigger guardian_log_stays
    before update or delete on guardian_log
    for each row execute function keep_guardian_log();

create trigger guardian_log_is_not_emptied
    before truncate on guardian_log
    for each statement execute function keep_guardian_log();
