-- Recommendations, from the document that makes them to the policy measure that took them up. Written by module recommendation only.

-- The document that makes recommendations: a report, a speech, a written submission, a proposal.
create table recommendation.source (
    id        uuid primary key,
    study_id  uuid not null,
    kind      text not null check (kind in ('REPORT', 'SPEECH', 'SUBMISSION', 'PROPOSAL')),
    title     text not null,
    org_id    uuid,                                       -- whose document it is
    dated     date,
    report_id uuid,                                       -- the study's own report, where it is that
    place     int not null,
    version   bigint not null
);
create index source_study on recommendation.source (study_id, place);

-- What may become of a recommendation. Places differ in how they class it, so the list is data.
create table recommendation.assessment_class (
    code         text primary key,
    name_zh      text not null,
    name_en      text not null,
    needs_reason boolean not null,
    place        int not null,
    active       boolean not null
);
insert into recommendation.assessment_class (code, name_zh, name_en, needs_reason, place, active) values
    ('ADOPTED', '采纳', 'Adopted', false, 1, true),
    ('PARTLY', '部分采纳', 'Partly adopted', false, 2, true),
    ('PLANNED', '列入计划', 'Planned', false, 3, true),
    ('REFERENCE', '留作参考', 'Kept for reference', false, 4, true),
    ('NOT_ADOPTED', '不采纳', 'Not adopted', true, 5, true);

create table recommendation.recommendation (
    id          uuid primary key,
    study_id    uuid not null,
    source_id   uuid not null references recommendation.source (id),
    parent_id   uuid references recommendation.recommendation (id),
    place       int not null,                             -- among those of the same parent
    label       text not null,                            -- as the document numbers it; empty: by its place
    text        text not null,
    tags        text[] not null,
    clause      text not null,                            -- of the document
    follow_up   boolean not null,
    similar_to  uuid references recommendation.recommendation (id),
    lead_id     uuid,                                     -- the organisation that answers for it
    cooperating uuid[] not null,
    reply_days  int not null,                             -- working days that a unit has for its reply
    status      text not null check (status in ('REGISTERED', 'STARTING', 'NAMING', 'REPLYING', 'ASSESSING', 'CLOSED', 'WITHDRAWN')),
    late        boolean not null,                         -- came after the study's recommendations were listed
    round       int not null,
    step_due    timestamptz,
    class_code  text references recommendation.assessment_class (code),
    process_key bigint,
    created_by  uuid not null,
    created_at  timestamptz not null,
    closed_at   timestamptz,
    version     bigint not null,
    check (parent_id <> id),
    check ((status = 'CLOSED') = (closed_at is not null)),
    check ((class_code is not null) = (status = 'CLOSED') or status = 'WITHDRAWN')
);
create index recommendation_study on recommendation.recommendation (study_id, source_id, parent_id, place);
create index recommendation_parent on recommendation.recommendation (parent_id);

-- What a recommendation rests on: words quoted from a finding, a statement, a submission, an opinion, a chapter.
create table recommendation.passage (
    recommendation_id uuid not null references recommendation.recommendation (id) on delete cascade,
    place             int not null,
    kind              text not null check (kind in ('FINDING', 'STATEMENT', 'SUBMISSION', 'OPINION', 'OTHER')),
    ref_id            uuid,
    origin            text not null,                      -- where it was said, as it was called then
    quote             text not null,
    primary key (recommendation_id, place)
);
create index passage_ref on recommendation.passage (ref_id);

-- What a unit was asked and answered, round by round; a reply is never changed.
create table recommendation.reply (
    id                uuid primary key,
    recommendation_id uuid not null references recommendation.recommendation (id),
    round             int not null,
    place             int not null,
    org_id            uuid not null,
    lead              boolean not null,
    question          text not null,                      -- of the office, with this round
    state             text not null check (state in ('ASKED', 'GIVEN', 'OVER')),
    asked_at          timestamptz not null,
    due_at            timestamptz not null,
    text              text,
    by_id             uuid,
    recorded          boolean not null,                   -- written down by the office for the unit
    given_at          timestamptz,
    unique (recommendation_id, round, org_id),
    check ((state = 'GIVEN') = (given_at is not null))
);
create index reply_org on recommendation.reply (org_id);

create table recommendation.assessment (
    recommendation_id uuid not null references recommendation.recommendation (id),
    round             int not null,
    outcome           text not null check (outcome in ('CLOSED', 'AGAIN')),
    class_code        text references recommendation.assessment_class (code),
    reason            text not null,
    by_id             uuid not null,
    at                timestamptz not null,
    primary key (recommendation_id, round)
);

-- A policy document of somebody else, its measures, and what they aim at.
create table recommendation.policy (
    id        uuid primary key,
    study_id  uuid not null,
    title     text not null,
    issuer    text not null,
    number    text not null,
    issued_on date,
    place     int not null,
    version   bigint not null
);
create index policy_study on recommendation.policy (study_id, place);

create table recommendation.measure (
    id        uuid primary key,
    policy_id uuid not null references recommendation.policy (id),
    place     int not null,
    label     text not null,
    text      text not null
);
create index measure_policy on recommendation.measure (policy_id, place);

create table recommendation.indicator (
    measure_id uuid not null references recommendation.measure (id) on delete cascade,
    place      int not null,
    name       text not null,
    op         text not null check (op in ('EQ', 'GE', 'GT', 'LE', 'LT', 'APPROX', 'RANGE')),
    value      numeric not null,
    value_to   numeric,
    unit       text not null,
    by_date    date,
    primary key (measure_id, place),
    check ((op = 'RANGE') = (value_to is not null))
);

-- Which measure took up which recommendation. Nearness of subject is not cause: the basis says which of them is claimed.
create table recommendation.taken_up (
    recommendation_id uuid not null references recommendation.recommendation (id) on delete cascade,
    measure_id        uuid not null references recommendation.measure (id),
    basis             text not null check (basis in ('STATED', 'TOPIC')),
    note              text not null,
    primary key (recommendation_id, measure_id)
);
create index taken_up_measure on recommendation.taken_up (measure_id);

-- The study's recommendations were handed to their follow-up; what comes later is late.
create table recommendation.listing (
    study_id  uuid primary key,
    listed_at timestamptz not null
);

-- What the inbox and others may know of a recommendation.
create view recommendation.card as
    select id as recommendation_id, study_id, text, status, lead_id, class_code, step_due
      from recommendation.recommendation;

grant usage on schema recommendation to specialstudy_app;
grant select, insert, update on recommendation.source, recommendation.assessment_class, recommendation.policy, recommendation.reply to specialstudy_app;
grant select, insert, update, delete on recommendation.recommendation, recommendation.passage, recommendation.measure, recommendation.indicator,
    recommendation.taken_up to specialstudy_app;
grant select, insert on recommendation.assessment, recommendation.listing to specialstudy_app;
grant select on recommendation.card to specialstudy_app;
