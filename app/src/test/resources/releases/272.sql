-- What a server of schema 272 may hold, beside what older schemas left: a wave of those invited to a workshop and people like them.
insert into pulse_wave values (13, 1, 3, '2026-06-09', '2026-06-20', 8, null, '2026-06-21', null, 'workshop', 11, 'Åt	värs');
