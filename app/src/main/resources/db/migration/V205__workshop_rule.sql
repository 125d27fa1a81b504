-- What whoever plans a workshop asks for by name. People stand here under pseudonyms.

create table workshop_rule (
    id          bigint not null primary key, -- drawn by lot
    workshop_id bigint not null references workshop on delete cascade,
    kind        text   not null check (kind in ('TOGETHER', 'APART', 'MUST_MEET')),
    why         text   not null check (why in ('NOT_SAID', 'LEADS', 'EVERY_DAY')) -- people are kept apart
);

create index workshop_rule_workshop on workshop_rule (workshop_id);

create table workshop_rule_person (
    rule_id bigint not null references workshop_rule on delete cascade,
    person  bytea  not null check (length(person) = 16),
    primary key (rule_id, person)
);

create index workshop_rule_person_person on workshop_rule_person (person);
