-- Guests from outside, each of one workshop. They take part under pseudonyms of their own, and what names them stands here alone.

create table workshop_visitor (
    id          bigint primary key, -- drawn by lot
    workshop_id bigint not null,
    person      bytea  not null unique check (length(person) = 16),
    name        text   not null,
    address     text   not null,
    language    text   not null,
    secret_hash bytea  unique check (length(secret_hash) = 32), -- null: not told yet
    -- Who is left out is gone from here too. They are added before they take part, in one transaction.
    foreign key (workshop_id, person) references workshop_person on delete cascade deferrable initially deferred
);

create index workshop_visitor_workshop on workshop_visitor (workshop_id);
