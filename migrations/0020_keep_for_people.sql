-- What the desk keeps for a person: views of the worklist, values chosen lately. It says nothing of a case and decides
-- nothing, so the trail leaves it out.
create table kept_for_person (
  kept_id integer primary key,
  login text not null check (login <> ''),
  kind text not null check (kind in ('view', 'recent')),
  place text not null check (place <> ''),
  content text not null check (content <> ''),
  kept integer not null,
  unique (login, kind, place)
) strict;

-- Who worked on a request last, null while nobody has, and what the last decision on it says.
alter table worklist add column worker text;
alter table worklist add column note text;
update worklist set worker = (
    select changed_by from request where request.request_id = worklist.request_id and version > 1),
  note = (
    select reason from determination where determination.request_id = worklist.request_id
    order by determination_id desc limit 1);

-- The orders and the selections that a worklist is read in.
create index worklist_worker on worklist (worker, standing, due_at, rank, request_id);
create index worklist_state on worklist (state, request_id);
create index worklist_member on worklist (member, request_id);
create index worklist_drug on worklist (drug, request_id);
create index worklist_received on worklist (received, request_id);
create index worklist_line on worklist (line_of_business, request_id);
create index worklist_review on worklist (review_type, request_id);
create index worklist_missing on worklist (coalesce(missing, 1000000), request_id);
