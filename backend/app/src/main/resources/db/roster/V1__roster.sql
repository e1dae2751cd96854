-- One upload of lists of people, posts, organisations and roles: first only compared, then written once, perhaps taken back.
create table roster.import (
    id         uuid        primary key,
    files      text        not null,
    sha256     text        not null,
    state      text        not null check (state in ('CHECKED', 'APPLIED', 'UNDONE')),
    roles      text        not null default 'NONE' check (roles in ('NONE', 'WAITING', 'GRANTED', 'DECLINED', 'TAKEN_BACK')),
    version    bigint      not null default 0,
    by_id      uuid        not null,
    at         timestamptz not null,
    applied_by uuid,
    applied_at timestamptz,
    undone_by  uuid,
    undone_at  timestamptz,
    roles_by   uuid,
    roles_at   timestamptz
);
create index import_at on roster.import (at desc, id);

-- kind is null for a row that belongs to no list we know; flaws are what could not be read, problems these and what the directory says; made says what was written for the row, so that it can be taken back.
create table roster.line (
    import_id uuid  not null references roster.import (id) on delete cascade,
    no        int   not null,
    sheet     text  not null,
    row_no    int   not null,
    kind      text  check (kind in ('ORGANISATIONS', 'PEOPLE', 'POSTS', 'MEMBERSHIPS')),
    cells     jsonb not null,
    flaws     jsonb not null,
    outcome   text  not null check (outcome in ('CREATE', 'CHANGE', 'SAME', 'WRONG')),
    problems  jsonb not null,
    changes   jsonb not null,
    made      jsonb,
    primary key (import_id, no)
);

grant usage on schema roster to specialstudy_app;
grant select, insert, update, delete on roster.import, roster.line to specialstudy_app;
