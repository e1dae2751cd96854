-- With the meeting that a consultation's dates hang on.
create or replace view consultation.card as
    select id as consultation_id, study_id, title, status, meeting_id
      from consultation.consultation;
