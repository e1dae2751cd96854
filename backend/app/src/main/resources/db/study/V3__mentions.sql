-- Who is mentioned where in what people write. The text lies with its module: thing and field say which it is.
create table study.mention (
    thing_id  uuid not null,
    field     text not null,
    at        int not null,                        -- where the mention begins in the text, counted as Java and JavaScript count
    person_id uuid not null,
    name      text not null,                       -- as it stands in the text; the person may be renamed later
    primary key (thing_id, field, at)
);

grant select, insert, delete on study.mention to specialstudy_app;
