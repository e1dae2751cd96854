-- Who was told of being mentioned where: a text that saves itself while it is typed mentions, forgets and mentions again.
create table study.mention_told (
    thing_id  uuid not null,
    field     text not null,
    person_id uuid not null,
    primary key (thing_id, field, person_id)
);

insert into study.mention_told (thing_id, field, person_id)
select distinct thing_id, field, person_id from study.mention;

grant select, insert on study.mention_told to specialstudy_app;
