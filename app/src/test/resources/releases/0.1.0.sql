-- What a server of release 0.1.0 (schema 80) may hold of two people.
insert into person (id, name, addresses, languages, country, zone, works_from, works_until, function)
values ('ann', 'Ann Ek', '{ann@example.org}', '{sv,en}', 'SE', 'Europe/Stockholm', '08:00', '17:00', 'Sales'),
       ('bob', 'Bob Ljung', '{bob@example.org}', '{en}', 'DE', 'Europe/Berlin', '09:00', '18:00', 'Legal');
insert into unit (id, name, kind) values ('north', 'North', 'DEPARTMENT');
insert into membership (person_id, unit_id, valid_from) values ('ann', 'north', '2026-01-01 00:00Z');
insert into participation (person_id, paused_until) values ('bob', '2026-12-01');
insert into account (person_id, roles, created_at) values ('ann', '{MEMBER,ADMIN}', '2026-11-01 09:00Z');
create table walk_2026_10 partition of walk for values from ('2026-10-01 00:00:00+00') to ('2026-11-01 00:00:00+00');
create table walk_2026_11 partition of walk for values from ('2026-11-01 00:00:00+00') to ('2026-12-01 00:00:00+00');
insert into walk (low, high, occurred_at, source, source_id, kind, occasion, gathering, low_first)
values ('\x000102030405060708090a0b0c0d0e0f', '\x101112131415161718191a1b1c1d1e1f', '2026-10-07 12:00Z', 'declared', '', 'DECLARED', 'OWN', 2, true),
       ('\x000102030405060708090a0b0c0d0e0f', '\x101112131415161718191a1b1c1d1e1f', '2026-10-07 12:00Z', 'declared', 'a', 'DECLARED', 'OWN', 2, true),
       ('\x000102030405060708090a0b0c0d0e0f', '\x101112131415161718191a1b1c1d1e1f', '2026-11-07 12:00Z', 'mail', 'a', 'MESSAGE', 'OWN', 3, false);
insert into day_set (low, high, source, occasion, days)
values ('\x000102030405060708090a0b0c0d0e0f', '\x101112131415161718191a1b1c1d1e1f', 'declared', 'OWN', '\x01');
insert into trail (low, high, since, said_by_both, carries_to_low)
values ('\x000102030405060708090a0b0c0d0e0f', '\x101112131415161718191a1b1c1d1e1f', '2026-11-02 09:00Z', true, 'contracts');
insert into drawn_line (id, writer, name, carries, rhythm, drawn_at)
values (17, '\x000102030405060708090a0b0c0d0e0f', 'somebody at a supplier', '', 'MONTHLY', '2026-11-02 09:00Z');
insert into logged_walk (id, low, high, day, by_low, logged_at)
values (18, '\x000102030405060708090a0b0c0d0e0f', '\x101112131415161718191a1b1c1d1e1f', '2026-11-20', true, '2026-11-20 09:00Z');
