-- How many deadlines each study has: the open ones by their due moment, the done ones in all. Whoever oversees a million of them is told at
-- once. Changes are added as lines of their own, so that two who change one study's deadlines never wait for each other; lines of the same
-- study and moment are folded into one from time to time.
create table deadline.tally (
    study_id uuid not null,
    due_at   timestamptz,                    -- null for what is done
    open     int not null,
    done     int not null,
    late     int not null                    -- of those done
);
create index tally_study on deadline.tally (study_id, due_at) include (open, done, late);

create function deadline.tally_line(d deadline.deadline, n int) returns void language sql as $$
    insert into deadline.tally (study_id, due_at, open, done, late)
    select d.study_id, case d.status when 'OPEN' then d.due_at end, case d.status when 'OPEN' then n else 0 end,
           case d.status when 'DONE' then n else 0 end, case when d.late_working_days > 0 then n else 0 end
     where d.status in ('OPEN', 'DONE')
$$;

create function deadline.tally_change() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' then perform deadline.tally_line(old, -1); end if;
    if tg_op <> 'DELETE' then perform deadline.tally_line(new, 1); end if;
    return null;
end $$;

create trigger tally_kept after insert or delete on deadline.deadline
    for each row execute function deadline.tally_change();
create trigger tally_moved after update on deadline.deadline
    for each row when ((old.study_id, old.due_at, old.status, old.late_working_days) is distinct from
                       (new.study_id, new.due_at, new.status, new.late_working_days))
    execute function deadline.tally_change();

create function deadline.fold_tally() returns void language sql as $$
    with doubled as (
         select study_id, due_at from deadline.tally group by study_id, due_at having count(*) > 1),
    gone as (
         delete from deadline.tally t
          using doubled d
          where t.study_id = d.study_id
            and t.due_at is not distinct from d.due_at
         returning t.*)
    insert into deadline.tally (study_id, due_at, open, done, late)
    select study_id, due_at, sum(open), sum(done), sum(late)
      from gone
     group by study_id, due_at
    having sum(open) <> 0 or sum(done) <> 0
$$;

insert into deadline.tally (study_id, due_at, open, done, late)
select study_id, case status when 'OPEN' then due_at end, count(*) filter (where status = 'OPEN'), count(*) filter (where status = 'DONE'),
       count(*) filter (where late_working_days > 0)
  from deadline.deadline
 where status in ('OPEN', 'DONE')
 group by 1, 2;

create view deadline.tallied as
    select study_id, due_at, open, done, late
      from deadline.tally;

grant select, insert, delete on deadline.tally to specialstudy_app;
grant select on deadline.tallied to specialstudy_app;
