-- The office chooses which papers of a text go along to the organisations that are asked about it; none unless it says so.
alter table document.attachment add column shared boolean not null default false;
