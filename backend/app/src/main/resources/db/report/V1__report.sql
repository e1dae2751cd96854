-- Reports: one per topic group, one for the study as a whole. Written by module report only. Versions and rulings are only ever added to.
create table report.report (
    id               uuid primary key,
    study_id         uuid not null,
    kind             text not null check (kind in ('TOPIC', 'OVERALL')),
    group_id         uuid unique,                       -- the group whose report it is; none for the overall report
    writer_id        uuid not null,                     -- the scope of who writes it: a group, or the study for its office
    title            text not null,
    status           text not null check (status in ('DRAFT', 'OPINIONS', 'REVISING', 'REVIEW', 'ACCEPTED', 'WITHDRAWN')),
    opinion_orgs     uuid[] not null,
    opinions_due     date,
    round_id         uuid,
    submitted_by     uuid,                              -- who may therefore not rule on it
    opened_at        timestamptz not null,
    step_due         timestamptz,
    accepted_version int,                               -- the newest version that the leading group has accepted
    accepted_at      timestamptz,
    process_key      bigint,                            -- the process instance that carries it; none while a reopened report waits for one
    versions         int not null,
    rulings          int not null,
    version          bigint not null,
    check ((kind = 'TOPIC') = (group_id is not null))
);

create unique index report_overall on report.report (study_id) where kind = 'OVERALL';
create index report_study on report.report (study_id);

-- Each chapter is saved by itself and has a version of its own, so that several people write at once.
create table report.chapter (
    id              uuid primary key,
    report_id       uuid not null references report.report (id),
    parent_id       uuid references report.chapter (id),
    place           int not null,
    heading         text not null,
    html            text not null,
    text            text not null,                      -- the same without marks: for searching, comparing and counting
    source_report   uuid references report.report (id), -- where the passage comes from
    source_version  int,
    source_chapter  uuid,
    changed_by      uuid,
    changed_at      timestamptz not null,
    version         bigint not null,
    check ((source_report is null) = (source_version is null) and (source_report is null) = (source_chapter is null))
);

create index chapter_report on report.chapter (report_id, place);

create table report.version (
    report_id  uuid not null references report.report (id),
    no         int not null,
    label      text not null check (label in ('FOR_OPINIONS', 'FOR_REVIEW')),
    title      text not null,
    by_id      uuid not null,
    at         timestamptz not null,
    primary key (report_id, no)
);

create table report.version_chapter (
    report_id       uuid not null,
    no              int not null,
    chapter_id      uuid not null,
    parent_id       uuid,
    place           int not null,
    heading         text not null,
    html            text not null,
    text            text not null,
    source_report   uuid,
    source_version  int,
    source_chapter  uuid,
    primary key (report_id, no, chapter_id),
    foreign key (report_id, no) references report.version (report_id, no)
);

create table report.ruling (
    report_id    uuid not null references report.report (id),
    no           int not null,
    of_version   int not null,
    outcome      text not null check (outcome in ('ACCEPTED', 'RETURNED', 'REOPENED')),
    reason       text,
    by_id        uuid not null,
    at           timestamptz not null,
    recorded_by  uuid,
    scan_id      uuid,
    primary key (report_id, no),
    check (recorded_by is null or scan_id is not null)
);

-- What the inbox may know of a report.
create view report.card as
    select id as report_id, study_id, group_id, kind, title, status
      from report.report;

grant usage on schema report to specialstudy_app;
grant select, insert, update on report.report to specialstudy_app;
grant select, insert, update, delete on report.chapter to specialstudy_app;
grant select, insert on report.version, report.version_chapter, report.ruling to specialstudy_app;
grant select on report.card to specialstudy_app;
