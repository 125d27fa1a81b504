-- How many people a figure is about at least, from which quarter on. No row: eight.
create table smallest_group (
    from_quarter date    primary key,
    k            integer not null check (k >= 5)
);
