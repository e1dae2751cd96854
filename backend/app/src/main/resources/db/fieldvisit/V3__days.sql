-- Calendars read the visits of a period.
create index visit_days on fieldvisit.visit (from_day, to_day);
