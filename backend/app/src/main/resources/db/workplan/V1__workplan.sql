-- Work plans. Written by module workplan only. A plan's versions and rulings are only ever added to.
create table workplan.plan (
    id            uuid primary key,
    study_id      uuid not null unique,             -- the natural key of the job that opens a plan
    status        text not null check (status in
        ('DRAFT', 'OPINIONS', 'REVISING', 'REVIEW', 'DECISION', 'AMENDING', 'TO_ISSUE', 'ISSUED', 'WITHDRAWN')),
    content       jsonb not null,                   -- title, sections, groups, schedule
    opinion_orgs  uuid[] not null,
    opinions_due  date,
    round_id      uuid,
    submitted_by  uuid,                             -- who may therefore not rule on it
    opened_at     timestamptz not null,
    step_due      timestamptz,
    decided_at    timestamptz,
    doc_number    text,
    issued_on     date,
    issued_by     uuid,
    applied_at    timestamptz,                      -- once: the groups have come to life
    versions      int not null,
    rulings       int not null,
    version       bigint not null
);

create unique index plan_doc_number on workplan.plan (doc_number);

create table workplan.version (
    plan_id  uuid not null references workplan.plan (id),
    no       int not null,
    label    text not null check (label in ('DISCUSSION_DRAFT', 'FOR_REVIEW', 'FORMAL')),
    content  jsonb not null,
    by_id    uuid not null,
    at       timestamptz not null,
    primary key (plan_id, no)
);

create table workplan.ruling (
    plan_id      uuid not null references workplan.plan (id),
    no           int not null,
    kind         text not null check (kind in ('REVIEW', 'DECISION')),
    outcome      text not null check (outcome in ('AGREED', 'PASSED', 'PASSED_AMENDED', 'RETURNED')),
    reason       text,
    by_id        uuid not null,
    at           timestamptz not null,
    recorded_by  uuid,
    scan_id      uuid,
    primary key (plan_id, no),
    check (recorded_by is null or scan_id is not null)
);

-- What the inbox may know of a plan.
create view workplan.card as
    select id as plan_id, study_id, content ->> 'title' as title, status
      from workplan.plan;

grant usage on schema workplan to specialstudy_app;
grant select, insert, update on workplan.plan to specialstudy_app;
grant select, insert on workplan.version, workplan.ruling to specialstudy_app;
grant select on workplan.card to specialstudy_app;
