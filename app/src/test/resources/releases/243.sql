-- What a server of schema 243 may hold, beside what older schemas left: a row or more in each table that came since 223, and its new columns.
update workshop_person set told = E'2|a\tb' where workshop_id = 11;
update programme set hours = '{"2026-12-01 08:00Z","2027-01-01 15:00Z"}';
update workshop_answer set seat_group = 1;
insert into change (id, version, owner, title, purpose, from_day, steps, statement, statement_on, negotiated_on, announced_at)
values (18, 5, '\x000102030405060708090a0b0c0d0e0f', E'Merge \\ split', 'Why', '2027-02-01', E'merge\tnorth\tsouth', 'Think twice', 4, '2026-11-05', '2026-11-06'),
       (19, 0, null, 'Nobody''s', '', '2027-03-01', '', '', null, null, null);
insert into change_measure values (18, 0, 'Risk', 'Measure', 'Who', '2027-03-01');
insert into change_forecast (change_id, quarter, steps, at, figures) values (18, '2026-07-01', 'steps', '2026-11-05', '{"a": 1.50}'), (null, '2026-07-01', '', '2026-11-05', '[]');
insert into change_outcome values (18, 90, '{}');
insert into change_plan values (18, '\x000102030405060708090a0b0c0d0e0f', '\x101112131415161718191a1b1c1d1e1f', 'HAND_OVER', 'Lunch', null, '2027-02-14');
insert into passive_source values ('mail', '2026-11-05');
insert into source_yes values ('mail', '\x000102030405060708090a0b0c0d0e0f', '2026-11-05');
insert into steady_time values ('walk-retention', '2026-11-05 02:10Z');
insert into openness_fit values ('2026-11-01', 30, '{-3.5,0,1,0.5,-0.1,0.5,-0.2,-0.25,0.5,1e-300}', 4000, 0.5, 0.45, true), ('2026-11-01', 90, '{}', 0, null, null, false);
