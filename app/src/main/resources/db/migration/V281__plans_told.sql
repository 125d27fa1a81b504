-- What is told, once, of what people plan for trails that lose their occasion by a change: between how many of a hundred each choice lies, and
-- nothing of who planned. It stays when plans go and when the change is taken back, so that nobody is counted a second time.

create table change_plans_told (
    change_id       bigint   primary key references change on delete cascade,
    taken_on        date,     -- null: never, since it was announced before plans were counted, and whoever planned was told that they are not
    keep_from       smallint, -- null where nothing is told
    keep_until      smallint,
    hand_over_from  smallint,
    hand_over_until smallint,
    let_go_from     smallint,
    let_go_until    smallint,
    check (num_nulls(keep_from, keep_until, hand_over_from, hand_over_until, let_go_from, let_go_until) in (0, 6)),
    check (keep_from between 0 and keep_until and keep_until <= 100),
    check (hand_over_from between 0 and hand_over_until and hand_over_until <= 100),
    check (let_go_from between 0 and let_go_until and let_go_until <= 100),
    check (taken_on is not null or keep_from is null)
);

insert into change_plans_told (change_id) select id from change where announced_at is not null;
