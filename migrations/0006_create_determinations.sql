-- Decisions, with the case file and the evaluation they rest on, byte for byte.
create table determination (
  determination_id integer primary key,
  request_id integer not null references request on delete restrict,
  outcome text not null check (outcome in ('approved', 'pended', 'referred', 'routed')),
  routed_to text,
  reason text not null check (reason <> ''),
  version_id integer not null references policy_version on delete restrict,
  decided integer not null,
  decided_by text not null,
  case_file text not null check (case_file <> ''),
  evaluation text not null check (evaluation <> ''),
  check ((outcome = 'routed') = (routed_to is not null))
) strict;

create index determination_request on determination (request_id);
create index determination_version on determination (version_id);

create trigger determination_is_not_changed before update on determination
begin select raise(abort, 'a determination is not changed'); end;
create trigger determination_is_not_deleted before delete on determination
begin select raise(abort, 'a determination is not deleted'); end;

-- Approvals. What was requested stands in the request; this is what was granted.
create table authorization (
  authorization_id integer primary key,
  determination_id integer not null unique references determination on delete restrict,
  request_id integer not null unique references request on delete restrict,
  member_id integer not null references member on delete restrict,
  version_id integer not null references policy_version on delete restrict,
  line_of_business text not null,
  drug_name text,
  drug_brand text,
  drug_hcpcs text,
  dose_amount text,
  dose_unit text,
  dose_every_days text,
  dose_concentration text,
  first_day integer not null,
  first_day_after integer not null check (first_day_after > first_day),
  basis text not null,
  units integer check (units >= 0),
  predecessor integer references authorization on delete restrict,
  state text not null check (state in ('active', 'terminated', 'superseded', 'void')),
  granted integer not null,
  granted_by text not null
) strict;

create index authorization_member on authorization (member_id, first_day);
create index authorization_version on authorization (version_id, authorization_id) where state = 'active';
create unique index authorization_predecessor on authorization (predecessor)
  where predecessor is not null and state <> 'void';

create trigger authorization_is_not_rewritten before update of determination_id, request_id, member_id, version_id,
  line_of_business, drug_name, drug_brand, drug_hcpcs, dose_amount, dose_unit, dose_every_days, dose_concentration,
  first_day, first_day_after, basis, units, predecessor, granted, granted_by on authorization
begin select raise(abort, 'an authorization is superseded, not rewritten'); end;
create trigger authorization_is_not_deleted before delete on authorization
begin select raise(abort, 'an authorization is not deleted'); end;
