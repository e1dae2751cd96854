-- What was found, for whoever builds upon it.
create view fieldvisit.found as
    select f.id as finding_id, v.study_id, v.id as visit_id, v.title as visit_title, f.kind, f.text, f.at
      from fieldvisit.finding f
      join fieldvisit.visit v on v.id = f.visit_id
     where f.removed_at is null;

grant select on fieldvisit.found to specialstudy_app;
