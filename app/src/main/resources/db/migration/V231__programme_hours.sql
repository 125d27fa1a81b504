-- When the meetings of a programme begin where bad hours go in turn; empty where it is always at the same time of the clock.

alter table programme add column hours timestamptz[] not null default '{}';
