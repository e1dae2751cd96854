-- A plan that is amended changes what it gave, or takes it back and gives it to somebody else.
alter table assignment.entry drop constraint entry_kind_check;
alter table assignment.entry add constraint entry_kind_check check (kind in
    ('GIVEN', 'SIGNED', 'SENT_BACK', 'REASSIGNED', 'AMENDED', 'PROGRESS', 'COMPLETED', 'RETURNED', 'CLOSED', 'WITHDRAWN'));

drop index assignment.assignment_of_plan_item;
create unique index assignment_of_plan_item on assignment.assignment (source_id, source_key)
    where source_kind = 'PLAN_ITEM' and status <> 'CANCELED';
