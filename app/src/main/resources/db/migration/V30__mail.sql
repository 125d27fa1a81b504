-- Letters that wait, links that act once, and how much is asked of people. People stand here under pseudonyms.

create table letter (
    id               uuid primary key,
    reader           bytea       not null check (length(reader) = 16),
    kind             text        not null,
    language         text        not null,
    subject          text        not null,
    paragraphs       text[]      not null,
    action_label     text,
    action_link      text,
    unsubscribe_link text,
    written_at       timestamptz not null,
    next_try_at      timestamptz not null,
    first_tried_at   timestamptz, -- null: not tried yet
    tries            int         not null default 0
);

create index letter_next_try on letter (next_try_at);
create index letter_reader on letter (reader);

create table letter_outcome (
    id       uuid primary key, -- of the letter, and so part of its Message-ID
    kind     text        not null,
    outcome  text        not null check (outcome in ('SENT', 'GIVEN_UP', 'DROPPED')),
    ended_at timestamptz not null
);

create index letter_outcome_ended on letter_outcome (ended_at);

create table letter_unsubscribed (
    reader bytea       not null check (length(reader) = 16),
    kind   text        not null,
    since  timestamptz not null,
    primary key (reader, kind)
);

create table attention (
    reader   bytea       not null check (length(reader) = 16),
    kind     text        not null,
    taken_at timestamptz not null
);

create index attention_reader on attention (reader, taken_at);

create table action_link (
    secret_hash bytea primary key check (length(secret_hash) = 32),
    purpose     text        not null,
    reader      bytea       not null check (length(reader) = 16),
    subject     text        not null,
    expires_at  timestamptz not null,
    used_at     timestamptz -- null: not used
);

create index action_link_expires on action_link (expires_at);
create index action_link_reader on action_link (reader);
