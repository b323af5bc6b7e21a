-- The whole life of a case: clinicians' decisions, appeals, what closes a case, what is added to a decided one, who
-- opened which document, and who works on a case now. Three tables are built anew, because their checks change.

create table request_with_appeals (
  request_id integer primary key,
  member_id integer not null references member on delete restrict,
  received integer not null,
  review_type text not null check (review_type in ('initial', 'continued')),
  urgency text not null check (urgency in ('standard', 'expedited')),
  line_of_business text not null check (line_of_business <> ''),
  policy_number text,
  prescriber_id integer references prescriber on delete restrict,
  specialty text,
  consult_specialty text,
  drug_name text,
  drug_brand text,
  drug_hcpcs text,
  start_day integer,
  dose_amount text,
  dose_unit text,
  dose_every_days text,
  dose_concentration text,
  previous_dose_amount text,
  previous_dose_unit text,
  previous_dose_every_days text,
  previous_dose_concentration text,
  dose_increase integer check (dose_increase in (0, 1)),
  regimen text,
  intent text check (intent in ('primary', 'subsequent')),
  nccn_recommended integer check (nccn_recommended in (0, 1)),
  label_change_day integer,
  on_formulary integer check (on_formulary in (0, 1)),
  weight_kg text,
  surface_m2 text,
  renews integer references authorization on delete restrict,
  state text not null check (state in ('received', 'in-review', 'pended', 'clinical-review', 'routed',
    'approved', 'approved-modified', 'denied', 'appealed', 'upheld', 'overturned', 'partly-overturned',
    'withdrawn', 'dismissed', 'void')),
  version integer not null check (version > 0),
  changed integer not null,
  changed_by text not null,
  entered integer not null,
  entered_by text not null,
  check (coalesce(drug_name, drug_brand, drug_hcpcs) is not null),
  check ((dose_amount is null) = (dose_unit is null)),
  check ((previous_dose_amount is null) = (previous_dose_unit is null))
) strict;

insert into request_with_appeals (
  request_id, member_id, received, review_type, urgency, line_of_business, policy_number, prescriber_id,
  specialty, consult_specialty, drug_name, drug_brand, drug_hcpcs, start_day, dose_amount, dose_unit,
  dose_every_days, dose_concentration, previous_dose_amount, previous_dose_unit, previous_dose_every_days,
  previous_dose_concentration, dose_increase, regimen, intent, nccn_recommended, label_change_day,
  on_formulary, weight_kg, surface_m2, renews, state, version, changed, changed_by, entered, entered_by)
select
  request_id, member_id, received, review_type, urgency, line_of_business, policy_number, prescriber_id,
  specialty, consult_specialty, drug_name, drug_brand, drug_hcpcs, start_day, dose_amount, dose_unit,
  dose_every_days, dose_concentration, previous_dose_amount, previous_dose_unit, previous_dose_every_days,
  previous_dose_concentration, dose_increase, regimen, intent, nccn_recommended, label_change_day,
  on_formulary, weight_kg, surface_m2, renews, state, version, changed, changed_by, entered, entered_by
from request;

drop table request;

alter table request_with_appeals rename to request;

create index request_member on request (member_id, received);

create index request_prescriber on request (prescriber_id) where prescriber_id is not null;

create index request_renews on request (renews) where renews is not null;

create unique index request_open_renewal on request (renews)
  where renews is not null and state in ('received', 'in-review', 'pended', 'clinical-review');

create trigger request_is_not_rewritten before update of member_id, received, review_type, urgency,
  line_of_business, drug_name, drug_brand, drug_hcpcs, renews, entered, entered_by on request
begin select raise(abort, 'a request is kept as it was received'); end;

create trigger request_is_not_deleted before delete on request
begin select raise(abort, 'a request is not deleted'); end;

create table determination_by_clinicians (
  determination_id integer primary key,
  request_id integer not null references request on delete restrict,
  outcome text not null check (outcome in ('approved', 'approved-modified', 'denied', 'pended', 'referred',
    'routed', 'upheld', 'overturned', 'partly-overturned')),
  routed_to text,
  reason text not null check (reason <> ''),
  version_id integer not null references policy_version on delete restrict,
  decided integer not null,
  decided_by text not null,
  case_file text not null check (case_file <> ''),
  evaluation text not null check (evaluation <> ''),
  -- The criteria that a decision against the request rests on: a JSON array of printed ids.
  cited text check (cited like '["%"]'),
  -- The clinician who decided, as licensed at the time.
  clinician text check (clinician <> ''),
  clinician_role text check (clinician_role in ('pharmacist', 'medical-director', 'appeals-reviewer')),
  licence_kind text check (licence_kind in ('pharmacist', 'physician')),
  licence_number text check (licence_number <> ''),
  licence_state text check (length(licence_state) = 2),
  licence_last_day integer,
  specialty text check (specialty <> ''),
  override_reason text check (override_reason <> ''),
  override_words text check (override_words <> ''),
  check ((outcome = 'routed') = (routed_to is not null)),
  check ((clinician is null) = (clinician_role is null)),
  check ((clinician is null) = (licence_kind is null)),
  check ((clinician is null) = (licence_number is null)),
  check ((clinician is null) = (licence_state is null)),
  check ((clinician is null) = (licence_last_day is null)),
  check ((clinician is null) = (specialty is null)),
  check ((override_reason is null) = (override_words is null)),
  check (outcome in ('approved', 'pended', 'referred', 'routed') or clinician is not null),
  check (outcome <> 'denied' or cited is not null),
  check (outcome <> 'denied' or clinician_role = 'medical-director')
) strict;

