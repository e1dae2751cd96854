-- What a topic group does: its outline and group plan, their review, its research. A row comes to life when the group is appointed or joins.
alter table topic.topic_group
    add column in_charge_id uuid,                   -- a leader in charge of this group alone; null: the study's
    add column joined_late boolean not null default false,
    add column version bigint not null default 0;

alter table topic.appointment
    add column gathered_at timestamptz;             -- every group has finished: none can join any more

create table topic.research (
    group_id      uuid primary key references topic.topic_group (id),
    study_id      uuid not null,
    phase         text not null check (phase in ('OUTLINE', 'REVIEW', 'RESEARCH', 'CONCLUDED', 'WITHDRAWN')),
    content       jsonb not null,                   -- outline, group plan, schedule, guests and experts, as last saved
    process_key   bigint,                           -- the one process instance that carries this group
    step_due      timestamptz,
    submitted_by  uuid,
    agreed_at     timestamptz,
    concluded_by  uuid,
    concluded_at  timestamptz,
    conclusion    text,
    versions      int not null,
    rulings       int not null,
    version       bigint not null
);

create index research_study on topic.research (study_id);

-- An outline as it was submitted, with its group plan. Never changed.
create table topic.outline_version (
    group_id  uuid not null references topic.research (group_id),
    no        int not null,
    content   jsonb not null,
    by_id     uuid not null,
    at        timestamptz not null,
    primary key (group_id, no)
);

create table topic.outline_ruling (
    group_id     uuid not null references topic.research (group_id),
    no           int not null,
    version_no   int not null,
    outcome      text not null check (outcome in ('AGREED', 'RETURNED')),
    reason       text,
    by_id        uuid not null,
    at           timestamptz not null,
    recorded_by  uuid,                              -- who wrote it down when it was taken on paper
    scan_id      uuid,
    primary key (group_id, no)
);

create or replace view topic.card as
    select id as group_id, study_id, no, name, kind, state
      from topic.topic_group;

-- The research questions of a group, in the order of its outline; agreed says whether they may be built upon.
create view topic.outline_point as
    select r.group_id, r.study_id, (p.value ->> 'id')::uuid as point_id, p.place::int as place, (p.value ->> 'level')::int as level,
           p.value ->> 'number' as number, p.value ->> 'text' as text, r.agreed_at is not null as agreed
      from topic.research r
     cross join lateral jsonb_array_elements(r.content -> 'points') with ordinality as p (value, place);

grant select, insert, update on topic.research to specialstudy_app;
grant select, insert on topic.outline_version, topic.outline_ruling to specialstudy_app;
grant select on topic.outline_point to specialstudy_app;
