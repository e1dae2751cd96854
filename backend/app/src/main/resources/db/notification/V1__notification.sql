-- Who was told what, and whether they have read it. Written by module notification only.

create table notification.notification (
    id        bigint generated always as identity primary key,
    person_id uuid not null,
    via       text[] not null,                           -- as whom they were told: role@scope, or their own id; shown while they are one of these
    reason    text not null check (reason in ('ASSIGNED', 'REMINDER', 'URGED', 'RETURNED', 'DECIDED', 'CHANGED', 'DIGEST')),
    kind      text not null,                             -- of the fact; the words for it are the screens'
    study_id  uuid not null,
    by_id     uuid,
    details   jsonb not null,                            -- what the sentence needs: names as they were, ids
    link      text not null,
    source    text,                                      -- what may be told twice, so that it is told once
    at        timestamptz not null,                      -- business time
    told_at   timestamptz not null default now(),
    read_at   timestamptz,
    unique (person_id, source)
);
create index notification_newest on notification.notification (person_id, at desc, id desc);
create index notification_unread on notification.notification (person_id) where read_at is null;

-- Up to which task of each of the engine's partitions people have been told. Keys of a partition grow, and are written in their order.
create table notification.heard (
    partition_id int primary key,
    task_key     bigint not null
);
-- What waited before there was anybody to tell is no news.
insert into notification.heard (partition_id, task_key)
select (key >> 51)::int, max(key)
  from engine.user_task
 group by key >> 51;

grant usage on schema notification to specialstudy_app;
grant select, insert, update on notification.notification, notification.heard to specialstudy_app;
