-- A deadline may count from the due day of another one and moves with it. Whatever moved a deadline is kept.
alter table deadline.deadline
    add column anchor_deadline uuid references deadline.deadline,
    add column extensions      int not null default 0,
    add check (anchor_deadline <> id),
    add check (anchor_deadline is null or basis in ('WORKING_DAYS', 'WORKING_DAYS_BEFORE'));

create index deadline_anchored on deadline.deadline (study_id) where anchor_deadline is not null and status = 'OPEN';

-- Append-only. Bases as they were written down: kind, anchor day, term, anchor deadline.
create table deadline.move (
    deadline_id  uuid not null references deadline.deadline,
    no           bigint generated always as identity,
    kind         text not null check (kind in ('REPLAN', 'EXTENSION', 'ANCHOR', 'CALENDAR', 'OWN')),
    due_before   timestamptz not null,
    due_after    timestamptz not null,
    basis_before jsonb not null,
    basis_after  jsonb not null,
    reason       text,
    by_id        uuid,                                   -- nobody where the calendar or the thing itself moved it
    at           timestamptz not null,
    primary key (deadline_id, no),
    check (kind not in ('REPLAN', 'EXTENSION') or (reason <> '' and by_id is not null))
);

create or replace view deadline.entry as
    select id as deadline_id, study_id, id_variable, aggregate_id, element_id, principal, started_at, due_at,
           case when basis = 'FIXED' then basis else term || ' ' || basis end as rule, estimated, status, closed_at,
           late_working_days, anchor, anchor_deadline, extensions
      from deadline.deadline;

create view deadline.moved as
    select deadline_id, no, kind, due_before, due_after, basis_before, basis_after, reason, by_id, at
      from deadline.move;

grant select, insert on deadline.move to specialstudy_app;
grant select on deadline.moved to specialstudy_app;
