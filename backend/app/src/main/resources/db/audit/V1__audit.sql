-- Who did what, when, from where, and whether it was allowed. Rows are only ever added: the application may insert and read, nothing else.
create table audit.entry (
    id        bigint generated always as identity primary key,
    at        timestamptz not null default clock_timestamp(),
    person_id uuid,
    username  text,
    action    text        not null,
    target    text,
    success   boolean     not null,
    address   text,
    details   jsonb       not null default '{}'
);
create index entry_at on audit.entry (at);
create index entry_person on audit.entry (person_id, id);
create index entry_action on audit.entry (action, id);

grant usage on schema audit to specialstudy_app;
grant select, insert on audit.entry to specialstudy_app;
