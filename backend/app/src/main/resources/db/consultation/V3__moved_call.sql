-- A running call may be given another end. The process says which of the moves it has heard of.
alter table consultation.consultation add call_moves int not null default 0;

create table consultation.call_move (
    consultation_id  uuid not null references consultation.consultation,
    no               int not null,
    from_at          timestamptz not null,
    to_at            timestamptz not null,
    reason           text not null,
    by_id            uuid not null,
    at               timestamptz not null,
    primary key (consultation_id, no)
);

grant select, insert on consultation.call_move to specialstudy_app;
