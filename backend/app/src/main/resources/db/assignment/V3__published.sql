-- What was last said about an assignment, and how many papers of evidence came with it.
create view assignment.latest as
    select distinct on (e.assignment_id) e.assignment_id, e.kind, e.text, e.at,
           (select count(*)
              from assignment.entry_paper p
              join assignment.entry other on other.id = p.entry_id
             where other.assignment_id = e.assignment_id) as papers
      from assignment.entry e
     order by e.assignment_id, e.no desc;

grant select on assignment.latest to specialstudy_app;
