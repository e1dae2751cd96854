-- Consultations: the call for written submissions, what came in, the dates of the meeting, and the paper made of it all. Written by module consultation only.

-- Whether a study has a consultation; nobody has said so as long as wanted is null.
create table consultation.choice (
    study_id  uuid primary key,
    wanted    boolean,
    by_id     uuid,
    at        timestamptz,
    step_due  timestamptz,                          -- since when the process waits for the answer
    closed    boolean not null,                     -- the process has gone on with it
    version   bigint not null,
    check ((wanted is null) = (by_id is null) and (wanted is null) = (at is null)),
    check (not closed or wanted is not null)
);

create table consultation.consultation (
    id             uuid primary key,
    study_id       uuid not null unique,
    title          text not null,
    status         text not null check (status in
        ('PREPARING', 'CALLING', 'SELECTING', 'SCHEDULING', 'MEETING', 'MINUTES', 'COMPILING', 'CLOSED', 'WITHDRAWN')),
    notice         text not null,                   -- what is asked for
    orgs           uuid[] not null,                 -- whom the call goes to, while it is prepared
    call_term      int,                             -- working days
    called_at      timestamptz,
    call_ends_at   timestamptz,
    meeting_id     uuid,
    meeting_day    date,
    notice_due     timestamptz,
    notice_on      date,
    notice_by      uuid,
    notice_way     text,
    materials_due  timestamptz,
    materials_on   date,
    materials_by   uuid,
    materials_note text,
    held_on        date,
    minutes_due    timestamptz,
    minutes_on     date,
    minutes_by     uuid,
    minutes_to     text,
    preface        text not null,                   -- of the compilation
    opened_at      timestamptz not null,
    step_due       timestamptz,
    process_key    bigint not null,                 -- the process instance that carries it
    receipts       int not null,                    -- the last receipt number
    papers         int not null,
    version        bigint not null
);

create index consultation_meeting on consultation.consultation (meeting_id);

-- One organisation that was asked.
create table consultation.request (
    id               uuid primary key,
    consultation_id  uuid not null references consultation.consultation,
    org_id           uuid not null,
    place            int not null,
    state            text not null check (state in ('WAITING', 'FINISHED', 'SILENT')),
    finished_by      uuid,
    finished_at      timestamptz,
    unique (consultation_id, org_id),
    check ((state = 'FINISHED') = (finished_at is not null))
);

create index request_org on consultation.request (org_id);

create table consultation.submission (
    id               uuid primary key,
    request_id       uuid not null references consultation.request,
    title            text not null,
    author           text not null,                 -- the author's posts
    wish             text not null check (wish in ('ORAL', 'WRITTEN')),
    text             text not null,
    status           text not null check (status in ('DRAFT', 'RECEIVED', 'RETURNED')),
    no               int,                           -- of the receipt
    received_on      date,
    received_at      timestamptz,
    recorded_by      uuid,                          -- of the office, where it came on paper
    return_reason    text,
    returned_by      uuid,
    returned_at      timestamptz,
    completion_due   timestamptz,
    choice           text check (choice in ('ORAL', 'WRITTEN', 'NOT_SELECTED')),
    choice_reason    text not null,
    place            int not null,                  -- in the order of the consultation
    speaker          text not null,                 -- the speaker's posts
    agenda_line_id   uuid,
    created_by       uuid not null,
    created_at       timestamptz not null,
    versions         int not null,
    version          bigint not null,
    check ((status = 'DRAFT') = (no is null)),
    check ((no is null) = (received_at is null) and (no is null) = (received_on is null)),
    check (status <> 'RETURNED' or return_reason <> '')
);

create index submission_request on consultation.submission (request_id);

-- A submission as it was handed in, each time.
create table consultation.submission_version (
    submission_id  uuid not null references consultation.submission,
    no             int not null,
    title          text not null,
    author         text not null,
    wish           text not null,
    text           text not null,
    by_id          uuid not null,
    at             timestamptz not null,
    return_reason  text,                            -- why this version was sent back
    primary key (submission_id, no)
);

-- All selected submissions, and what was said, as one paper at one moment.
create table consultation.paper (
    consultation_id  uuid not null references consultation.consultation,
    no               int not null,
    label            text not null check (label in ('MATERIALS', 'FINAL')),
    content          jsonb not null,
    by_id            uuid not null,
    at               timestamptz not null,
    primary key (consultation_id, no)
);

-- What the inbox may know.
create view consultation.card as
    select id as consultation_id, study_id, title, status
      from consultation.consultation;

create view consultation.subject as
    select s.id as submission_id, s.title, r.consultation_id, r.org_id
      from consultation.submission s
      join consultation.request r on r.id = s.request_id;

grant usage on schema consultation to specialstudy_app;
grant select, insert, update on consultation.choice, consultation.consultation, consultation.request to specialstudy_app;
grant select, insert, update, delete on consultation.submission to specialstudy_app;
grant select, insert, update on consultation.submission_version to specialstudy_app;
grant select, insert on consultation.paper to specialstudy_app;
grant select on consultation.card, consultation.subject to specialstudy_app;
