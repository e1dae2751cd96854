-- A round may be about any text that its module froze: a work plan or a report. Whoever drafts the text answers what comes back.
drop view opinion.subject;

alter table opinion.round rename column plan_id to about_id;
alter table opinion.round rename column plan_version to about_version;
alter index opinion.round_plan rename to round_about;
alter table opinion.round
    add column about_kind text not null default 'WORK_PLAN' check (about_kind in ('WORK_PLAN', 'REPORT')),
    add column answerers  text[];
alter table opinion.round alter column about_kind drop default;
update opinion.round set answerers = array['office@' || study_id];
alter table opinion.round alter column answerers set not null;

create view opinion.subject as
select opinion.id as opinion_id, opinion.round_id, opinion.org_id, opinion.state, round.study_id, round.about_kind, round.about_id, round.ends_at
  from opinion.opinion
  join opinion.round on round.id = opinion.round_id;

grant select on opinion.subject to specialstudy_app;
