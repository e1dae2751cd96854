-- Requests for more time, each about one running deadline. Written by module replan only.
create table replan.extension (
    id               uuid primary key,
    study_id         uuid not null,
    deadline_id      uuid not null,
    element_id       text not null,
    subject          text,                               -- what the deadline is about, as it was called
    due_before       timestamptz not null,               -- as it stood when more time was asked for
    day              date not null,                      -- until when more time is asked for
    reason           text not null,
    decider          text not null,                      -- who decides: role@scope
    asked_by         uuid not null,
    asked_at         timestamptz not null,
    status           text not null check (status in ('ASKED', 'GRANTED', 'REFUSED', 'WITHDRAWN', 'LAPSED')),
    granted_day      date,                               -- may be another one than was asked for
    answer           text,
    ended_by         uuid,                               -- nobody where the matter was done meanwhile
    ended_at         timestamptz,
    process_instance bigint,                             -- the instance that claimed it
    check ((status = 'ASKED') = (ended_at is null)),
    check ((status = 'GRANTED') = (granted_day is not null)),
    check (status <> 'REFUSED' or answer <> '')
);
create unique index extension_open on replan.extension (deadline_id) where status = 'ASKED';
create index extension_of_deadline on replan.extension (deadline_id, asked_at);

-- What the inbox may know of a request.
create view replan.card as
    select id as extension_id, study_id, deadline_id, element_id, subject, status
      from replan.extension;

grant usage on schema replan to specialstudy_app;
grant select, insert, update on replan.extension to specialstudy_app;
grant select on replan.card to specialstudy_app;
