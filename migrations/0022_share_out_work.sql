-- Who is to work on which case, and who is away when. What was decided is found by the time of the decision.

create table assignment (
  assignment_id integer primary key,
  request_id integer not null references request on delete restrict,
  -- Null: it was taken back, and whoever comes takes the case.
  assignee text check (assignee <> ''),
  reason text not null check (reason <> ''),
  assigned integer not null,
  assigned_by text not null
) strict;

create index assignment_request on assignment (request_id, assignment_id);

create trigger assignment_is_not_changed before update on assignment
begin select raise(abort, 'an assignment is followed by another, not changed'); end;

create trigger assignment_is_not_deleted before delete on assignment
begin select raise(abort, 'an assignment is followed by another, not deleted'); end;

create table absence (
  absence_id integer primary key,
  login text not null references person (login) on delete restrict,
  first_day integer not null,
  last_day integer not null check (last_day >= first_day),
  -- Who takes the work over meanwhile; null for whoever has least.
  cover text references person (login) on delete restrict check (cover <> login),
  reason text not null check (reason <> ''),
  recorded integer not null,
  recorded_by text not null,
  withdrawn integer,
  withdrawn_by text,
  check ((withdrawn is null) = (withdrawn_by is null))
) strict;

create index absence_login on absence (login, last_day);
create index absence_cover on absence (cover) where cover is not null;
create index absence_day on absence (last_day) where withdrawn is null;

create trigger absence_is_withdrawn_once before update on absence
when old.withdrawn is not null or new.withdrawn is null or (new.absence_id, new.login, new.first_day, new.last_day,
  new.cover, new.reason, new.recorded, new.recorded_by) is not (old.absence_id, old.login, old.first_day, old.last_day,
  old.cover, old.reason, old.recorded, old.recorded_by)
begin select raise(abort, 'an absence is recorded once and withdrawn once'); end;

create trigger absence_is_not_deleted before delete on absence
begin select raise(abort, 'an absence is withdrawn, not deleted'); end;

-- Whom a case is assigned to; null for nobody.
alter table worklist add column assignee text;
create index worklist_assignee on worklist (assignee, standing, due_at, rank, request_id);

-- The decisions of a stretch of time, without their case files.
create index determination_decided on determination (decided, decided_by, outcome, request_id);
