-- Findings of field visits that a chapter rests on, as they were when they were taken over. A finding that changed since is told apart by its version.
create table report.citation (
    chapter_id       uuid not null references report.chapter (id) on delete cascade,
    finding_id       uuid not null,
    finding_version  bigint not null,
    finding          jsonb not null,                    -- kind, words, site, figures, the visit: as cited
    by_id            uuid not null,
    at               timestamptz not null,
    primary key (chapter_id, finding_id)
);

create index citation_finding on report.citation (finding_id);

grant select, insert, update, delete on report.citation to specialstudy_app;
