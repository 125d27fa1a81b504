-- What people can: the catalogue, what they say of themselves, and the help that showed it. People stand here under pseudonyms.

create table competence (
    id   text primary key,
    kind text not null check (kind in ('ESCO', 'JOBTECH', 'TAG'))
);

create table competence_label (
    competence_id text not null references competence on delete cascade,
    language      text not null, -- without country
    use           text not null check (use in ('PREFERRED', 'ALTERNATIVE')),
    text          text not null,
    primary key (competence_id, language, use, text)
);

create table competence_broader (
    competence_id text not null references competence on delete cascade,
    broader_id    text not null references competence on delete cascade,
    primary key (competence_id, broader_id),
    check (competence_id <> broader_id)
);

create index competence_broader_broader on competence_broader (broader_id);

-- Free tags that an administrator took for another name of a competence. Never a chain: what a tag is merged into stays.
create table competence_merge (
    tag_id  text primary key references competence,
    into_id text not null references competence,
    check (tag_id <> into_id)
);

create index competence_merge_into on competence_merge (into_id);

create table competence_claim (
    person        bytea   not null check (length(person) = 16),
    competence_id text    not null references competence,
    stance        text    not null check (stance in ('CAN_HELP', 'WANTS_TO_LEARN')),
    hidden        boolean not null default false,
    primary key (person, competence_id)
);

create index competence_claim_competence on competence_claim (competence_id);

-- An entry for each help, since what fades by a power law cannot be added up in advance. The numbers are drawn by lot, so that
-- they do not tell how much others help.
create table given_help (
    id                 bigint primary key,
    helper             bytea       not null check (length(helper) = 16),
    receiver           bytea       not null check (length(receiver) = 16),
    competence_id      text        not null references competence,
    kind               text        not null check (kind in ('SOLVED', 'TOGETHER')),
    word               text        not null check (word in ('CONFIRMED', 'CLAIMED')),
    gathering          integer     not null check (gathering >= 2),
    gain               text check (gain in ('SOLUTION', 'SOMEBODY_ELSE', 'BETTER_PROBLEM', 'CONFIRMATION', 'BACKING')),
    at                 timestamptz not null,
    hidden_by_helper   boolean     not null default false,
    hidden_by_receiver boolean     not null default false,
    check (helper <> receiver)
);

create index given_help_helper on given_help (helper);
create index given_help_receiver on given_help (receiver);
create index given_help_competence on given_help (competence_id);
create index given_help_at on given_help (at);
