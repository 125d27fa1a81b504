-- What was done with a change, in which role and when: appended to, and gone only with its change. Nobody's name, nobody's words and no
-- figure. Keys that were turned are not in it: they stand in the guardians' log, from which the page of a change reads those of its own.

create table change_event (
    id        bigint      generated always as identity primary key,
    change_id bigint      not null references change on delete cascade,
    at        timestamptz not null,
    what      text        not null check (what in ('DRAFTED', 'CHANGED', 'FORECAST_ASKED', 'STATED', 'RESTATED', 'UNSTATED', 'NEGOTIATED',
                                                  'INFORMED', 'ANNOUNCED', 'WITHDRAWN')),
    version   integer     check (version >= 0), -- that it was about; null of what is about none
    day       date,                             -- that was recorded; null where it was taken away, and of all else
    role      text        check (role in ('LEADER', 'GUARDIAN')), -- null where two keys did it, or it is not known
    check (day is null or what in ('NEGOTIATED', 'INFORMED'))
);

create index change_event_change on change_event (change_id, id);

-- Of changes from before, what is known: no more.
insert into change_event (change_id, at, what, version)
select id, announced_at, 'ANNOUNCED', version from change where announced_at is not null order by announced_at, id;

insert into change_event (change_id, at, what)
select id, withdrawn_at, 'WITHDRAWN' from change where withdrawn_at is not null order by withdrawn_at, id;

create function keep_change_event() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and not exists (select from change where id = old.change_id) then
        return old;
    end if;
    raise exception 'what was done with a change is appended to';
end $$;

create trigger change_event_stays
    before update or delete on change_event
    for each row execute function keep_change_event();

-- So that the keys of one change are found without reading the whole log.
create index guardian_log_what on guardian_log (what, split_part(detail, ' ', 1), id);
