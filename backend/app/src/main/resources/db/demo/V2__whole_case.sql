-- The demonstration is loaded in one go: a half-loaded one is thrown away with its stores and begun again, so no step is remembered.
alter table demo.load drop column study_id;
alter table demo.load drop column symposium;
