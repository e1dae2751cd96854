-- What was handed in, as it was handed in last, for whoever builds upon it.
create view consultation.submitted as
    select s.id as submission_id, c.study_id, c.id as consultation_id, r.org_id, v.title, v.text, v.at
      from consultation.submission s
      join consultation.request r on r.id = s.request_id
      join consultation.consultation c on c.id = r.consultation_id
      join consultation.submission_version v on v.submission_id = s.id and v.no = s.versions;

grant select on consultation.submitted to specialstudy_app;
