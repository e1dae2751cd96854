-- The board narrows to what is urgent and counts apart what has not begun.
create or replace view deadline.entry as
    select id as deadline_id, study_id, id_variable, aggregate_id, element_id, principal, started_at, due_at,
           case when basis = 'FIXED' then basis else term || ' ' || basis end as rule, estimated, status, closed_at,
           late_working_days, anchor, anchor_deadline, extensions, profile = 'urgent' as urgent
      from deadline.deadline;

create index deadline_urgent_by_day on deadline.deadline (study_id, status, due_at, id) where profile = 'urgent';
create index deadline_begins on deadline.deadline (study_id, started_at) include (due_at) where status = 'OPEN';
