-- What the application tells the engine, who holds a task and who completed it. Written by the application only.

create table engine.outbox (
    id              bigint generated always as identity primary key,
    stream          text not null,                       -- rows of one stream are sent one after the other, in the order of their ids
    kind            text not null check (kind in ('START', 'PUBLISH', 'COMPLETE', 'ASSIGN', 'UNASSIGN', 'RESCHEDULE', 'RESOLVE')),
    task_key        bigint,                              -- or the key of the incident, for RESOLVE
    name            text,                                -- name of the message
    correlation     text,
    message_id      text,
    element_id      text,
    study_id        uuid,
    by_id           uuid,
    payload         jsonb not null default '{}',
    created_at      timestamptz not null default now(),
    attempts        int not null default 0,
    next_attempt_at timestamptz not null default now(),
    leased_by       uuid,
    lease_until     timestamptz,
    state           text not null default 'PENDING' check (state in ('PENDING', 'PARKED')),
    last_error      text
);
create unique index outbox_stream on engine.outbox (stream, id);
create index outbox_parked on engine.outbox (created_at) where state = 'PARKED';

create table engine.dropped_command (
    id         bigint primary key,
    kind       text not null,
    task_key   bigint,
    name       text,
    element_id text,
    study_id   uuid,
    by_id      uuid,
    payload    jsonb not null,
    created_at timestamptz not null,
    last_error text,
    dropped_at timestamptz not null default now(),
    dropped_by text not null,
    reason     text not null
);

create table engine.task_claim (
    task_key  bigint primary key,
    person_id uuid not null,
    at        timestamptz not null                       -- business time
);
create index task_claim_person on engine.task_claim (person_id, task_key);

create table engine.task_completion (
    task_key             bigint primary key,             -- the one row that decides which of two people was first
    by_id                uuid not null,
    at                   timestamptz not null,           -- business time
    recorded_at          timestamptz not null default now(),
    outbox_id            bigint not null,
    element_id           text not null,
    process_instance_key bigint not null,
    study_id             uuid
);
create index task_completion_by on engine.task_completion (by_id, at desc, task_key);
create index task_completion_recorded on engine.task_completion (recorded_at);

create table engine.deployed_model (
    name        text primary key,                        -- file name
    sha256      text not null,
    deployed_at timestamptz not null default now()
);

-- Claims and completions change what people see, before the engine has heard of them.
create function engine.tell_task_changed() returns trigger language plpgsql as $$
declare
    changed bigint := case when tg_op = 'DELETE' then old.task_key else new.task_key end;
    who uuid[] := '{}';
begin
    if tg_table_name = 'task_claim' then
        who := case tg_op
            when 'DELETE' then array[old.person_id]
            when 'INSERT' then array[new.person_id]
            else array[old.person_id, new.person_id] end;
    elsif tg_op <> 'DELETE' then
        who := array[new.by_id];
    end if;
    perform pg_notify('engine_changed', jsonb_build_object(
                's', t.study_id,
                'c', to_jsonb(coalesce(t.candidate_groups, '{}')),
                'a', to_jsonb(array(select distinct p from unnest(who::text[] || coalesce(t.candidate_users, '{}')) as p)))::text)
       from engine.user_task t
      where t.key = changed;
    return null;
end $$;
create trigger task_claim_told after insert or update or delete on engine.task_claim
    for each row execute function engine.tell_task_changed();
create trigger task_completion_told after insert or delete on engine.task_completion
    for each row execute function engine.tell_task_changed();

grant usage on schema engine to specialstudy_app;
grant select, insert, update, delete on engine.outbox, engine.task_claim, engine.task_completion, engine.deployed_model to specialstudy_app;
grant select, insert on engine.dropped_command to specialstudy_app;
