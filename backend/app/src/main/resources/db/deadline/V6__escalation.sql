-- Who hears of a deadline at which distance, per urgency (提醒方案): append-only, the newest version of a profile is in force.
create table deadline.escalation (
    profile    text not null check (profile in ('default', 'urgent')),
    version    int not null check (version > 0),
    changed_by uuid,                                     -- nobody for what came with the software
    changed_at timestamptz,
    reason     text,
    primary key (profile, version),
    check ((changed_by is null) = (version = 1) and (changed_by is null) = (changed_at is null) and (changed_by is null) = (reason is null))
);

create table deadline.escalation_step (
    profile   text not null,
    version   int not null,
    days_from int not null,                              -- working days left, negative once overdue
    days_to   int,                                       -- nothing: and all days after
    level     text not null check (level in ('REMINDER', 'NEAR', 'DUE', 'URGE', 'SUPERVISE', 'CIRCULATE')),
    audience  text[] not null,
    primary key (profile, version, level),
    foreign key (profile, version) references deadline.escalation,
    check (days_from >= days_to)
);

insert into deadline.escalation (profile, version) values ('default', 1), ('urgent', 1);
insert into deadline.escalation_step (profile, version, days_from, days_to, level, audience) values
    ('default', 1, 5, 4, 'REMINDER', array['accountable']),
    ('default', 1, 3, 1, 'NEAR', array['accountable', 'lead']),
    ('default', 1, 0, 0, 'DUE', array['accountable']),
    ('default', 1, -1, -2, 'URGE', array['accountable', 'office']),
    ('default', 1, -3, -4, 'SUPERVISE', array['accountable', 'office', 'incharge']),
    ('default', 1, -5, null, 'CIRCULATE', array['accountable', 'office', 'incharge', 'leaders']),
    ('urgent', 1, 3, 2, 'REMINDER', array['accountable', 'lead']),
    ('urgent', 1, 1, 1, 'NEAR', array['accountable', 'lead', 'office']),
    ('urgent', 1, 0, 0, 'DUE', array['accountable', 'lead', 'office']),
    ('urgent', 1, -1, -1, 'URGE', array['accountable', 'lead', 'office', 'incharge']),
    ('urgent', 1, -2, -2, 'SUPERVISE', array['accountable', 'lead', 'office', 'incharge']),
    ('urgent', 1, -3, null, 'CIRCULATE', array['accountable', 'lead', 'office', 'incharge', 'leaders']);

create sequence deadline.escalation_trial;

alter table deadline.deadline
    add column profile_version int not null default 1,   -- of the profile that its next alert was last held against
    add check (profile in ('default', 'urgent'));

create index deadline_profile on deadline.deadline (profile, profile_version, study_id) where status = 'OPEN';

-- What is urgent, for whoever shows it.
create view deadline.urgent as
    select id as deadline_id, id_variable, aggregate_id, element_id
      from deadline.deadline
     where status = 'OPEN'
       and profile = 'urgent';
create index deadline_urgent on deadline.deadline (aggregate_id, element_id) where status = 'OPEN' and profile = 'urgent';

grant select, insert on deadline.escalation, deadline.escalation_step to specialstudy_app;
grant usage on sequence deadline.escalation_trial to specialstudy_app;
grant select on deadline.urgent to specialstudy_app;
