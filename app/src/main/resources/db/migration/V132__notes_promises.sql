-- What was learned from an ask, once both ends have seen it word for word, and next steps for real. People under pseudonyms.

create table learning_note (
    id       bigint primary key, -- drawn by lot
    ask_id   bigint      not null unique, -- no reference: the ask goes sooner
    writer   bytea       not null check (length(writer) = 16),
    other    bytea       not null check (length(other) = 16),
    text     text        not null,
    quarter  date        not null, -- its first day: when the ask was solved, and no finer
    state    text        not null check (state in ('PROPOSED', 'SHARED', 'REFUSED')),
    check (writer <> other)
);

create index learning_note_writer on learning_note (writer);
create index learning_note_other on learning_note (other);

create table learning_note_competence (
    note_id       bigint  not null references learning_note on delete cascade,
    position      integer not null,
    competence_id text    not null,
    primary key (note_id, position)
);

create table promise (
    id      bigint primary key, -- drawn by lot
    ask_id  bigint      not null unique, -- the draft that goes with it
    maker   bytea       not null check (length(maker) = 16),
    other   bytea       not null check (length(other) = 16),
    task    text        not null,
    made_at timestamptz not null,
    due     date        not null,
    state   text        not null check (state in ('OFFERED', 'AGREED', 'REFUSED', 'KEPT')),
    check (maker <> other)
);

create index promise_maker on promise (maker);
create index promise_other on promise (other);
