-- How long the content of cases is kept, what is held back, and what is left of it once it was purged.
create table retention_rule (
  retention_rule_id integer primary key,
  subject text not null check (subject in ('decided', 'undecided')),
  months integer not null check (months between 12 and 1200),
  -- The first day it counts on, until a later rule does.
  first_day integer not null,
  reason text not null check (reason <> ''),
  recorded integer not null,
  recorded_by text not null
) strict;

create trigger retention_rule_is_not_changed before update on retention_rule
begin select raise(abort, 'a rule of keeping is followed by another, not changed'); end;

create trigger retention_rule_is_not_deleted before delete on retention_rule
begin select raise(abort, 'a rule of keeping is followed by another, not deleted'); end;

create table legal_hold (
  legal_hold_id integer primary key,
  request_id integer not null references request on delete restrict,
  reason text not null check (reason <> ''),
  placed integer not null,
  placed_by text not null,
  lifted integer,
  lifted_by text,
  lift_reason text check (lift_reason <> ''),
  check ((lifted is null) = (lifted_by is null)),
  check ((lifted is null) = (lift_reason is null))
) strict;

create unique index legal_hold_open on legal_hold (request_id) where lifted is null;

create index legal_hold_request on legal_hold (request_id);

create trigger legal_hold_is_lifted_once before update on legal_hold
when old.lifted is not null or (new.legal_hold_id, new.request_id, new.reason, new.placed, new.placed_by)
  is not (old.legal_hold_id, old.request_id, old.reason, old.placed, old.placed_by)
begin select raise(abort, 'a hold is lifted once'); end;

create trigger legal_hold_is_not_deleted before delete on legal_hold
begin select raise(abort, 'a hold is lifted, not deleted'); end;

create table purge (
  purge_id integer primary key,
  request_id integer not null unique references request on delete restrict,
  subject text not null check (subject in ('decided', 'undecided')),
  -- Null for the rule that the program comes with.
  retention_rule_id integer references retention_rule on delete restrict,
  months integer not null,
  -- The day from which the months were counted.
  last_day integer not null,
  -- Written when the rows are gone, in the same transaction.
  documents integer not null default 0,
  rows integer not null default 0,
  digest text not null default '' check (length(digest) in (0, 64)),
  took_member integer not null check (took_member in (0, 1)),
  purged integer not null,
  purged_by text not null
) strict;

create index purge_rule on purge (retention_rule_id) where retention_rule_id is not null;

create trigger purge_is_for_closed_cases before insert on purge
when (select state from request where request_id = new.request_id)
    in ('received', 'in-review', 'pended', 'clinical-review', 'appealed')
  or exists (select 1 from legal_hold where request_id = new.request_id and lifted is null)
begin select raise(abort, 'a case that is open or on hold is not purged'); end;

create trigger purge_is_counted_once before update on purge
when old.digest <> '' or (new.purge_id, new.request_id, new.subject, new.retention_rule_id, new.months, new.last_day,
  new.took_member, new.purged, new.purged_by) is not (old.purge_id, old.request_id, old.subject,
  old.retention_rule_id, old.months, old.last_day, old.took_member, old.purged, old.purged_by)
begin select raise(abort, 'what is left of a purged case is not changed'); end;

create trigger purge_is_not_deleted before delete on purge
begin select raise(abort, 'what is left of a purged case is not deleted'); end;

-- What was never deleted or changed may be, in a case that is purged.
drop trigger document_replacement_is_not_deleted;

create trigger document_replacement_is_not_deleted before delete on document_replacement
when not exists (select 1 from purge where purge.request_id = (select request_id from attachment where attachment_id = old.attachment_id))
begin select raise(abort, 'a replacement is not deleted'); end;

drop trigger document_opening_is_not_deleted;

create trigger document_opening_is_not_deleted before delete on document_opening
when not exists (select 1 from purge where purge.request_id = (select request_id from attachment where attachment_id = old.attachment_id))
begin select raise(abort, 'an opening is not deleted'); end;

drop trigger retraction_is_not_deleted;

create trigger retraction_is_not_deleted before delete on retraction
when not exists (select 1 from purge where purge.request_id = (select request_id from evidence where evidence_id = old.evidence_id))
begin select raise(abort, 'a retraction is not deleted'); end;

drop trigger evidence_is_not_deleted;

create trigger evidence_is_not_deleted before delete on evidence
when not exists (select 1 from purge where purge.request_id = old.request_id)
begin select raise(abort, 'evidence is replaced, not deleted'); end;

drop trigger answer_is_not_deleted;

create trigger answer_is_not_deleted before delete on answer
when not exists (select 1 from purge where purge.request_id = old.request_id)
begin select raise(abort, 'an answer is replaced, not deleted'); end;

drop trigger letter_is_not_deleted;

