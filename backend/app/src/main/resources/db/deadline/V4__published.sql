-- Every deadline, for those who oversee them: the newest and those of steps that were taken before.
create view deadline.entry as
    select id as deadline_id, study_id, id_variable, aggregate_id, element_id, principal, started_at, due_at,
           case when basis = 'FIXED' then basis else term || ' ' || basis end as rule, estimated, status, closed_at,
           late_working_days
      from deadline.deadline;

-- What somebody was told about a deadline.
create view deadline.told as
    select deadline_id, due_at, level, audience, days_left, at
      from deadline.alert;

-- The board reads the first lines of each study, by day or by whoever is responsible, and counts without looking at the rows.
drop index deadline.deadline_study;
create index deadline_by_day on deadline.deadline (study_id, status, due_at, id) include (late_working_days);
create index deadline_by_principal on deadline.deadline (principal, status, due_at, id);

grant select on deadline.entry, deadline.told to specialstudy_app;
