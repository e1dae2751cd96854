-- Attachments. Their bytes lie outside the database, in a file named by its SHA-256. Written by module document only.
create table document.attachment (
    id          uuid primary key,
    owner_type  text not null,
    owner_id    uuid not null,
    study_id    uuid,                               -- the study it belongs to, for the list of the study's papers
    name        text not null,
    type        text not null,
    size        bigint not null,
    sha256      text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    by_id       uuid not null,
    at          timestamptz not null,
    frozen      boolean not null default false,     -- what it belongs to was submitted: it stays
    removed_at  timestamptz,
    removed_by  uuid
);

create index attachment_owner on document.attachment (owner_type, owner_id, at) where removed_at is null;
create index attachment_study on document.attachment (study_id, at) where removed_at is null;
create index attachment_content on document.attachment (sha256) where removed_at is null;

grant usage on schema document to specialstudy_app;
grant select, insert, update on document.attachment to specialstudy_app;
