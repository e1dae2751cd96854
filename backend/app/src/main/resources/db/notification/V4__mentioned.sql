-- People hear that somebody mentioned them.
alter table notification.notification drop constraint notification_reason_check;
alter table notification.notification add constraint notification_reason_check check (reason in
    ('ASSIGNED', 'MENTIONED', 'REMINDER', 'URGED', 'RETURNED', 'DECIDED', 'CHANGED', 'DIGEST'));
