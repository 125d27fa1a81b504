-- Who may come in, and how. Nothing here can be turned back into a password, a link or a token.

create table account (
    person_id     text primary key references person on delete cascade,
    roles         text[] not null,
    password_hash text,        -- Argon2id; null: no password was chosen
    locked_at     timestamptz, -- null: not locked
    created_at    timestamptz not null
);

-- Links that let somebody in once. Without a person: the link for the first administrator.
create table entry_link (
    secret_hash bytea primary key, -- SHA-256 of 256 random bits
    person_id   text references account on delete cascade,
    expires_at  timestamptz not null
);
create index entry_link_person on entry_link (person_id);

-- How often somebody tried of late, by account and by address. Of neither more than a hash, and not for long.
create table entry_attempt (
    key_hash bytea primary key,
    since    timestamptz not null,
    attempts integer not null
);

create table api_token (
    id           uuid primary key,
    person_id    text not null references account on delete cascade,
    secret_hash  bytea not null unique, -- SHA-256 of 256 random bits
    label        text not null,
    scope        text not null check (scope in ('READ', 'WRITE')),
    created_at   timestamptz not null,
    expires_at   timestamptz not null,
    last_used_on date
);
create index api_token_person on api_token (person_id);

-- Passkeys. Spring Security's names; its repositories read and write these tables.
create table user_entities (
    id           varchar(1000) primary key,
    name         varchar(200) not null unique references account on delete cascade,
    display_name varchar(200)
);

create table user_credentials (
    credential_id                varchar(1000) primary key,
    user_entity_user_id          varchar(1000) not null references user_entities on delete cascade,
    public_key                   bytea         not null,
    signature_count              bigint,
    uv_initialized               boolean,
    backup_eligible              boolean       not null,
    authenticator_transports     varchar(1000),
    public_key_credential_type   varchar(100),
    backup_state                 boolean       not null,
    attestation_object           bytea,
    attestation_client_data_json bytea,
    created                      timestamp,
    last_used                    timestamp,
    label                        varchar(1000) not null
);
create index user_credentials_user on user_credentials (user_entity_user_id);

-- Sessions. Spring Session's names.
create table spring_session (
    primary_id            char(36) primary key,
    session_id            char(36) not null unique,
    creation_time         bigint not null,
    last_access_time      bigint not null,
    max_inactive_interval integer not null,
    expiry_time           bigint not null,
    principal_name        varchar(200)
);
create index spring_session_expiry on spring_session (expiry_time);
create index spring_session_principal on spring_session (principal_name);

create table spring_session_attributes (
    session_primary_id char(36) not null references spring_session on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea not null,
    primary key (session_primary_id, attribute_name)
);

-- A session holds the roles it began with, so a changed, locked or removed account ends its sessions: here, where no code
-- can forget it.
create function end_sessions() returns trigger language plpgsql as $$
begin
    delete from spring_session where principal_name = old.person_id;
    return null;
end $$;

create trigger account_ends_sessions
    after delete or update of roles, password_hash, locked_at on account
    for each row execute function end_sessions();
