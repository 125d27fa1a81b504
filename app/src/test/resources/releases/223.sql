-- What a server of schema 223 may hold, beside what older schemas left: a row or more in each table that came since 175.
insert into upkeep_change values ('\x000102030405060708090a0b0c0d0e0f', 'AWAY', '2026-12-01', 'OTHER_ENDS', '2026-11-04');
insert into leader_wish values ('88888888-8888-4888-8888-888888888888', 'tricky', 'north', 'North "of" \\ all', '2027-01-01', true);
update leader_unit set wish = '88888888-8888-4888-8888-888888888888' where person_id = 'tricky';
insert into smallest_group values ('2026-10-01', 8), ('2027-01-01', 12);
insert into job_run (job, began_at, ended_at, fault) values ('mail', '2026-11-04 01:00Z', '2026-11-04 01:01Z', 'java.io.IOException');
update cohort_member set zone_minutes = -210;
insert into task_member values ('project', '\x000102030405060708090a0b0c0d0e0f', '{Sales,"a, b"}');
insert into coffee_member values ('\x000102030405060708090a0b0c0d0e0f', 'THREES', 'FORTNIGHTLY', true, false, '2026-12-24', 3);
insert into coffee_never values ('\x000102030405060708090a0b0c0d0e0f', '\x101112131415161718191a1b1c1d1e1f');
insert into coffee_round values ('2026-11-02');
insert into coffee_meeting values (9, '2026-11-02', '2026-11-03 12:00Z'), (10, '2026-11-02', null);
insert into coffee_seat values (9, '\x000102030405060708090a0b0c0d0e0f', true, 'MET', 2, '2026-11-04');
insert into workshop
values (11, '\x000102030405060708090a0b0c0d0e0f', 4, 'INVITED', E'Åt\tvärs', 'SEAM', E'line\nline', 'Sponsor', 60, '2027-06-30',
        '2026-12-01 08:00Z', 'Europe/Stockholm', 2, 30, 10, 'Room', 4, '{2,0,0,0,1,0}', 1, true, -9223372036854775808, 2),
       (12, '\x000102030405060708090a0b0c0d0e0f', 0, 'DRAFT', '', 'VALUES', '', '', 0, '2026-12-31',
        '2026-12-02 08:00Z', 'UTC', 1, 5, 0, '', 2, '{}', 0, false, 0, 0);
insert into workshop_question values (11, 0, 'What?', 'Read this');
insert into workshop_person values (11, '\x000102030405060708090a0b0c0d0e0f', false, 'COMES', true), (11, '\x101112131415161718191a1b1c1d1e1f', true, null, false),
                                   (12, '\x101112131415161718191a1b1c1d1e1f', false, null, false);
insert into workshop_seat values (11, 0, '\x000102030405060708090a0b0c0d0e0f', 1, true);
insert into programme
values (13, '\x000102030405060708090a0b0c0d0e0f', 1, 'RUNNING', 'Programme', 'COMPETENCE', '', '', 0, '2027-06-30', '2026-12-01 08:00Z',
        'Asia/Kolkata', 1, 45, 0, '', 5, '{0,1}', 0, false, 'MONTHLY', 4, 2, '2027-03-01 08:00Z');
insert into programme_theme values (13, 0, 'Theme');
insert into programme_member values (13, '\x000102030405060708090a0b0c0d0e0f', false);
insert into programme_meeting values (13, 0, 11);
insert into programme_cell values (13, 0, '\x000102030405060708090a0b0c0d0e0f', '\x101112131415161718191a1b1c1d1e1f', 'ROLE', true);
insert into programme_total values (13, 0, 40);
insert into workshop_rule values (14, 11, 'APART', 'LEADS');
insert into workshop_rule_person values (14, '\x000102030405060708090a0b0c0d0e0f');
insert into workshop_link values (11, 0, 1, 'https://meet.example/1');
insert into workshop_move values (11, 0, '\x000102030405060708090a0b0c0d0e0f', 2);
insert into workshop_answer values (15, 11, 0, E'\\N answer');
insert into workshop_answered values (11, 0, '\x000102030405060708090a0b0c0d0e0f');
insert into workshop_opened values (11, 0);
insert into workshop_note values (11, 0, 1, 3, E'tab\there');
insert into calendar_feed values ('\x000102030405060708090a0b0c0d0e0f', '\x000102030405060708090a0b0c0d0e0f000102030405060708090a0b0c0d0e0f', '2026-11-04');
insert into workshop_reply values (11, '\x000102030405060708090a0b0c0d0e0f', 1, '2026-11-04');
insert into workshop_visitor values (16, 11, '\x101112131415161718191a1b1c1d1e1f', 'Guest', 'guest@example.org', 'en', null);
insert into workshop_arranger values (11, '\x101112131415161718191a1b1c1d1e1f');
insert into journey values (17, 2, 'Journey');
insert into journey_stage values (17, 0, 'Order', '{north}', '{Sales}', '{"a, b"}'), (17, 1, 'Delivery', '{}', '{}', '{}');
insert into journey_handover values (17, 0, 1);
insert into journey_signal values (17, 'Order', '2026-10-01', 'NPS', -12.5);
insert into journey_need values (17, 'Order', 'north', 'An answer today');
insert into journey_agreement values (17, 'Order', 'PARTLY', '2026-11-04');
insert into journey_seam_mark values (17, 'Order', 'Delivery', 'BRITTLE', '', '2026-11-04');
insert into journey_seam_call values (17, 'Order', 'Delivery', '2026-11-04', null);
