-- What was said, for whoever builds upon it.
create view meeting.said as
    select s.id as statement_id, m.study_id, m.id as meeting_id, m.title as meeting_title, s.speaker, s.text, s.at
      from meeting.statement s
      join meeting.meeting m on m.id = s.meeting_id;

grant select on meeting.said to specialstudy_app;
