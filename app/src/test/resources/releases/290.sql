-- What a server of schema 290 may hold, beside what older schemas left: a row or more in each table that came since 281.
insert into change_event (change_id, at, what, version, day, role)
values (18, '2026-11-03Z', 'CHANGED', 3, null, 'LEADER'), (18, '2026-11-04Z', 'NEGOTIATED', 3, '2026-11-01', 'GUARDIAN'), (18, '2026-11-05Z', 'INFORMED', 3, null, null);
