-- The yearly notices of days off, append-only: a row begins a version of the calendar, and the newest of a year is in force.
create table deadline.notice (
    version      int primary key,
    year         int not null check (year between 2000 and 2100),
    number       text not null,
    issued       date not null,
    days         jsonb not null,          -- off: ranges with their holiday; work: make-up days
    proposed_by  uuid,                    -- nobody for a notice that came with the software
    confirmed_by uuid,
    at           timestamptz,
    check ((proposed_by is null) = (confirmed_by is null) and (proposed_by is null) = (at is null)),
    check (proposed_by <> confirmed_by)
);

grant select, insert on deadline.notice to specialstudy_app;
