-- Studies whose deadlines could not follow a new calendar or profile: tried again later and later, in the end only when somebody says so.
-- In real time, as it is about repeating and not about business.
create table deadline.catch_up (
    study_id uuid primary key,
    attempts int not null,
    since    timestamptz not null,
    next_at  timestamptz,                    -- null: parked
    reason   text not null
);

grant select, insert, update, delete on deadline.catch_up to specialstudy_app;
