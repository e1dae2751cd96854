-- A group that an amended plan gives up before it has begun its research.
alter table topic.topic_group drop constraint topic_group_state_check;
alter table topic.topic_group add constraint topic_group_state_check check (state in ('ESTABLISHED', 'APPOINTED', 'CLOSED'));
