-- What others may know of a delivery in one line.
create view delivery.card as
    select report_id, study_id, title, status
      from delivery.delivery;

grant select on delivery.card to specialstudy_app;
