-- What is due on a case that is decided, or was sent on to another policy, is to tell of it. It is listed by itself.
alter table deadline add column telling integer not null default 0 check (telling in (0, 1));
update deadline set telling = 1
where request_id in (
  select request_id from request
  where state not in ('received', 'in-review', 'pended', 'clinical-review', 'appealed'));
create index deadline_telling on deadline (due_at, request_id) where telling = 1;
