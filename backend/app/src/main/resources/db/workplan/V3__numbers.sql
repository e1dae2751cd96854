-- The document numbers that plans bear, for whoever gives further ones.
create view workplan.doc_number as
    select doc_number
      from workplan.plan
     where doc_number is not null;

grant select on workplan.doc_number to specialstudy_app;
