-- Up to when each job that undoes nothing again has gone: it follows the clock, a week a run at most. Holds nothing about people.
create table steady_time (
    job text primary key,
    at  timestamptz not null
);
