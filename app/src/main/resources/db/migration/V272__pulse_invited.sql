-- A wave may ask those who are invited to something, beside as many like them, in place of everybody.
alter table pulse_wave
    add column invited_kind text check (invited_kind ~ '^[a-z]{1,20}$'),
    add column invited_id bigint,
    add column invited_title text,
    add check ((invited_kind is null) = (invited_id is null) and (invited_kind is null) = (invited_title is null));
