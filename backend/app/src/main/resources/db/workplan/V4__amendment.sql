-- Amendments of issued plans. At most one of a plan is under way; what an amendment did is kept as it was foreseen.
create table workplan.amendment (
    id            uuid primary key,
    plan_id       uuid not null references workplan.plan (id),
    study_id      uuid not null,
    no            int not null,                     -- the plan's first, second, … amendment
    status        text not null check (status in ('DRAFT', 'DECISION', 'APPLIED', 'DROPPED', 'WITHDRAWN')),
    base_no       int not null,                     -- the version of the plan that it changes
    reason        text not null,
    content       jsonb not null,                   -- title, sections, groups, schedule, as last saved
    outcome       jsonb,                            -- what it did, once applied: exactly what was foreseen
    version_no    int,                              -- the version of the plan that came of it
    opened_by     uuid not null,
    opened_at     timestamptz not null,
    submitted_by  uuid,                             -- who may therefore not rule on it
    step_due      timestamptz,
    ended_at      timestamptz,
    process_key   bigint,                           -- the one process instance that carries it
    rulings       int not null,
    version       bigint not null,
    unique (plan_id, no)
);

create unique index amendment_under_way on workplan.amendment (plan_id) where status in ('DRAFT', 'DECISION');

create table workplan.amendment_ruling (
    amendment_id  uuid not null references workplan.amendment (id),
    no            int not null,
    outcome       text not null check (outcome in ('PASSED', 'RETURNED')),
    reason        text,
    by_id         uuid not null,
    at            timestamptz not null,
    recorded_by   uuid,
    scan_id       uuid,
    primary key (amendment_id, no),
    check (recorded_by is null or scan_id is not null)
);

alter table workplan.version drop constraint version_label_check;
alter table workplan.version add constraint version_label_check check (label in ('DISCUSSION_DRAFT', 'FOR_REVIEW', 'FORMAL', 'AMENDED'));

grant select, insert, update on workplan.amendment to specialstudy_app;
grant select, insert on workplan.amendment_ruling to specialstudy_app;
