-- What a server of schema 175 may hold, beside what it holds of release 0.1.0: a row or more in each table, and texts that a backup
-- must not trip over. The identities are ahead of what is there, as after a deletion.
insert into person (id, name, addresses, languages, zone, works_from, works_until)
values ('tricky', E'tab\there, line\nfeed, return\rhere, \\. \\N \\x41, "quoted", ''single'', räksmörgås 🌲', '{"a,b","c\"d","e\\f",null}', '{}', 'UTC', '00:00', '24:00'),
       ('empty', '', '{}', '{}', 'UTC', '08:00', '17:00');
insert into unit (id, name, kind, parent_id) values ('child', 'Child', 'TEAM', 'parent'), ('parent', E'\\.', 'DEPARTMENT', null);
insert into account (person_id, roles, password_hash, locked_at, created_at, language)
values ('tricky', '{MEMBER}', '$argon2id$v=19$x', '2026-11-02 09:00:00.123456Z', '2026-11-01 09:00Z', 'sv');
insert into api_token (id, person_id, secret_hash, label, scope, created_at, expires_at, last_used_on)
values ('11111111-1111-4111-8111-111111111111', 'tricky', '\x00ff', '', 'READ', '2026-11-01', '2027-11-01', '2026-11-20');
insert into user_entities values ('user-1', 'tricky', null);
insert into user_credentials (credential_id, user_entity_user_id, public_key, signature_count, backup_eligible, backup_state, created, label)
values ('credential-1', 'user-1', '\x5c6e5c', 9223372036854775807, false, true, '2026-11-01 09:00:00.5', 'phone');
insert into letter_outcome values ('22222222-2222-4222-8222-222222222222', 'ask', 'SENT', '2026-11-03');
insert into letter_unsubscribed values ('\x000102030405060708090a0b0c0d0e0f', 'upkeep', '2026-11-03');
insert into attention values ('\x000102030405060708090a0b0c0d0e0f', 'ask', '2026-11-03');
insert into active_day values ('2026-11-03', 17), ('0001-01-01 BC', 2147483647);
insert into import_run (kind, state, upload, created_at, seen_at, total, summary, before)
values ('people', 'DONE', 'random', '2026-11-03', '2026-11-03', 5, E'{"a":"\\\\n"}', '\x0a0d095c2e');
insert into import_run (kind, state, upload, created_at, seen_at, total, summary)
values ('people', 'DONE', 'random', '2026-11-04', '2026-11-04', 5, '');
delete from import_run where id = 2;
insert into own_log_reader values ('\x000102030405060708090a0b0c0d0e0f', '33333333-3333-4333-8333-333333333333');
insert into own_log (surrogate, act, at) values ('33333333-3333-4333-8333-333333333333', 'EXPORTED', '2026-11-03');
insert into competence values ('tag:a', 'TAG'), ('tag:b', 'TAG'), ('esco:c', 'ESCO');
insert into competence_label values ('tag:a', 'sv', 'PREFERRED', E'Å\tÄ'), ('esco:c', 'en', 'PREFERRED', 'Wood');
insert into competence_broader values ('tag:a', 'esco:c');
insert into competence_merge values ('tag:b', 'tag:a');
insert into competence_claim values ('\x000102030405060708090a0b0c0d0e0f', 'tag:a', 'CAN_HELP', true);
insert into competence_word values ('en', 'wood', 'wood');
insert into given_help (id, helper, receiver, competence_id, kind, word, gathering, at)
values (-9223372036854775808, '\x000102030405060708090a0b0c0d0e0f', '\x101112131415161718191a1b1c1d1e1f', 'tag:a', 'SOLVED', 'CONFIRMED', 2, '2026-11-03');
insert into ask (id, asker, text, state, since, meets_at, meets_for)
values (5, '\x000102030405060708090a0b0c0d0e0f', E'\\N', 'OPEN', '2026-11-03', '2026-11-04', 30);
insert into ask_competence values (5, 0, 'tag:a');
insert into ask_request (ask_id, position, asked, purpose, answer, sent_at, reached)
values (5, 0, '\x101112131415161718191a1b1c1d1e1f', 'HELP', 'WAITING', '2026-11-03', true);
insert into curtain values ('\x000102030405060708090a0b0c0d0e0f', 'BY_ALL', 3);
insert into ask_search values ('\x000102030405060708090a0b0c0d0e0f', '2026-11-03', 2);
insert into learning_note values (6, 5, '\x000102030405060708090a0b0c0d0e0f', '\x101112131415161718191a1b1c1d1e1f', 'text', '2026-10-01', 'SHARED');
insert into learning_note_competence values (6, 0, 'tag:a');
insert into promise values (7, 5, '\x000102030405060708090a0b0c0d0e0f', '\x101112131415161718191a1b1c1d1e1f', 'task', '2026-11-03', '2026-11-17', 'AGREED', false);
insert into hook (id, owner, target, secret, made_at, next_try_at)
values ('44444444-4444-4444-8444-444444444444', '\x000102030405060708090a0b0c0d0e0f', 'https://example.org', 's', '2026-11-03', 'infinity');
insert into hook_event (id, hook_id, event, at) values ('55555555-5555-4555-8555-555555555555', '44444444-4444-4444-8444-444444444444', 'test', '2026-11-03');
insert into upkeep values ('\x000102030405060708090a0b0c0d0e0f', 2, 9, 'MAIL', '2026-11-02', null, false, 'IN', '2026-11-02');
insert into upkeep_nudge values ('\x000102030405060708090a0b0c0d0e0f', '\x101112131415161718191a1b1c1d1e1f', 0);
insert into upkeep_quiet values ('\x000102030405060708090a0b0c0d0e0f', '\x101112131415161718191a1b1c1d1e1f', null);
insert into year_line values (8, '\x000102030405060708090a0b0c0d0e0f', null, '2026-11-03', 'line', false);
insert into key_proposal values ('66666666-6666-4666-8666-666666666666', 'k', null, '', 'ADMIN', '\x000102030405060708090a0b0c0d0e0f', '2026-11-03');
insert into guardian_log_person values ('\x000102030405060708090a0b0c0d0e0f', '77777777-7777-4777-8777-777777777777');
insert into guardian_log (at, act, what, detail, actor, key)
values ('2026-11-03', 'PROPOSED', 'k', '', '77777777-7777-4777-8777-777777777777', 'ADMIN');
insert into order_trial values (true, '2026-11-02', '\x00');
insert into order_trial_round values ('2026-11-02', true);
insert into order_trial_week values ('2026-11-02', 'EARLY', 5, 2);
insert into order_trial_pick values ('\x000102030405060708090a0b0c0d0e0f', '\x101112131415161718191a1b1c1d1e1f', '2026-11-02', 'LATE', '2026-11-02', '2026-11-04');
insert into publication values ('2026-07-01', 5, '{"a": [1.50, "\\n"]}', '2026-10-02', '2026-10-16', '');
insert into cohort_member values ('\x000102030405060708090a0b0c0d0e0f', '{north,"a b"}');
insert into leader_unit values ('tricky', 'north', '2027-01-01', null);
insert into figures_frozen values (true, '2026-11-03');
-- What must not come back.
insert into spring_session values ('p', 's', 1, 1, 1, 1, 'tricky');
insert into spring_session_attributes values ('p', 'a', '\x00');
insert into entry_link values ('\x01', 'tricky', '2027-01-01');
insert into entry_attempt values ('\x01', '2026-11-03', 5);
insert into action_link values ('\x0001020304050607080910111213141516171819202122232425262728293031', 'answer', '\x000102030405060708090a0b0c0d0e0f', '5', '2027-01-01', null);
insert into letter (id, reader, kind, language, subject, paragraphs, action_label, action_link, written_at, next_try_at)
values ('88888888-8888-4888-8888-888888888888', '\x000102030405060708090a0b0c0d0e0f', 'ask', 'sv', 'subject', '{a}', 'Yes', 'https://example.org/l/secret', '2026-11-03', '2026-11-03');
insert into trail_change (low, high) values ('\x000102030405060708090a0b0c0d0e0f', '\x101112131415161718191a1b1c1d1e1f');
insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version) values ('night', 'recurring', '2026-11-03', true, 1);
