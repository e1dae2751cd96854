-- Field visits of topic groups. Written by module fieldvisit only.
create table fieldvisit.visit (
    id            uuid primary key,
    study_id      uuid not null,
    group_id      uuid not null,
    in_charge_of  uuid not null,                    -- the group where it has a leader in charge of its own, else the study
    no            int  not null,                    -- the group's n-th visit
    title         text not null,
    purpose       text not null,
    points        uuid[] not null,                  -- questions of the group's outline
    from_day      date,
    to_day        date,
    itinerary     jsonb not null,
    checklist     jsonb not null,
    approved      jsonb,                            -- the itinerary that a leader agreed to last
    approved_at   timestamptz,
    change_reason text,                             -- why an approved itinerary is before the leader again
    status        text not null check (status in
        ('PLANNING', 'APPROVAL', 'LOGISTICS', 'FINDINGS', 'CONFIRMING', 'CONFIRMED', 'CANCELLED', 'WITHDRAWN')),
    submitted_by  uuid,
    step_due      timestamptz,
    cancel_reason text,
    cancelled_by  uuid,
    cancelled_at  timestamptz,
    called_by     uuid not null,
    called_at     timestamptz not null,
    process_key   bigint,                           -- the one process instance that carries this visit
    rulings       int not null,
    version       bigint not null,
    unique (group_id, no),
    check ((status = 'CANCELLED') = (cancelled_at is not null))
);
create index visit_study on fieldvisit.visit (study_id, from_day);

-- The places of the itinerary as it stands, to find out who else goes there; written with the visit.
create table fieldvisit.site (
    visit_id uuid not null references fieldvisit.visit (id),
    key      text not null,
    place    int  not null,
    org_id   uuid,
    name     text not null,
    city     text not null,
    primary key (visit_id, key)
);
create index site_org on fieldvisit.site (org_id) where org_id is not null;
create index site_name on fieldvisit.site (lower(name));
create index site_city on fieldvisit.site (lower(city)) where city <> '';

-- What was ruled on an itinerary or on findings; never changed.
create table fieldvisit.ruling (
    visit_id    uuid not null references fieldvisit.visit (id),
    no          int  not null,
    kind        text not null check (kind in ('APPROVAL', 'CONFIRMATION')),
    outcome     text not null check (outcome in ('AGREED', 'CONFIRMED', 'RETURNED')),
    reason      text,
    by_id       uuid not null,
    at          timestamptz not null,
    recorded_by uuid,
    scan_id     uuid,
    itinerary   jsonb not null,
    primary key (visit_id, no),
    check ((recorded_by is null) = (scan_id is null))
);

create table fieldvisit.finding (
    id         uuid primary key,
    visit_id   uuid not null references fieldvisit.visit (id),
    kind       text not null check (kind in ('STRENGTH', 'GAP', 'CONSENSUS')),
    text       text not null,
    point_id   uuid,
    site_key   text,
    figures    jsonb not null,
    by_id      uuid not null,
    at         timestamptz not null,
    removed_by uuid,
    removed_at timestamptz,
    version    bigint not null
);
create index finding_visit on fieldvisit.finding (visit_id, at) where removed_at is null;
create index finding_point on fieldvisit.finding (point_id) where removed_at is null;

-- What the inbox may know of a visit.
create view fieldvisit.card as
    select id as visit_id, study_id, group_id, no, title, status, from_day, to_day
      from fieldvisit.visit;

grant usage on schema fieldvisit to specialstudy_app;
grant select, insert, update on fieldvisit.visit, fieldvisit.finding to specialstudy_app;
grant select, insert, delete on fieldvisit.site to specialstudy_app;
grant select, insert on fieldvisit.ruling to specialstudy_app;
grant select on fieldvisit.card to specialstudy_app;
