-- What people did with what is known about them; each reads their own. The log knows a person by a surrogate only, and
-- erasing a person deletes what leads from one to the other: the log stays whole and tells of nobody.

create table own_log_reader (
    person    bytea primary key check (length(person) = 16),
    surrogate uuid not null unique
);

create table own_log (
    id        bigint generated always as identity primary key,
    surrogate uuid        not null,
    act       text        not null,
    at        timestamptz not null
);

create index own_log_of on own_log (surrogate, id);
create index own_log_at on own_log (at);

-- Append-only: what is younger than two years stays as it is.
create function keep_own_log() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and old.at < now() - interval '2 years' then
        return old;
    end if;
    raise exception 'the log is append-only';
end $$;

create trigger own_log_stays
    before update or delete on own_log
    for each row execute function keep_own_log();

create trigger own_log_is_not_emptied
    before truncate on own_log
    for each statement execute function keep_own_log();
