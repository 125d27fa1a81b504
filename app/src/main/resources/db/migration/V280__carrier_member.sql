-- Who is counted for which competence in which group, as of the last quarter in which it was told of. People stand here under pseudonyms.
create table carrier_member (
    competence text   not null,
    units      text[] not null,
    person     bytea  not null check (length(person) = 16),
    primary key (competence, units, person)
);
create index carrier_member_person on carrier_member (person);
