-- The assessment classes are saved as one list; of two people who save at once, the second is told.
create table recommendation.class_list (
    only_one boolean primary key check (only_one),
    version  bigint not null
);
insert into recommendation.class_list (only_one, version) values (true, 0);

grant select, update on recommendation.class_list to specialstudy_app;
grant delete on recommendation.assessment_class to specialstudy_app;             -- what was never given to a recommendation
