-- How the last runs of each job ended, for administrators. Of nobody: a fault by its class, never by its message.
create table job_run (
    id       bigint generated always as identity primary key,
    job      text        not null,
    began_at timestamptz not null,
    ended_at timestamptz not null,
    fault    text -- null: it ended well
);

create index job_run_job on job_run (job, id);
