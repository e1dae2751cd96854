-- Rounds in which organisations are asked for their opinion on a text, and what came of it. Written by module opinion only.

create table opinion.round (
    id             uuid primary key,
    study_id       uuid not null,
    plan_id        uuid not null,
    plan_version   int not null,
    text           jsonb not null,                       -- the text as it was sent
    ends_at        timestamptz not null,
    opened_at      timestamptz not null,
    opened_by      uuid not null,
    closed_at      timestamptz,
    answers_frozen boolean not null default false        -- the revision that answers them is on its way
);
create index round_plan on opinion.round (plan_id, opened_at);

create table opinion.opinion (
    id             uuid primary key,
    round_id       uuid not null references opinion.round,
    org_id         uuid not null,
    place          int not null,
    state          text not null default 'WAITING' check (state in ('WAITING', 'GIVEN', 'NONE', 'SILENT')),
    text           text not null default '',
    given_by       uuid,
    given_at       timestamptz,
    answer_outcome text check (answer_outcome in ('ADOPTED', 'PARTLY', 'NOT_ADOPTED')),
    answer_reason  text,
    answered_by    uuid,
    answered_at    timestamptz,
    version        bigint not null default 0,
    unique (round_id, org_id),
    check ((state in ('GIVEN', 'NONE')) = (given_at is not null)),
    check (answer_outcome is null or (state = 'GIVEN' and answered_by is not null and answered_at is not null))
);

-- What a task of an organisation is about, for the inbox.
create view opinion.subject as
select opinion.id as opinion_id, opinion.round_id, opinion.org_id, opinion.state, round.study_id, round.plan_id, round.ends_at
  from opinion.opinion
  join opinion.round on round.id = opinion.round_id;

grant usage on schema opinion to specialstudy_app;
grant select, insert, update on opinion.round, opinion.opinion to specialstudy_app;
grant select on opinion.subject to specialstudy_app;
