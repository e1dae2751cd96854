-- What reaches people outside the system: what each of them chose, and every delivery with its fate.

alter table notification.notification add column outward boolean not null default false;      -- not yet put into its deliveries
create index notification_recent on notification.notification (study_id, told_at);
create index notification_outward on notification.notification (id) where outward;

create table notification.preference (
    person_id  uuid primary key,
    email      text,
    language   text not null check (language in ('zh', 'en')),
    rhythm     text not null check (rhythm in ('AT_ONCE', 'DAILY', 'WEEKLY')),
    quiet_from time,
    quiet_to   time,
    version    bigint not null,
    check ((quiet_from is null) = (quiet_to is null))
);

-- Only what differs from the house's usual.
create table notification.setting (
    person_id uuid not null,
    reason    text not null,
    channel   text not null check (channel in ('EMAIL', 'WEBHOOK')),
    wanted    boolean not null,
    primary key (person_id, reason, channel)
);

-- The one gateway to other networks. Its secret signs what is sent there and is never shown.
create table notification.webhook (
    one        boolean primary key default true check (one),
    url        text not null,
    secret     text not null,
    with_text  boolean not null,                         -- whether the sentence goes out, too, or ids only
    changed_at timestamptz not null
);

-- One letter or call to one person. due_at is business time; retry_at and the others are real time.
create table notification.delivery (
    id         uuid primary key,
    person_id  uuid not null,
    channel    text not null check (channel in ('EMAIL', 'WEBHOOK')),
    urgent     boolean not null,
    state      text not null check (state in ('OPEN', 'SENDING', 'SENT', 'EMPTY', 'GIVEN_UP')),
    due_at     timestamptz not null,
    retry_at   timestamptz not null default now(),
    attempts   int not null default 0,
    last_error text,
    created_at timestamptz not null default now(),
    ended_at   timestamptz
);
-- While it is open, what comes for the same person is put into it.
create unique index delivery_open on notification.delivery (person_id, channel, urgent) where state = 'OPEN';
create index delivery_waiting on notification.delivery (channel, retry_at) where state in ('OPEN', 'SENDING');

create table notification.delivered (
    notification_id bigint not null references notification.notification (id),
    channel         text not null,
    delivery_id     uuid not null references notification.delivery (id),
    primary key (notification_id, channel)
);
create index delivered_together on notification.delivered (delivery_id);

grant select, insert, update on notification.preference, notification.delivery to specialstudy_app;
grant select, insert, update, delete on notification.setting, notification.webhook to specialstudy_app;
grant select, insert on notification.delivered to specialstudy_app;

-- The weekly digest of a study has gone out for the week that begins on this Monday.
create table notification.digest (
    study_id uuid not null,
    week     date not null,
    primary key (study_id, week)
);
grant select, insert on notification.digest to specialstudy_app;
