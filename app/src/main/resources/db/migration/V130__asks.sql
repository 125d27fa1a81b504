-- Asks: a real problem, whom it was put to, and what came of it. People stand here under pseudonyms; the text is the asker's.

create table ask (
    id         bigint primary key, -- drawn by lot: numbers in a row would tell how much others ask
    asker      bytea       not null check (length(asker) = 16),
    text       text        not null,
    stage      text        not null default '', -- of a customer's journey
    state      text        not null
        check (state in ('DRAFT', 'OPEN', 'ACCEPTED', 'HELPED', 'CLOSED', 'EXPIRED', 'WITHDRAWN')),
    since      timestamptz not null,            -- when it came into its state, or was last sent
    gain       text check (gain in ('SOLUTION', 'SOMEBODY_ELSE', 'BETTER_PROBLEM', 'CONFIRMATION', 'BACKING')),
    enabled    text        not null default '', -- what it let the asker do
    meets_at   timestamptz,
    meets_for  integer check (meets_for > 0),   -- minutes
    check ((meets_at is null) = (meets_for is null))
);

create index ask_asker on ask (asker);
create index ask_since on ask (since);

create table ask_competence (
    ask_id        bigint  not null references ask on delete cascade,
    position      integer not null,
    competence_id text    not null, -- no reference: a free tag may go before the ask does
    primary key (ask_id, position)
);

create table ask_request (
    ask_id   bigint      not null references ask on delete cascade,
    position integer     not null,
    asked    bytea       not null check (length(asked) = 16),
    purpose  text        not null check (purpose in ('HELP', 'INTRODUCTION')),
    through  bytea check (length(through) = 16), -- who introduced the two
    answer   text        not null check (answer in ('WAITING', 'ACCEPTED', 'INTRODUCED', 'NOT_NOW', 'NOT_NEEDED')),
    sent_at  timestamptz not null,
    reached  boolean     not null, -- false where it was answered at once, without reaching anybody
    primary key (ask_id, asked, purpose)
);

create index ask_request_asked on ask_request (asked);
create index ask_request_through on ask_request (through);
create index ask_request_sent on ask_request (sent_at);

create table curtain (
    person   bytea primary key check (length(person) = 16),
    findable text    not null check (findable in ('BY_ALL', 'THROUGH_INTRODUCER', 'NOT')),
    per_week integer not null check (per_week between 0 and 10)
);

-- How often somebody looked for people: a number for each day, no question and no answer.
create table ask_search (
    person bytea   not null check (length(person) = 16),
    day    date    not null, -- UTC
    times  integer not null check (times > 0),
    primary key (person, day)
);
