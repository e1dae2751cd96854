-- The meeting at which the discussion draft is talked over, where the office plans one.
alter table workplan.plan add column symposium_id uuid;
