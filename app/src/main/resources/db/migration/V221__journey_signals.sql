-- What customers let one know of the stages of a journey, month by month. About customers, never about anybody who works there.

create table journey_signal (
    journey_id bigint           not null references journey on delete cascade,
    stage      text             not null, -- no foreign key: when a journey is drawn anew its signals wait for a stage of that name
    month      date             not null check (extract(day from month) = 1),
    kind       text             not null check (kind in ('NPS', 'COMPLAINTS', 'REPEAT_CONTACTS', 'LEAD_TIME')),
    value      double precision not null check (value between -100 and 1000000),
    primary key (journey_id, stage, month, kind)
);
