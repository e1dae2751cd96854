-- How far the demonstration has been loaded, so that an interrupted load goes on where it stopped. Written by module demo only.
create table demo.load (
    only_one     boolean primary key default true check (only_one),
    started_at   timestamptz not null,              -- business time: the demonstration's dates are counted from this day
    study_id     uuid,
    symposium    boolean not null default false,
    finished_at  timestamptz
);

-- What each id of the scenario became.
create table demo.thing (
    key  text primary key,
    id   uuid not null
);

grant usage on schema demo to specialstudy_app;
grant select, insert, update on demo.load to specialstudy_app;
grant select, insert on demo.thing to specialstudy_app;