insert into determination_by_clinicians (
  determination_id, request_id, outcome, routed_to, reason, version_id, decided, decided_by, case_file,
  evaluation)
select
  determination_id, request_id, outcome, routed_to, reason, version_id, decided, decided_by, case_file,
  evaluation
from determination;

drop table determination;

alter table determination_by_clinicians rename to determination;

create index determination_request on determination (request_id);

create index determination_version on determination (version_id);

create trigger determination_is_not_changed before update on determination
begin select raise(abort, 'a determination is not changed'); end;

create trigger determination_is_not_deleted before delete on determination
begin select raise(abort, 'a determination is not deleted'); end;

create table authorization_after_appeals (
  authorization_id integer primary key,
  determination_id integer not null unique references determination on delete restrict,
  request_id integer not null references request on delete restrict,
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

insert into authorization_after_appeals (
  authorization_id, determination_id, request_id, member_id, version_id, line_of_business, drug_name,
  drug_brand, drug_hcpcs, dose_amount, dose_unit, dose_every_days, dose_concentration, first_day,
  first_day_after, basis, units, predecessor, state, granted, granted_by)
select
  authorization_id, determination_id, request_id, member_id, version_id, line_of_business, drug_name,
  drug_brand, drug_hcpcs, dose_amount, dose_unit, dose_every_days, dose_concentration, first_day,
  first_day_after, basis, units, predecessor, state, granted, granted_by
from authorization;

drop table authorization;

alter table authorization_after_appeals rename to authorization;

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

-- A modified approval that is overturned is superseded by another authorization of the same request.
create index authorization_request on authorization (request_id);
create unique index authorization_request_active on authorization (request_id) where state = 'active';

create trigger request_is_decided_against_by_clinicians before update of state on request
when new.state in ('denied', 'approved-modified', 'upheld', 'overturned', 'partly-overturned')
  and new.state <> old.state and not exists (
    select 1 from determination where request_id = new.request_id and outcome = new.state)
begin select raise(abort, 'only a determination leads there'); end;

-- Who has seen which document. Somebody is listed once for each.
create table document_opening (
  document_opening_id integer primary key,
  attachment_id integer not null references attachment on delete restrict,
  opened integer not null,
  opened_by text not null,
  unique (attachment_id, opened_by)
) strict;

-- What ended a case without a determination.
create table closing (
  closing_id integer primary key,
  request_id integer not null unique references request on delete restrict,
  kind text not null check (kind in ('dismissed', 'withdrawn', 'void')),
  reason text not null check (reason in ('duplicate', 'not-eligible', 'prescriber', 'member', 'error')),
  words text not null check (words <> ''),
  duplicate_of integer references request on delete restrict,
  closed integer not null,
  closed_by text not null,
  check ((reason = 'duplicate') = (duplicate_of is not null)),
  check (duplicate_of <> request_id),
  check ((kind = 'dismissed') = (reason in ('duplicate', 'not-eligible'))),
  check ((kind = 'void') = (reason = 'error'))
) strict;

create index closing_duplicate on closing (duplicate_of) where duplicate_of is not null;

-- A case is made void by two people: one proposes it, another agrees or not.
create table void_proposal (
  void_proposal_id integer primary key,
  request_id integer not null references request on delete restrict,
  words text not null check (words <> ''),
  proposed integer not null,
  proposed_by text not null,
  agreed integer check (agreed in (0, 1)),
  answered integer,
  answered_by text,
  check ((agreed is null) = (answered is null)),
  check ((agreed is null) = (answered_by is null)),
  check (agreed is null or agreed = 0 or answered_by <> proposed_by)
) strict;

create index void_proposal_request on void_proposal (request_id);
create unique index void_proposal_open on void_proposal (request_id) where agreed is null;

create table peer_to_peer (
  peer_to_peer_id integer primary key,
  request_id integer not null references request on delete restrict,
  spoken_with text not null check (spoken_with <> ''),
  words text not null check (words <> ''),
  -- What came of it; nil where it led to no decision.
  result text check (result in ('upheld', 'approved', 'approved-modified')),
  determination_id integer unique references determination on delete restrict,
  recorded integer not null,
  recorded_by text not null,
  check ((coalesce(result, '') in ('approved', 'approved-modified')) = (determination_id is not null))
) strict;

create index peer_to_peer_request on peer_to_peer (request_id);

create table appeal (
  appeal_id integer primary key,
  request_id integer not null unique references request on delete restrict,
  -- The determination that is appealed.
  against integer not null references determination on delete restrict,
  level text not null check (level in ('standard', 'expedited')),
  appellant text not null check (appellant in ('member', 'prescriber', 'representative')),
  words text not null check (words <> ''),
  opened integer not null,
  opened_by text not null,
  decision integer unique references determination on delete restrict
) strict;

create index appeal_against on appeal (against);

create table termination (
  termination_id integer primary key,
  authorization_id integer not null unique references authorization on delete restrict,
  -- The first day it covers no more.
  from_day integer not null,
  reason text not null check (reason in ('coverage-ended', 'therapy-stopped', 'error')),
  words text not null check (words <> ''),
  terminated integer not null,
  terminated_by text not null
) strict;

-- What is added to a decided case; the case itself stays as it was decided.
create table addendum (
  addendum_id integer primary key,
  request_id integer not null references request on delete restrict,
  -- What a correction puts right; nil for an addendum.
  corrects text check (corrects <> ''),
  words text not null check (words <> ''),
  reason text check (reason <> ''),
  added integer not null,
  added_by text not null,
  check ((corrects is null) = (reason is null))
) strict;

create index addendum_request on addendum (request_id);

-- A new case that looks at a decided one again.
create table re_review (
  re_review_id integer primary key,
  request_id integer not null unique references request on delete restrict,
  reviews integer not null references request on delete restrict,
  reason text not null check (reason <> ''),
  opened integer not null,
  opened_by text not null,
  check (request_id <> reviews)
) strict;

create index re_review_reviews on re_review (reviews);

-- Who works on a case now, and until when. It runs out by itself and says nothing of the case; the trail leaves it out.
create table lease (
  lease_id integer primary key,
  request_id integer not null unique references request on delete restrict,
  holder text not null check (holder <> ''),
  since integer not null,
  until integer not null check (until > since)
) strict;

create trigger document_opening_is_not_changed before update on document_opening
begin select raise(abort, 'an opening is not changed'); end;

create trigger closing_is_not_changed before update on closing
begin select raise(abort, 'a closing is not changed'); end;

create trigger peer_to_peer_is_not_changed before update on peer_to_peer
begin select raise(abort, 'a conversation is not changed'); end;

create trigger termination_is_not_changed before update on termination
begin select raise(abort, 'a termination is not changed'); end;

create trigger addendum_is_not_changed before update on addendum
begin select raise(abort, 'an addendum is not changed'); end;

create trigger re_review_is_not_changed before update on re_review
begin select raise(abort, 'a re-review is not changed'); end;

create trigger void_proposal_is_answered_once before update on void_proposal
when old.agreed is not null or (new.request_id, new.words, new.proposed, new.proposed_by)
  is not (old.request_id, old.words, old.proposed, old.proposed_by)
begin select raise(abort, 'a proposal is answered once'); end;

create trigger appeal_is_decided_once before update on appeal
when old.decision is not null or (new.request_id, new.against, new.level, new.appellant, new.words, new.opened,
  new.opened_by) is not (old.request_id, old.against, old.level, old.appellant, old.words, old.opened, old.opened_by)
begin select raise(abort, 'an appeal is decided once'); end;

create trigger appeal_is_decided_by_somebody_else before update of decision on appeal
when (select decided_by from determination where determination_id = new.decision) in (
  select decided_by from determination
  where request_id = new.request_id and outcome in ('denied', 'approved-modified'))
begin select raise(abort, 'an appeal is decided by somebody else than the denial'); end;

create trigger document_opening_is_not_deleted before delete on document_opening
begin select raise(abort, 'an opening is not deleted'); end;

create trigger closing_is_not_deleted before delete on closing
begin select raise(abort, 'a closing is not deleted'); end;

create trigger peer_to_peer_is_not_deleted before delete on peer_to_peer
begin select raise(abort, 'a conversation is not deleted'); end;

create trigger termination_is_not_deleted before delete on termination
begin select raise(abort, 'a termination is not deleted'); end;

create trigger addendum_is_not_deleted before delete on addendum
begin select raise(abort, 'an addendum is not deleted'); end;

create trigger re_review_is_not_deleted before delete on re_review
begin select raise(abort, 'a re-review is not deleted'); end;

create trigger void_proposal_is_not_deleted before delete on void_proposal
begin select raise(abort, 'a proposal is not deleted'); end;

create trigger appeal_is_not_deleted before delete on appeal
begin select raise(abort, 'an appeal is not deleted'); end;
