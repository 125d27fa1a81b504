-- What a server of schema 270 may hold, beside what older schemas left: a row or more in each table that came since 250.
insert into effect_case (kind, subject, day, quarter, k, terms, at) values
    ('workshop', 11, '2026-10-05', '2026-07-01', 8, '{"caliper":0.2,"controls":1,"imbalance":0.1,"fewest":9}', '2026-11-05 10:00Z'),
    ('workshop', 12, '2026-10-06', '2026-07-01', 8, '{}', '2026-11-06 10:00Z');
insert into effect_person select id, '\x000102030405060708090a0b0c0d0e0f', true from effect_case where subject = 11;
insert into effect_person select id, '\x101112131415161718191a1b1c1d1e1f', false from effect_case where subject = 11;
insert into effect_pair select id, '\x000102030405060708090a0b0c0d0e0f', '\x101112131415161718191a1b1c1d1e1f' from effect_case where subject = 11;
insert into effect_figure select id, 30, 'TRAILS', -9223372036854775808, '2026-11-05 10:00Z', '{"kind":"TOO_FEW","pairs":{"kind":"WITHHELD","value":0},"between":null,"smallest":null}' from effect_case;
