-- The latest answer to an invitation that came by mail, so that an earlier one that comes later changes nothing.

create table workshop_reply (
    workshop_id bigint      not null,
    person      bytea       not null,
    sequence    integer     not null, -- of the invitation that was answered
    stamped_at  timestamptz not null, -- by the clock of who answered
    primary key (workshop_id, person),
    foreign key (workshop_id, person) references workshop_person on delete cascade
);
