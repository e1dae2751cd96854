-- Everything that happened in a study, in the order in which it was written. Only ever added to.
create table timeline.entry (
    id           bigint generated always as identity primary key,
    study_id     uuid not null,
    at           timestamptz not null,              -- business time
    kind         text not null,
    by_id        uuid,                              -- null where the process itself did it
    recorded_by  uuid,                              -- who wrote it down for by_id
    details      jsonb not null
);

create index entry_newest_first on timeline.entry (study_id, at desc, id desc);
create index entry_of_kind on timeline.entry (study_id, kind, at desc, id desc);

grant usage on schema timeline to specialstudy_app;
grant select, insert on timeline.entry to specialstudy_app;
