-- How openness was fitted to this house's own trails, each month: ten numbers for a horizon, of all trails together and of nobody.
create table openness_fit (
    fitted_on    date             not null,
    horizon_days integer          not null check (horizon_days in (30, 90)),
    coefficients double precision[] not null,
    trails       integer          not null,
    shipped_loss double precision,
    own_loss     double precision,
    is_used      boolean          not null,
    primary key (fitted_on, horizon_days)
);
