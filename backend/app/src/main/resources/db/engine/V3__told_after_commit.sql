-- Whoever is concerned is told after the commit, by the application (ADR 5): a transaction that notifies lets no other one share its flush.
drop trigger task_claim_told on engine.task_claim;
drop trigger task_completion_told on engine.task_completion;
drop function engine.tell_task_changed();
