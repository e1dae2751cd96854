-- Spring Session's tables, and one column of our own: a person's last own action. Requests that the person did not cause leave it alone,
-- so that neither an open stream nor what it makes a browser fetch keeps a session alive.
create table session.spring_session (
    primary_id            char(36)     not null primary key,
    session_id            char(36)     not null,
    creation_time         bigint       not null,
    last_access_time      bigint       not null,
    max_inactive_interval integer      not null,
    expiry_time           bigint       not null,
    principal_name        varchar(100),
    last_active           timestamptz  not null default now()
);
create unique index spring_session_id on session.spring_session (session_id);
create index spring_session_expiry on session.spring_session (expiry_time);
create index spring_session_principal on session.spring_session (principal_name);
create index spring_session_last_active on session.spring_session (last_active);

create table session.spring_session_attributes (
    session_primary_id char(36)     not null references session.spring_session (primary_id) on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);

grant usage on schema session to specialstudy_app;
grant select, insert, update, delete on session.spring_session, session.spring_session_attributes to specialstudy_app;
