-- What somebody has typed into a task's form and not submitted yet. Personal: nobody else ever reads it.
create table inbox.draft (
    task_key  bigint not null,
    person_id uuid not null,
    content   jsonb not null,
    version   bigint not null,
    saved_at  timestamptz not null,
    primary key (task_key, person_id)
);

-- With the completion all drafts of the task go, in the transaction that completes it, whichever module completes.
create function inbox.forget_drafts() returns trigger language plpgsql as $$
begin
    delete from inbox.draft where task_key = new.task_key;
    return null;
end $$;
create trigger task_completed_forgets_drafts after insert on engine.task_completion
    for each row execute function inbox.forget_drafts();

grant usage on schema inbox to specialstudy_app;
grant select, insert, update, delete on inbox.draft to specialstudy_app;
