-- Notices of days off that one person proposes and another one confirms. What is in force stands in deadline.notice.
create table notice.proposal (
    id          uuid primary key,
    notice      jsonb not null,
    text        text not null,                           -- as it was pasted
    status      text not null check (status in ('WAITING', 'CONFIRMED', 'REJECTED', 'WITHDRAWN')),
    proposed_by uuid not null,
    proposed_at timestamptz not null,
    decided_by  uuid,
    decided_at  timestamptz,
    reason      text,
    check ((status = 'WAITING') = (decided_by is null)),
    check ((decided_by is null) = (decided_at is null)),
    check (status not in ('CONFIRMED', 'REJECTED') or decided_by <> proposed_by),
    check ((status = 'REJECTED') = (reason is not null))
);
create unique index proposal_waiting on notice.proposal ((true)) where status = 'WAITING';
create index proposal_newest on notice.proposal (proposed_at desc, id);

grant usage on schema notice to specialstudy_app;
grant select, insert, update on notice.proposal to specialstudy_app;
