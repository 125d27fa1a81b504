-- From which group an answer is, for groups in which that singles nobody out.

alter table workshop_answer add column seat_group smallint; -- null: not kept, or forgotten when the answers were opened
