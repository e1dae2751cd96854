-- What an amendment rests on: decisions of meetings, in the words in which they were taken over.
create table workplan.amendment_basis (
    decision_id   uuid primary key,                 -- a decision becomes one change of the plan
    amendment_id  uuid not null references workplan.amendment (id),
    meeting_id    uuid not null,
    meeting       text not null,
    no            int not null,
    text          text not null,
    by_id         uuid not null,
    at            timestamptz not null
);

create index amendment_basis_of on workplan.amendment_basis (amendment_id);
create index amendment_basis_meeting on workplan.amendment_basis (meeting_id);

grant select, insert, delete on workplan.amendment_basis to specialstudy_app;
