-- What help let somebody do, in their words, for their own year: it outlives the ask. People stand here under pseudonyms.
create table year_line (
    id     bigint primary key, -- drawn by lot
    person bytea   not null check (length(person) = 16),
    helper bytea check (length(helper) = 16), -- null: has left
    day    date    not null,
    line   text    not null,
    named  boolean not null default false,    -- by the helper's own choice
    check (person <> helper)
);

create index year_line_person on year_line (person, day);
create index year_line_helper on year_line (helper);
