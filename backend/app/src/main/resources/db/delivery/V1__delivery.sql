-- The delivery of a study's overall report, and the register of document numbers. Written by module delivery only.

-- The last number given by an organ in a year. Whoever takes the next one holds this row until their sending commits.
create table delivery.register (
    organ_code text not null,
    year       int not null,
    last       int not null,
    primary key (organ_code, year)
);

-- A report is delivered once; the delivery bears the report's id.
create table delivery.delivery (
    report_id      uuid primary key,
    study_id       uuid not null,
    report_version int not null,
    title          text not null,                        -- of the report, as it was accepted
    status         text not null check (status in ('PREPARING', 'SIGNING', 'SENDING', 'RECEIVING', 'WAITING', 'ASKING', 'CLOSED', 'WITHDRAWN')),
    recipients     uuid[] not null,                      -- organisations it is addressed to
    copies         uuid[] not null,                      -- organisations that get a copy
    signatory_id   uuid,
    note           text not null,                        -- of the office, to the signatory
    prepared_by    uuid,
    organ_code     text,
    year           int,
    no             int,
    sent_on        date,
    sent_by        uuid,
    receiver       text,                                 -- who confirmed the receipt
    received_on    date,
    receipt_by     uuid,
    wait_days      int,                                  -- working days
    wait_until     timestamptz,
    closed_at      timestamptz,
    closed_by      uuid,
    conclusion     text,
    opened_at      timestamptz not null,
    step_due       timestamptz,
    process_key    bigint not null,                      -- the process instance that carries it
    signings       int not null,
    version        bigint not null,
    unique (organ_code, year, no),
    check ((no is null) = (organ_code is null) and (no is null) = (year is null) and (no is null) = (sent_on is null))
);

create unique index delivery_study on delivery.delivery (study_id);

-- What the signatory wrote, each time; circling the paper counts as consent.
create table delivery.signing (
    report_id   uuid not null references delivery.delivery (report_id),
    no          int not null,
    outcome     text not null check (outcome in ('SIGNED', 'RETURNED')),
    opinion     text not null,
    circled     boolean not null,
    name        text not null,                           -- as it was signed
    signed_on   date not null,
    by_id       uuid not null,
    at          timestamptz not null,
    recorded_by uuid,
    scan_id     uuid,
    primary key (report_id, no),
    check (recorded_by is null or scan_id is not null),
    check (outcome = 'SIGNED' or opinion <> '')
);

-- What a reader of the report wrote on it, in the order in which it was recorded.
create table delivery.instruction (
    id          uuid primary key,
    report_id   uuid not null references delivery.delivery (report_id),
    no          int not null,
    author      text not null,                           -- the author's post, never a name
    text        text not null,
    given_on    date not null,
    received_on date not null,
    moment      text not null check (moment in ('WAITING', 'AFTER_WAITING', 'AFTER_CLOSE')),
    restricted  boolean not null,
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    unique (report_id, no)
);

create table delivery.addressee (
    instruction_id uuid not null references delivery.instruction (id),
    place          int not null,
    type           text not null check (type in ('PERSON', 'GROUP', 'ORG', 'OFFICE')),
    party_id       uuid not null,
    name           text not null,                        -- as it was called then
    primary key (instruction_id, place)
);

-- Who may read a restricted instruction beside the leaders and the office.
create table delivery.reader (
    instruction_id uuid not null references delivery.instruction (id),
    person_id      uuid not null,
    primary key (instruction_id, person_id)
);

grant usage on schema delivery to specialstudy_app;
grant select, insert, update on delivery.register, delivery.delivery to specialstudy_app;
grant select, insert on delivery.signing, delivery.instruction, delivery.addressee, delivery.reader to specialstudy_app;
