-- Letters go to an address only once its owner has shown to read there.

create table notification.address (
    person_id    uuid primary key,
    email        text not null,
    confirmed_at timestamptz                              -- business time; null: in use since before addresses were confirmed
);
-- Addresses in use stay in use. Each was typed by its owner, who was signed in, and letters have gone there since; without them people who
-- rely on being reminded and urged by mail would hear nothing and not know it.
insert into notification.address (person_id, email)
select person_id, email
  from notification.preference
 where email is not null;
alter table notification.preference drop column email;

-- What somebody typed. At most one of each person waits; the ended ones are kept to say what became of their links.
create table notification.address_claim (
    id        uuid primary key,
    person_id uuid not null,
    email     text not null,
    asked_at  timestamptz not null,                       -- business time
    outcome   text check (outcome in ('CONFIRMED', 'WITHDRAWN', 'REPLACED'))
);
create unique index address_claim_waiting on notification.address_claim (person_id) where outcome is null;

-- One per time that a letter was handed to the mail server: each of them opens the same claim. The token itself is nowhere.
create table notification.address_link (
    token_hash bytea primary key,
    claim_id   uuid not null references notification.address_claim (id),
    sent_at    timestamptz not null                       -- business time
);
create index address_link_newest on notification.address_link (claim_id, sent_at desc);

-- Letters about an address itself go the way of all letters: to an address of their own, and no news is put into them.
alter table notification.delivery add column letter text not null default 'NEWS' check (letter in ('NEWS', 'CONFIRM', 'MOVED'));
alter table notification.delivery add column address text;
alter table notification.delivery add column claim_id uuid references notification.address_claim (id);
alter table notification.delivery add constraint delivery_addressed check ((letter = 'NEWS') = (address is null));
alter table notification.delivery add constraint delivery_claim check ((letter = 'CONFIRM') = (claim_id is not null));
create index delivery_confirm on notification.delivery (person_id, due_at) where letter = 'CONFIRM';
create index delivery_of_claim on notification.delivery (claim_id, due_at) where claim_id is not null;

grant select, insert, update, delete on notification.address to specialstudy_app;
grant select, insert, update on notification.address_claim to specialstudy_app;
grant select, insert on notification.address_link to specialstudy_app;