create trigger letter_is_not_deleted before delete on letter
when not exists (select 1 from purge where purge.request_id = old.request_id)
begin select raise(abort, 'a letter is not deleted'); end;

drop trigger addendum_is_not_deleted;

create trigger addendum_is_not_deleted before delete on addendum
when not exists (select 1 from purge where purge.request_id = old.request_id)
begin select raise(abort, 'an addendum is not deleted'); end;

drop trigger attachment_is_not_deleted;

create trigger attachment_is_not_deleted before delete on attachment
when not exists (select 1 from purge where purge.request_id = old.request_id)
begin select raise(abort, 'an attachment is not deleted'); end;

drop trigger document_is_not_deleted;

create trigger document_is_not_deleted before delete on document
when not exists (select 1 from purge)
begin select raise(abort, 'a document is not deleted'); end;

drop trigger relation_is_not_deleted;

create trigger relation_is_not_deleted before delete on relation
when not exists (
  select 1 from request join purge using (request_id) where member_id = old.member_id and took_member = 1)
begin select raise(abort, 'a relation is withdrawn, not deleted'); end;

drop trigger closing_is_not_changed;

create trigger closing_is_not_changed before update on closing
when not exists (select 1 from purge where purge.request_id = old.request_id)
begin select raise(abort, 'a closing is not changed'); end;

drop trigger peer_to_peer_is_not_changed;

create trigger peer_to_peer_is_not_changed before update on peer_to_peer
when not exists (select 1 from purge where purge.request_id = old.request_id)
begin select raise(abort, 'a conversation is not changed'); end;

drop trigger re_review_is_not_changed;

create trigger re_review_is_not_changed before update on re_review
when not exists (select 1 from purge where purge.request_id = old.request_id)
begin select raise(abort, 'a re-review is not changed'); end;

drop trigger assignment_is_not_changed;

create trigger assignment_is_not_changed before update on assignment
when not exists (select 1 from purge where purge.request_id = old.request_id)
begin select raise(abort, 'an assignment is followed by another, not changed'); end;

drop trigger clock_event_is_not_changed;

create trigger clock_event_is_not_changed before update on clock_event
when not exists (select 1 from purge where purge.request_id = old.request_id)
begin select raise(abort, 'the ledger of clocks only grows'); end;

drop trigger breach_explanation_is_not_changed;

create trigger breach_explanation_is_not_changed before update on breach_explanation
when not exists (select 1 from purge where purge.request_id = old.request_id)
begin select raise(abort, 'an explanation is added to, not changed'); end;

drop trigger termination_is_not_changed;

create trigger termination_is_not_changed before update on termination
when not exists (select 1 from purge where purge.request_id = (
  select request_id from authorization where authorization_id = old.authorization_id))
begin select raise(abort, 'a termination is not changed'); end;

drop trigger second_review_is_not_changed;

create trigger second_review_is_not_changed before update on second_review
when not exists (select 1 from purge where purge.request_id = (
  select request_id from review_sample_case join determination using (determination_id)
  where review_sample_case_id = old.review_sample_case_id))
begin select raise(abort, 'a second judgement is given once'); end;

drop trigger determination_is_not_changed;

create trigger determination_is_not_changed before update on determination
when not exists (select 1 from purge where purge.request_id = old.request_id) or (
    new.determination_id, new.request_id, new.outcome, new.routed_to, new.version_id, new.decided, new.decided_by,
    new.cited, new.clinician, new.clinician_role, new.licence_kind, new.licence_number, new.licence_state,
    new.licence_last_day, new.specialty, new.override_reason
  ) is not (
    old.determination_id, old.request_id, old.outcome, old.routed_to, old.version_id, old.decided, old.decided_by,
    old.cited, old.clinician, old.clinician_role, old.licence_kind, old.licence_number, old.licence_state,
    old.licence_last_day, old.specialty, old.override_reason)
begin select raise(abort, 'a determination is not changed'); end;

drop trigger void_proposal_is_answered_once;

create trigger void_proposal_is_answered_once before update on void_proposal
when not exists (select 1 from purge where purge.request_id = old.request_id) and (
  old.agreed is not null or (new.request_id, new.words, new.proposed, new.proposed_by)
  is not (old.request_id, old.words, old.proposed, old.proposed_by))
begin select raise(abort, 'a proposal is answered once'); end;

drop trigger appeal_is_decided_once;

create trigger appeal_is_decided_once before update on appeal
when not exists (select 1 from purge where purge.request_id = old.request_id) and (
  old.decision is not null or (new.request_id, new.against, new.level, new.appellant, new.words, new.opened,
  new.opened_by, new.stage, new.organization, new.good_cause) is not (old.request_id, old.against, old.level,
  old.appellant, old.words, old.opened, old.opened_by, old.stage, old.organization, old.good_cause))
begin select raise(abort, 'an appeal is decided once'); end;
