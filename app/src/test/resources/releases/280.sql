-- What a server of schema 280 may hold, beside what older schemas left: a row or more in each table that came since 271.
insert into carrier_member values ('tag:a', '{Sales,"a, b"}', '\x000102030405060708090a0b0c0d0e0f');
