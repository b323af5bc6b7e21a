-- Samples of decided cases that are judged a second time without the decision being seen.

create table review_sample (
  review_sample_id integer primary key,
  seed integer not null,
  first_day integer not null,
  last_day integer not null check (last_day >= first_day),
  size integer not null check (size > 0),
  drawn integer not null,
  drawn_by text not null
) strict;

create table review_sample_case (
  review_sample_case_id integer primary key,
  review_sample_id integer not null references review_sample on delete restrict,
  -- Its place in the sample, from 1.
  number integer not null check (number > 0),
  determination_id integer not null references determination on delete restrict,
  unique (review_sample_id, number),
  unique (review_sample_id, determination_id)
) strict;

create index review_sample_case_determination on review_sample_case (determination_id);

create table second_review (
  second_review_id integer primary key,
  review_sample_case_id integer not null unique references review_sample_case on delete restrict,
  outcome text not null check (outcome in ('approved', 'approved-modified', 'denied', 'pended', 'referred', 'routed')),
  -- A JSON object: printed ids of criteria with what was found.
  findings text not null check (findings like '{%}'),
  reason text not null check (reason <> ''),
  reviewed integer not null,
  reviewed_by text not null
) strict;

create trigger review_sample_is_not_changed before update on review_sample
begin select raise(abort, 'a sample stays as it was drawn'); end;

create trigger review_sample_is_not_deleted before delete on review_sample
begin select raise(abort, 'a sample stays as it was drawn'); end;

create trigger review_sample_case_is_not_changed before update on review_sample_case
begin select raise(abort, 'a sample stays as it was drawn'); end;

create trigger review_sample_case_is_not_deleted before delete on review_sample_case
begin select raise(abort, 'a sample stays as it was drawn'); end;

create trigger second_review_is_not_changed before update on second_review
begin select raise(abort, 'a second judgement is given once'); end;

create trigger second_review_is_not_deleted before delete on second_review
begin select raise(abort, 'a second judgement is not deleted'); end;

create trigger second_review_is_by_somebody_else before insert on second_review
when new.reviewed_by = (
  select decided_by from determination join review_sample_case using (determination_id)
  where review_sample_case_id = new.review_sample_case_id)
begin select raise(abort, 'a case is judged a second time by somebody else'); end;
