-- Things given to somebody to do, and what came of them. Written by module assignment only.

-- The last number given within a study.
create table assignment.counter (
    study_id uuid primary key,
    last     int not null
);

create table assignment.assignment (
    id               uuid primary key,
    study_id         uuid not null,
    no               int not null,
    title            text not null,
    text             text not null,
    stage            text,
    source_kind      text not null check (source_kind in ('PLAN_ITEM', 'DECISION', 'INSTRUCTION', 'DIRECT')),
    source_id        uuid,                               -- the plan, the meeting's decision, the instruction
    source_key       text not null default '',           -- what the source calls it
    link             text,                               -- where the source is shown
    giver_kind       text not null check (giver_kind in ('PLAN', 'OFFICE', 'LEADER')),
    given_by         uuid not null,
    given_at         timestamptz not null,
    reviewer         text not null,                      -- principal that reviews, gives anew and withdraws
    owner_type       text not null check (owner_type in ('PERSON', 'GROUP', 'ORG', 'OFFICE')),
    owner_id         uuid not null,
    owner_name       text not null,                      -- as it was called when it was given
    accountable      text not null,                      -- the principal that the owner is represented by
    principals       text[] not null,                    -- accountable and co-responsible: whom it concerns
    start_on         date not null,
    rule_kind        text not null check (rule_kind in ('TERM', 'FIXED')),
    term             int,
    unit             text,
    due_at           timestamptz not null,
    estimated        boolean not null,
    status           text not null check (status in ('GIVEN', 'SIGNED', 'FOR_REVIEW', 'RETURNED', 'SENT_BACK', 'CLOSED', 'CANCELED')),
    step_due         timestamptz not null,               -- of whoever has it now
    signed_by        uuid,
    signed_at        timestamptz,
    completed_by     uuid,
    completed_at     timestamptz,
    statement        text,
    ended_at         timestamptz,
    late_days        int,                                -- working days between due day and the accepted completion, kept for good
    process_instance bigint,                             -- the instance that claimed it
    version          bigint not null default 0,
    unique (study_id, no),
    check ((rule_kind = 'TERM') = (term is not null and unit is not null)),
    check ((status in ('CLOSED', 'CANCELED')) = (ended_at is not null)),
    check ((status = 'CLOSED') = (late_days is not null))
);
create unique index assignment_of_plan_item on assignment.assignment (source_id, source_key) where source_kind = 'PLAN_ITEM';
create index assignment_source on assignment.assignment (source_id) where source_id is not null;
create index assignment_principals on assignment.assignment using gin (principals);
create index assignment_reviewer on assignment.assignment (reviewer);

-- Co-responsible people and bodies, in the order in which they were named.
create table assignment.helper (
    assignment_id uuid not null references assignment.assignment,
    place         int not null,
    type          text not null check (type in ('PERSON', 'GROUP', 'ORG', 'OFFICE')),
    party_id      uuid not null,
    name          text not null,
    principal     text not null,
    primary key (assignment_id, place)
);

-- Everything that was done and said about it, oldest first. Append-only.
create table assignment.entry (
    id            uuid primary key,
    assignment_id uuid not null references assignment.assignment,
    no            bigint generated always as identity,
    kind          text not null check (kind in ('GIVEN', 'SIGNED', 'SENT_BACK', 'REASSIGNED', 'PROGRESS', 'COMPLETED', 'RETURNED', 'CLOSED', 'WITHDRAWN')),
    text          text not null default '',
    owner_name    text,                                  -- whose it was from then on
    by_id         uuid,
    at            timestamptz not null
);
create index entry_of_assignment on assignment.entry (assignment_id, no);

-- The evidence that came with an entry.
create table assignment.entry_paper (
    entry_id    uuid not null references assignment.entry,
    document_id uuid not null,
    primary key (entry_id, document_id)
);

-- What other modules may know of an assignment in one line.
create view assignment.card as
    select id as assignment_id, study_id, no, title, stage, source_kind, source_id, source_key, owner_type, owner_id, owner_name, status, due_at,
           late_days
      from assignment.assignment;

grant usage on schema assignment to specialstudy_app;
grant select, insert, update on assignment.assignment, assignment.counter to specialstudy_app;
grant select, insert, delete on assignment.helper to specialstudy_app;
grant select, insert on assignment.entry, assignment.entry_paper to specialstudy_app;
grant select on assignment.card to specialstudy_app;
