-- Topic groups. Written by module topic only. A group comes to life when its plan is issued.
create table topic.topic_group (
    id        uuid primary key,
    study_id  uuid not null,
    plan_id   uuid not null,
    key       text not null,                        -- the plan's own name for it
    place     int not null,
    no        int,
    name      text not null,
    kind      text not null check (kind in ('GENERAL', 'SUB')),
    duty      text,
    lead_id   uuid not null,
    lead_org  uuid,
    state     text not null check (state in ('ESTABLISHED', 'APPOINTED')),
    unique (study_id, key)
);

create table topic.group_member (
    group_id   uuid not null references topic.topic_group (id),
    person_id  uuid not null,
    place      int not null,
    primary key (group_id, person_id)
);

-- The appointment of a study's groups: one step, one version, one day until which it is due.
create table topic.appointment (
    study_id      uuid primary key,
    due_at        timestamptz,
    appointed_by  uuid,
    appointed_at  timestamptz,
    version       bigint not null
);

-- What the inbox may know of a group.
create view topic.card as
    select id as group_id, study_id, no, name, kind, state
      from topic.topic_group;

grant usage on schema topic to specialstudy_app;
grant select, insert, update on topic.topic_group, topic.appointment to specialstudy_app;
grant select, insert, update, delete on topic.group_member to specialstudy_app;
grant select on topic.card to specialstudy_app;
