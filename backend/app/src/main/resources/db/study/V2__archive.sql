-- A study whose work is done is archived: nothing in it starts or changes any more.
alter table study.study drop constraint study_status_check;
alter table study.study add constraint study_status_check check (status in ('COMMISSIONED', 'RESEARCHING', 'ARCHIVED', 'WITHDRAWN'));
alter table study.study
    add column archived_at timestamptz,
    add column archived_by uuid,
    add column archive_note text,
    add column archive_due timestamptz,                    -- by when the office is asked to archive it
    add constraint study_archived check ((status = 'ARCHIVED') = (archived_at is not null));
