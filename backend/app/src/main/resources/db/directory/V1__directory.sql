-- Chinese names in the order of a telephone book.
create collation directory.pinyin (provider = icu, locale = 'zh-u-co-pinyin');

create table directory.organisation (
    id        uuid    primary key,
    name      text    not null,
    type      text    not null,
    level     text,
    parent_id uuid    references directory.organisation (id),
    demo      boolean not null default false,
    version   bigint  not null default 0
);
create index organisation_parent on directory.organisation (parent_id);
create index organisation_name on directory.organisation (name collate directory.pinyin, id);

-- The name is what the house calls the person, a display title such as 省政协副主席; the posts say the rest.
create table directory.person (
    id      uuid    primary key,
    name    text    not null,
    active  boolean not null default true,
    demo    boolean not null default false,
    version bigint  not null default 0
);
create index person_name on directory.person (name collate directory.pinyin, id);

create table directory.post (
    id              uuid primary key,
    person_id       uuid not null references directory.person (id),
    organisation_id uuid not null references directory.organisation (id),
    title           text not null,
    from_day        date,
    to_day          date,
    place           int  not null
);
create index post_person on directory.post (person_id, place);
create index post_organisation on directory.post (organisation_id);

-- Who may do what where. A membership that has ended keeps its row; an active one is unique by what it says.
create table directory.membership (
    id         uuid        primary key,
    person_id  uuid        not null references directory.person (id),
    role       text        not null check (role in
        ('LEADERS', 'INCHARGE', 'OFFICE', 'LEAD', 'MEMBER', 'CONTACT', 'EXPERT', 'SYSADMIN', 'SECADMIN', 'AUDITOR')),
    scope_type text        not null check (scope_type in ('STUDY', 'GROUP', 'ORGANISATION', 'SYSTEM')),
    scope_id   uuid,
    study_id   uuid,
    from_at    timestamptz not null,
    to_at      timestamptz,
    by_id      uuid        references directory.person (id),
    ended_by   uuid        references directory.person (id),
    check ((scope_type = 'SYSTEM') = (role in ('SYSADMIN', 'SECADMIN', 'AUDITOR'))),
    check ((scope_type = 'SYSTEM') = (scope_id is null)),
    check ((scope_type in ('STUDY', 'GROUP')) = (study_id is not null))
);
create unique index membership_active on directory.membership (person_id, role, scope_type, scope_id) nulls not distinct where to_at is null;
create index membership_scope on directory.membership (scope_type, scope_id, role) where to_at is null;
create index membership_study on directory.membership (study_id, person_id) where to_at is null;

create table directory.account (
    person_id   uuid        primary key references directory.person (id),
    username    text        not null,
    password    text        not null,
    must_change boolean     not null default true,
    changed_at  timestamptz not null default now()
);
create unique index account_username on directory.account (lower(username));

-- The passwords before the present one; only the newest few are kept.
create table directory.former_password (
    person_id uuid        not null references directory.account (person_id) on delete cascade,
    password  text        not null,
    until_at  timestamptz not null default now(),
    primary key (person_id, until_at)
);

-- Attempts to sign in that have not succeeded, by user name and by address. Real time: a moved business clock opens no lock.
create table directory.sign_in_guard (
    key          text        primary key,
    failures     int         not null,
    last_at      timestamptz not null,
    locked_until timestamptz
);

create view directory.active_membership as
    select m.id, m.person_id, m.role, m.scope_type, m.scope_id, m.study_id, m.from_at,
           lower(m.role) || '@' || m.scope_id as principal
      from directory.membership m
      join directory.person p on p.id = m.person_id and p.active
     where m.to_at is null;

create view directory.person_ref as select id, name from directory.person;

create view directory.organisation_ref as select id, name from directory.organisation;

-- Who may read a study: the people of the study and of its groups.
create view directory.study_member as
    select person_id, study_id, role, scope_type, scope_id
      from directory.active_membership
     where study_id is not null;

grant usage on schema directory to specialstudy_app;
grant select, insert, update on directory.organisation, directory.person, directory.membership, directory.account to specialstudy_app;
grant select, insert, update, delete on directory.post, directory.former_password, directory.sign_in_guard to specialstudy_app;
grant select on directory.active_membership, directory.person_ref, directory.organisation_ref, directory.study_member to specialstudy_app;
