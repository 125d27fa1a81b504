-- Who arranges a workshop beside its owner. People stand here under pseudonyms.

create table workshop_arranger (
    workshop_id bigint not null references workshop on delete cascade,
    person      bytea  not null check (length(person) = 16),
    primary key (workshop_id, person)
);

create index workshop_arranger_person on workshop_arranger (person);
