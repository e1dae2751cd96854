-- A day on which a meeting or a visit was planned when a notice made it a day off, or a working day. It is shown while the meeting or visit
-- stands on that day and nobody has said that it stays.
create table notice.day_mark (
    thing_id uuid not null,
    day      date not null,
    kind     text not null check (kind in ('MEETING', 'VISIT')),
    study_id uuid not null,
    group_id uuid,
    off      text,                                       -- why nobody works; null: people work
    number   text not null,                              -- of the notice
    found_at timestamptz not null,
    kept_by  uuid,
    kept_at  timestamptz,
    primary key (thing_id, day),
    check ((kept_by is null) = (kept_at is null))
);
create index day_mark_open on notice.day_mark (study_id) where kept_at is null;

grant select, insert, update on notice.day_mark to specialstudy_app;
