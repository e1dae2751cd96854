-- Whom a consultation asked, for whoever tells them something.
create view consultation.asked as
    select consultation_id, org_id
      from consultation.request;

grant select on consultation.asked to specialstudy_app;
