-- What the office and the leaders use to see that things get done. Written by module supervision only.

-- The last number of each kind of slip in a year.
create table supervision.register (
    kind text not null,
    year int not null,
    last int not null,
    primary key (kind, year)
);

-- Numbered urge slips and supervision slips, each about one deadline.
create table supervision.slip (
    id          uuid primary key,
    kind        text not null check (kind in ('URGE', 'SUPERVISE')),
    year        int not null,
    no          int not null,
    study_id    uuid not null,
    deadline_id uuid not null,
    element_id  text not null,
    recipient   text not null,                       -- who owes the matter and the answer: role@scope, or a person's id
    copies      text[] not null,                     -- principals that are to know of it
    due_at      timestamptz not null,                -- as it stood when the slip was sent
    days_left   int not null,                        -- working days then; negative: overdue by
    text        text not null,                       -- empty for a slip that the policy sent
    sent_by     uuid,                                -- null: the policy
    sent_at     timestamptz not null,
    reply_due   timestamptz not null,
    received_by uuid,
    received_at timestamptz,
    reply       text,
    replied_by  uuid,
    replied_at  timestamptz,
    unique (kind, year, no),
    check ((received_at is null) = (received_by is null)),
    check ((replied_at is null) = (reply is null) and (replied_at is null) = (replied_by is null)),
    check (replied_at is null or received_at is not null)
);
create index slip_of_deadline on supervision.slip (deadline_id, sent_at);
create unique index slip_unanswered on supervision.slip (deadline_id, kind) where replied_at is null;
create index slip_recipient on supervision.slip (recipient) where replied_at is null;

-- A selection of the board under a name: the part of the address behind the question mark.
create table supervision.saved_view (
    id        uuid primary key,
    person_id uuid not null,
    name      text not null,
    query     text not null,
    shared    boolean not null,
    unique (person_id, name)
);

grant usage on schema supervision to specialstudy_app;
grant select, insert, update on supervision.register, supervision.slip to specialstudy_app;
grant select, insert, update, delete on supervision.saved_view to specialstudy_app;
