-- A decision on which something outside the meeting rests: from then on its words stand.
alter table meeting.decision add column bound boolean not null default false;
