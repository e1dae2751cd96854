-- The plan's own name for the group, by which its schedule speaks of it.
create or replace view topic.card as
    select id as group_id, study_id, no, name, kind, state, key
      from topic.topic_group;
