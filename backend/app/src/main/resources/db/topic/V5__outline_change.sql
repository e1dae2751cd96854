-- A change of a group's agreed outline, written by the group while its research goes on; at most one at a time.
create table topic.outline_change (
    id            uuid primary key,
    group_id      uuid not null references topic.research (group_id),
    study_id      uuid not null,
    no            int not null,
    status        text not null check (status in ('DRAFT', 'REVIEW', 'AGREED', 'DROPPED', 'WITHDRAWN')),
    base_no       int not null,                     -- the agreed outline that it changes
    reason        text not null,
    content       jsonb not null,
    opened_by     uuid not null,
    opened_at     timestamptz not null,
    submitted_by  uuid,
    step_due      timestamptz,
    version_no    int,                              -- the outline as it was submitted last
    ended_at      timestamptz,
    process_key   bigint,                           -- the one process instance that carries it
    version       bigint not null,
    unique (group_id, no)
);

create unique index outline_change_under_way on topic.outline_change (group_id) where status in ('DRAFT', 'REVIEW');

-- The questions of agreed outlines that the outline in force asks no more, in their last words.
create view topic.former_point as
    select distinct on (v.group_id, p.value ->> 'id') v.group_id, (p.value ->> 'id')::uuid as point_id, p.place::int as place,
           (p.value ->> 'level')::int as level, p.value ->> 'number' as number, p.value ->> 'text' as text
      from topic.outline_version v
      join topic.outline_ruling r on r.group_id = v.group_id and r.version_no = v.no and r.outcome = 'AGREED'
     cross join lateral jsonb_array_elements(v.content -> 'points') with ordinality as p (value, place)
     where not exists (select 1 from topic.outline_point o where o.group_id = v.group_id and o.point_id = (p.value ->> 'id')::uuid)
     order by v.group_id, p.value ->> 'id', v.no desc;

grant select, insert, update on topic.outline_change to specialstudy_app;
grant select on topic.former_point to specialstudy_app;
