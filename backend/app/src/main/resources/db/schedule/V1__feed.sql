-- Calendar feeds of people, and how often what stands in them has changed. Written by module schedule only.

-- One secret link per person; of the secret only its hash is kept.
create table schedule.feed (
    person_id    uuid primary key,
    token_hash   bytea not null unique,
    language     text not null check (language in ('zh', 'en')),
    made_at      timestamptz not null,
    fetched_at   timestamptz,
    digest       text,                       -- of what was answered last
    changed_at   timestamptz not null,       -- when that was first answered
    window_start timestamptz not null,       -- of the hour in which fetches are counted
    fetches      int not null
);

-- What an entry said last: the sequence number grows when it says something else.
create table schedule.revision (
    entry_id   uuid primary key,
    digest     text not null,
    sequence   int not null,
    changed_at timestamptz not null
);

grant usage on schema schedule to specialstudy_app;
grant select, insert, update, delete on schedule.feed to specialstudy_app;
grant select, insert, update on schedule.revision to specialstudy_app;
