-- What the engine knows, as rows. Written only by the exporter inside the broker, read by the application.
-- Every row carries the log position of the record that wrote it last; a record writes only over a smaller position,
-- so that the log can be replayed at any time.

create table process_instance (
    key                bigint primary key,
    process_id         text not null,
    version            int not null,
    definition_key     bigint not null,
    parent_key         bigint,
    parent_element_key bigint,
    study_id           uuid,
    state              text not null check (state in ('ACTIVE', 'COMPLETED', 'TERMINATED')),
    started_at         timestamptz not null,
    ended_at           timestamptz,
    last_position      bigint not null
);
create index process_instance_study on process_instance (study_id);
create index process_instance_parent on process_instance (parent_key) where parent_key is not null;

create table element_instance (
    key                  bigint primary key,
    process_instance_key bigint not null,
    element_id           text not null,
    element_type         text not null,
    flow_scope_key       bigint,
    state                text not null check (state in ('ACTIVE', 'COMPLETED', 'TERMINATED')),
    started_at           timestamptz not null,
    ended_at             timestamptz,
    last_position        bigint not null
);
create index element_instance_process on element_instance (process_instance_key);

-- The few ids that say what an instance is about; other variables never leave the engine.
create table variable_ref (
    scope_key            bigint not null,
    name                 text not null,
    value                text not null,
    process_instance_key bigint not null,
    last_position        bigint not null,
    primary key (scope_key, name)
);
create index variable_ref_value on variable_ref (value, name);

create table user_task (
    key                  bigint primary key,
    element_id           text not null,
    element_instance_key bigint not null,
    process_instance_key bigint not null,
    process_id           text not null,
    version              int not null,
    study_id             uuid,
    assignee             text,
    candidate_groups     text[] not null,
    candidate_users      text[] not null,
    due_at               timestamptz,
    follow_up_at         timestamptz,
    created_at           timestamptz not null,
    state                text not null check (state in ('OPEN', 'COMPLETED', 'CANCELED')),
    ended_at             timestamptz,
    last_position        bigint not null
);
create index user_task_process on user_task (process_instance_key);
create index user_task_element on user_task (element_instance_key);
create index user_task_open_of_study on user_task (study_id, due_at) where state = 'OPEN';

-- Who could act on an open task: its groups, its named people and its assignee. The inbox reads twenty rows per principal from the index.
create table task_candidate (
    candidate text not null,
    task_key  bigint not null,
    due_at    timestamptz,
    primary key (candidate, task_key)
);
create index task_candidate_due on task_candidate (candidate, due_at nulls last, task_key);
create index task_candidate_task on task_candidate (task_key);

create table incident (
    key                  bigint primary key,
    process_instance_key bigint not null,
    element_instance_key bigint,
    element_id           text,
    job_key              bigint,
    error_type           text not null,
    message              text not null,
    study_id             uuid,
    state                text not null check (state in ('OPEN', 'RESOLVED')),
    created_at           timestamptz not null,
    resolved_at          timestamptz,
    last_position        bigint not null
);
create index incident_open on incident (created_at) where state = 'OPEN';
create index incident_process on incident (process_instance_key);

-- The deployed models, every version that the log still knows: an instance is drawn on the picture that it runs on.
create table process_model (
    definition_key bigint primary key,
    process_id     text not null,
    version        int not null,
    xml            text not null,
    last_position  bigint not null
);
create index process_model_version on process_model (process_id, version);

-- One row per partition. log_id names the log these rows came from, newest the latest time of any record in it; problem says
-- why the exporter refuses to go on, and is null while all is well.
create table exporter_position (
    partition_id int primary key,
    exporter_id  text not null,
    position     bigint not null,
    log_id       uuid not null,
    newest       timestamptz,
    problem      text,
    updated_at   timestamptz not null default now()
);

grant usage on schema engine to specialstudy_exporter, specialstudy_app;
grant select, insert, update on process_instance, element_instance, variable_ref, user_task, incident, process_model, exporter_position
   to specialstudy_exporter;
grant select, insert, update, delete on task_candidate to specialstudy_exporter;
grant select on process_instance, element_instance, variable_ref, user_task, task_candidate, incident, process_model, exporter_position
   to specialstudy_app;
