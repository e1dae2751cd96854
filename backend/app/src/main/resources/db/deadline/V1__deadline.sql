-- When work is due and who was told about it. Written by module deadline only.

create table deadline.deadline (
    id                uuid primary key,
    no                bigint generated always as identity,
    study_id          uuid not null,
    id_variable       text not null,
    aggregate_id      uuid not null,
    element_id        text not null,
    principal         text not null,                     -- accountable: role@scope, or a person's id
    started_at        timestamptz not null,
    due_at            timestamptz not null,
    rule              text not null,                     -- how the due date was found, as the caller words it
    estimated         boolean not null,                  -- the due year has no notice of days off yet
    profile           text not null default 'default',   -- row of escalation.dmn
    process_instance  bigint,                            -- the instance that claimed it
    status            text not null default 'OPEN' check (status in ('OPEN', 'DONE', 'CANCELED')),
    closed_at         timestamptz,
    late_working_days int,
    check ((status = 'OPEN') = (closed_at is null)),
    check ((status = 'DONE') = (late_working_days is not null))
);
create unique index deadline_open on deadline.deadline (aggregate_id, element_id, id_variable) where status = 'OPEN';
create index deadline_newest on deadline.deadline (aggregate_id, element_id, id_variable, no desc);
create index deadline_study on deadline.deadline (study_id, status);

-- Append-only: each level is told once per due date.
create table deadline.alert (
    deadline_id uuid not null references deadline.deadline,
    due_at      timestamptz not null,
    level       text not null check (level in ('REMINDER', 'NEAR', 'DUE', 'URGE', 'SUPERVISE', 'CIRCULATE')),
    audience    text[] not null,
    days_left   int not null,
    at          timestamptz not null,
    primary key (deadline_id, due_at, level)
);

-- The newest deadline of each step that an aggregate takes; a step taken again (a plan returned) has a new one.
create view deadline.of_task as
select distinct on (aggregate_id, element_id, id_variable)
       id as deadline_id, study_id, id_variable, aggregate_id, element_id, principal, started_at, due_at, rule, estimated,
       status, closed_at, late_working_days
  from deadline.deadline
 order by aggregate_id, element_id, id_variable, no desc;

grant usage on schema deadline to specialstudy_app;
grant select, insert, update on deadline.deadline to specialstudy_app;
grant select, insert on deadline.alert to specialstudy_app;
grant select on deadline.of_task to specialstudy_app;
