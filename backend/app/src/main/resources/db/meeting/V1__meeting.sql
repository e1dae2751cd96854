-- Meetings: agenda, invitations, what was said and decided, minutes. Written by module meeting only.
create table meeting.meeting (
    id                  uuid primary key,
    study_id            uuid not null,
    group_id            uuid,                       -- the topic group that convenes it; none: the study's office
    kind                text not null check (kind in ('SYMPOSIUM', 'PROGRESS', 'LEADING_GROUP', 'CHAIR', 'CONSULTATION')),
    title               text not null,
    status              text not null check (status in
        ('PREPARING', 'CONVENED', 'MINUTES', 'CORRECTION', 'SETTLING', 'APPROVAL', 'FROZEN', 'CANCELLED')),
    convenors           jsonb not null,             -- one or two: the organisation, or the words for a body that is none
    starts_at           timestamptz,
    ends_at             timestamptz,
    date_text           text,                       -- the source's own words where the date is not known
    place               text,
    chair_id            uuid,
    reply_by            date,
    called_by           uuid not null,
    called_at           timestamptz not null,
    sent_at             timestamptz,
    sequence            int not null,               -- how often time or place changed after the invitations went out
    held_at             timestamptz,
    minutes             jsonb not null,             -- the text that is being worked on
    corrections_end_at  timestamptz,
    submitted_by        uuid,                       -- who may therefore not approve
    step_due            timestamptz,
    cancelled_reason    text,
    cancelled_by        uuid,
    cancelled_at        timestamptz,
    process_key         bigint,                     -- the one process instance that carries it
    versions            int not null,
    rulings             int not null,
    version             bigint not null,
    check (ends_at is null or starts_at is not null and ends_at > starts_at),
    check ((status = 'CANCELLED') = (cancelled_at is not null))
);

create index meeting_study on meeting.meeting (study_id, starts_at);

create table meeting.agenda_line (
    id            uuid primary key,
    meeting_id    uuid not null references meeting.meeting,
    place         int not null,
    kind          text not null check (kind in ('HEAR_REPORT', 'CONSIDER_PAPER', 'DEPLOY', 'QUESTION', 'ANSWER', 'STATEMENT')),
    title         text not null,
    presenter     text,
    presenter_id  uuid,
    minutes       int,
    paper_id      uuid
);

create index agenda_line_meeting on meeting.agenda_line (meeting_id, place);

-- Who is invited: a person, an organisation or a category in free words. Later: the reply, who came, and when they checked the minutes.
create table meeting.invitation (
    id            uuid primary key,
    meeting_id    uuid not null references meeting.meeting,
    place         int not null,
    kind          text not null check (kind in ('PERSON', 'ORGANISATION', 'CATEGORY')),
    person_id     uuid,
    org_id        uuid,
    category      text,
    sent_at       timestamptz,
    reply         text check (reply in ('ATTEND', 'EXCUSED', 'DELEGATE')),
    reason        text,
    delegate      text,
    delegate_id   uuid,
    replied_by    uuid,
    recorded_by   uuid,
    replied_at    timestamptz,
    present       boolean,
    attended_by   text,
    corrected_at  timestamptz,
    version       bigint not null default 0,
    unique (meeting_id, person_id),
    unique (meeting_id, org_id),
    check ((kind = 'PERSON') = (person_id is not null)),
    check ((kind = 'ORGANISATION') = (org_id is not null)),
    check ((kind = 'CATEGORY') = (category is not null)),
    check (reply is distinct from 'EXCUSED' or reason is not null),
    check (reply is distinct from 'DELEGATE' or delegate is not null)
);

create index invitation_person on meeting.invitation (person_id);
create index invitation_delegate on meeting.invitation (delegate_id);
create index invitation_org on meeting.invitation (org_id);

create table meeting.statement (
    id          uuid primary key,
    meeting_id  uuid not null references meeting.meeting,
    line_id     uuid not null references meeting.agenda_line,
    speaker_id  uuid,
    speaker     text not null,
    posts       text[] not null,                    -- as they were on that day
    text        text not null,
    by_id       uuid not null,
    at          timestamptz not null,
    version     bigint not null default 0
);

create index statement_meeting on meeting.statement (meeting_id, at);

create table meeting.decision (
    id             uuid primary key,
    meeting_id     uuid not null references meeting.meeting,
    line_id        uuid references meeting.agenda_line,
    no             int not null,
    text           text not null,
    assignment_id  uuid,
    by_id          uuid not null,
    at             timestamptz not null,
    version        bigint not null default 0,
    unique (meeting_id, no)
);

create table meeting.correction (
    id             uuid primary key,
    meeting_id     uuid not null references meeting.meeting,
    invitation_id  uuid not null references meeting.invitation,
    place          int not null,
    section        text,
    text           text not null,
    by_id          uuid not null,
    at             timestamptz not null,
    outcome        text check (outcome in ('ACCEPTED', 'NOT_ACCEPTED')),
    reason         text,
    settled_by     uuid,
    settled_at     timestamptz,
    version        bigint not null default 0,
    check ((outcome is null) = (settled_at is null))
);

create index correction_meeting on meeting.correction (meeting_id, at);

-- The minutes as they were handed on. Only ever added to; the last one of a closed meeting is the approved one.
create table meeting.minutes_version (
    meeting_id  uuid not null references meeting.meeting,
    no          int not null,
    label       text not null check (label in ('CIRCULATED', 'FOR_APPROVAL', 'APPROVED')),
    sections    jsonb not null,
    by_id       uuid not null,
    at          timestamptz not null,
    primary key (meeting_id, no)
);

create table meeting.ruling (
    meeting_id   uuid not null references meeting.meeting,
    no           int not null,
    outcome      text not null check (outcome in ('APPROVED', 'RETURNED')),
    reason       text,
    by_id        uuid not null,
    at           timestamptz not null,
    recorded_by  uuid,
    scan_id      uuid,
    primary key (meeting_id, no),
    check (recorded_by is null or scan_id is not null)
);

-- What the inbox may know of a meeting.
create view meeting.card as
    select id as meeting_id, study_id, group_id, title, kind, status, starts_at, ends_at, date_text
      from meeting.meeting;

-- Which invitation an inbox task is about.
create view meeting.invited as
    select i.id as invitation_id, i.meeting_id, m.study_id, i.person_id, i.org_id
      from meeting.invitation i
      join meeting.meeting m on m.id = i.meeting_id;

grant usage on schema meeting to specialstudy_app;
grant select, insert, update on meeting.meeting to specialstudy_app;
grant select, insert, update, delete on meeting.agenda_line, meeting.invitation, meeting.statement, meeting.decision to specialstudy_app;
grant select, insert, update on meeting.correction to specialstudy_app;
grant select, insert on meeting.minutes_version, meeting.ruling to specialstudy_app;
grant select on meeting.card, meeting.invited to specialstudy_app;
