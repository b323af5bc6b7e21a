-- The letters that are owed, one of each case, by when they are due (0), then those that nothing says a time for (2).
create table owed_letter (
  standing integer not null check (standing in (0, 2)),
  -- By when it is due; where nothing says so, when the request was received.
  due_at integer not null,
  request_id integer not null,
  rule_id integer,
  primary key (standing, due_at, request_id)
) strict, without rowid;

create unique index owed_letter_request on owed_letter (request_id);

drop index deadline_telling;
