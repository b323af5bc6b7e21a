-- Requests for prior authorization. Exact decimals are kept as text; times are seconds since 1970 in UTC.
create table prescriber (
  prescriber_id integer primary key,
  -- Empty where it is not known, so that the pair stays unique.
  npi text not null default '',
  name text not null default '',
  unique (npi, name)
) strict;

create table request (
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
    'approved', 'approved-modified', 'denied', 'withdrawn', 'dismissed', 'void')),
  version integer not null check (version > 0),
  changed integer not null,
  changed_by text not null,
  entered integer not null,
  entered_by text not null,
  check (coalesce(drug_name, drug_brand, drug_hcpcs) is not null),
  check ((dose_amount is null) = (dose_unit is null)),
  check ((previous_dose_amount is null) = (previous_dose_unit is null))
) strict;

create index request_member on request (member_id, received);
create index request_prescriber on request (prescriber_id) where prescriber_id is not null;
create index request_renews on request (renews) where renews is not null;

-- An authorization is renewed by one open request at most.
create unique index request_open_renewal on request (renews)
  where renews is not null and state in ('received', 'in-review', 'pended', 'clinical-review');

create trigger request_is_not_rewritten before update of member_id, received, review_type, urgency,
  line_of_business, drug_name, drug_brand, drug_hcpcs, renews, entered, entered_by on request
begin select raise(abort, 'a request is kept as it was received'); end;

create trigger request_is_not_deleted before delete on request
begin select raise(abort, 'a request is not deleted'); end;
