-- What was answered, for whoever builds upon it.
create view opinion.given as
    select o.id as opinion_id, r.study_id, o.org_id, o.text, o.given_at
      from opinion.opinion o
      join opinion.round r on r.id = o.round_id
     where o.state = 'GIVEN';

grant select on opinion.given to specialstudy_app;
