-- Studies. Written by module study only.
create table study.study (
    id                  uuid primary key,
    title               text not null,
    kind                text not null check (kind in ('SPECIAL_STUDY', 'TOPIC_RESEARCH', 'DELIBERATION', 'CONSULTATION')),
    year                int not null,
    host_id             uuid not null,
    commissioned_by     uuid,                       -- an organisation; null where nobody outside asked
    labels              text[] not null,
    classification      text not null check (classification in ('PUBLIC', 'INTERNAL')),   -- nothing classified is ever stored
    leading_group_name  text not null,
    head_id             uuid,                       -- may be unknown, and is never inferred from who presided
    status              text not null check (status in ('COMMISSIONED', 'RESEARCHING', 'WITHDRAWN')),
    stage               text not null,
    demo                boolean not null,
    started_by          uuid not null,
    started_at          timestamptz not null,
    withdrawn_reason    text,
    withdrawn_by        uuid,
    withdrawn_at        timestamptz,
    process_key         bigint,                     -- the one process instance that carries this study
    version             bigint not null,
    check ((status = 'WITHDRAWN') = (withdrawn_at is not null))
);

create index study_started_by on study.study (started_by);

create table study.stage_reached (
    study_id  uuid not null references study.study (id),
    code      text not null,
    at        timestamptz not null,
    primary key (study_id, code)
);

-- What other modules may know of a study in one line, for lists and for the inbox.
create view study.card as
    select id as study_id, title, kind, year, stage, status, demo, host_id, started_by, started_at
      from study.study;

grant usage on schema study to specialstudy_app;
grant select, insert, update on study.study to specialstudy_app;
grant select, insert on study.stage_reached to specialstudy_app;
grant select on study.card to specialstudy_app;
