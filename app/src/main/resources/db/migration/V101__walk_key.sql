-- A source's id is now looked for within its pair, by the key itself: an index less to write for each walk.
drop index walk_source_id;
alter table walk drop constraint walk_pkey;
alter table walk add primary key (low, high, source, source_id, occurred_at, kind);
