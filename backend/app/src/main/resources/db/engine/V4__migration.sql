-- Instances can be moved to another version of their model; the command waits in the outbox like every other.
alter table engine.outbox drop constraint outbox_kind_check;
alter table engine.outbox add constraint outbox_kind_check
    check (kind in ('START', 'PUBLISH', 'COMPLETE', 'ASSIGN', 'UNASSIGN', 'RESCHEDULE', 'RESOLVE', 'MIGRATE'));

-- What has been asked and is not over, for whoever shows instances with their versions.
create view engine.migration as
    select task_key as instance_key, state, last_error, created_at
      from engine.outbox
     where kind = 'MIGRATE';

grant select on engine.migration to specialstudy_app;
