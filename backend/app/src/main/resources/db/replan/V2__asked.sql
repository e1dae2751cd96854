-- Until when more time is asked for, for whoever lists what is to be decided.
create or replace view replan.card as
    select id as extension_id, study_id, deadline_id, element_id, subject, status, day
      from replan.extension;
