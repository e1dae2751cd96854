-- How a due date was found, in structure instead of in words, so that a new calendar can find it anew.

alter table deadline.deadline
    add column basis            text not null default 'FIXED'
        check (basis in ('WORKING_DAYS', 'CALENDAR_DAYS', 'MONTHS', 'WORKING_DAYS_BEFORE', 'FIXED')),
    add column anchor           date,                    -- the day of the event, which does not count
    add column term             int,
    add column calendar_version int not null default 0;  -- of the calendar that the due date was last held against

-- Terms before an anchor were kept without it: they stay fixed until their anchor moves.
update deadline.deadline
   set basis = split_part(rule, ' ', 2),
       anchor = (started_at at time zone 'Asia/Shanghai')::date,
       term = split_part(rule, ' ', 1)::int
 where rule ~ '^[0-9]+ (WORKING_DAYS|CALENDAR_DAYS|MONTHS)$';

drop view deadline.of_task;

alter table deadline.deadline
    alter column basis drop default,
    alter column calendar_version drop default,
    drop column rule,
    add check ((basis = 'FIXED') = (anchor is null)),
    add check ((basis = 'FIXED') = (term is null));

create index deadline_calendar on deadline.deadline (calendar_version, study_id) where status = 'OPEN';

create view deadline.of_task as
select distinct on (aggregate_id, element_id, id_variable)
       id as deadline_id, study_id, id_variable, aggregate_id, element_id, principal, started_at, due_at,
       case when basis = 'FIXED' then basis else term || ' ' || basis end as rule, estimated, status, closed_at, late_working_days
  from deadline.deadline
 order by aggregate_id, element_id, id_variable, no desc;

grant select on deadline.of_task to specialstudy_app;
