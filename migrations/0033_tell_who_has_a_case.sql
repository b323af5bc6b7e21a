-- Whose an open case is: the person it was given to, or, where nobody was, the one who worked on it last.
alter table worklist add column holder text generated always as (coalesce(assignee, worker)) virtual;
drop index worklist_worker;
create index worklist_holder on worklist (holder, standing, due_at, rank, request_id);
