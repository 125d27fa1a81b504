insert into guardian_sight values ('tricky', '2026-07-01') on conflict do nothing;
