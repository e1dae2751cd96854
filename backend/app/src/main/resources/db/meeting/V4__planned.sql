-- Whom an invitation reached, for calendars.
create view meeting.attendee as
    select meeting_id, person_id, delegate_id, org_id
      from meeting.invitation
     where sent_at is not null;

create index meeting_starts on meeting.meeting (starts_at);

grant select on meeting.attendee to specialstudy_app;
