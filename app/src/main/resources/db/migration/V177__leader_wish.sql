-- That somebody is to answer for a unit and see its figures: what two keys decide. The guardians' log names the wish by its number.
create table leader_wish (
    id        uuid primary key,
    person_id text    not null references person on delete cascade,
    unit_id   text    not null,
    unit_name text    not null,               -- as it was then: units go, the log stays
    until     date    not null,
    granted   boolean not null default false  -- once, and never again
);

create index leader_wish_person on leader_wish (person_id);

alter table leader_unit add column wish uuid references leader_wish on delete set null;
