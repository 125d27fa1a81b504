-- What a server of schema 281 may hold, beside what older schemas left: a row or more in each table that came since 280.
update change_plans_told
set taken_on = '2027-03-01', keep_from = 50, keep_until = 75, hand_over_from = 25, hand_over_until = 50, let_go_from = 0, let_go_until = 25;
