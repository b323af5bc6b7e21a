-- Deadlines: rules as dated rows, a ledger of what made each clock start, stand still and stop, and lists by what is
-- due first. What a deadline is follows from the ledger and the rules; it is kept in lists only.

create table clock_rule (
  clock_rule_id integer primary key,
  name text not null check (name <> ''),
  step text not null check (step in ('decision', 'notice', 'information-request', 'information-reply', 'appeal',
    'appeal-filing')),
  -- Null stands for all.
  line_of_business text check (line_of_business <> ''),
  state text check (length(state) = 2),
  subject text not null check (subject in ('any', 'drug', 'exception', 'other')),
  urgency text check (urgency in ('standard', 'expedited')),
  amount integer not null check (amount between 1 and 9999),
  unit text not null check (unit in ('hours', 'days')),
  reckoning text not null check (reckoning in ('calendar', 'business')),
  pauses integer not null check (pauses in (0, 1)),
  longer_amount integer check (longer_amount between 1 and 9999),
  longer_unit text check (longer_unit in ('hours', 'days')),
  source text not null check (source <> ''),
  -- The days of receipt it applies to.
  first_day integer not null,
  first_day_after integer check (first_day_after > first_day),
  -- What is only proposed is listed and does not count.
  is_final integer not null check (is_final in (0, 1)),
  added integer not null,
  added_by text not null,
  ended integer,
  ended_by text,
  end_reason text check (end_reason <> ''),
  check ((longer_amount is null) = (longer_unit is null)),
  check ((ended is null) = (ended_by is null)),
  check ((ended is null) = (end_reason is null))
) strict;

create trigger clock_rule_is_not_rewritten before update of clock_rule_id, name, step, line_of_business, state, subject,
  urgency, amount, unit, reckoning, pauses, longer_amount, longer_unit, source, first_day, is_final, added, added_by
  on clock_rule
begin select raise(abort, 'a clock rule is ended and another added, not rewritten'); end;

create trigger clock_rule_ends_once before update of first_day_after, ended, ended_by, end_reason on clock_rule
when old.first_day_after is not null or old.ended is not null
begin select raise(abort, 'a clock rule ends once'); end;

create trigger clock_rule_is_not_deleted before delete on clock_rule
begin select raise(abort, 'a clock rule is ended, not deleted'); end;

create table clock_event (
  clock_event_id integer primary key,
  request_id integer not null references request on delete restrict,
  kind text not null check (kind in ('start', 'pause', 'resume', 'extend', 'urgency', 'stop')),
  -- Null stands for the clocks that receipt starts.
  step text check (step in ('decision', 'notice', 'information-request', 'information-reply', 'appeal',
    'appeal-filing')),
  at integer not null,
  urgency text check (urgency in ('standard', 'expedited')),
  -- With a stop: the rule that governed and what it had asked for.
  rule_id integer references clock_rule on delete restrict,
  due_at integer,
  note text check (note <> ''),
  recorded integer not null,
  recorded_by text not null,
  check ((rule_id is null) = (due_at is null)),
  check (kind = 'stop' or rule_id is null)
) strict;

create index clock_event_request on clock_event (request_id, clock_event_id);

create index clock_event_rule on clock_event (rule_id) where rule_id is not null;

-- What was done too late, by the time it was done.
create index clock_event_missed on clock_event (at, request_id, step) where kind = 'stop' and at > due_at;

create trigger clock_event_is_not_changed before update on clock_event
begin select raise(abort, 'the ledger of clocks only grows'); end;

create trigger clock_event_is_not_deleted before delete on clock_event
begin select raise(abort, 'the ledger of clocks only grows'); end;

create table breach_explanation (
  breach_explanation_id integer primary key,
  request_id integer not null references request on delete restrict,
  step text not null check (step in ('decision', 'notice', 'information-request', 'information-reply', 'appeal',
    'appeal-filing')),
  reason text not null check (reason <> ''),
  explained integer not null,
  explained_by text not null
) strict;

create index breach_explanation_request on breach_explanation (request_id, step);

create trigger breach_explanation_is_not_changed before update on breach_explanation
begin select raise(abort, 'an explanation is added to, not changed'); end;

create trigger breach_explanation_is_not_deleted before delete on breach_explanation
begin select raise(abort, 'an explanation is added to, not deleted'); end;

-- The time zone of the plan; the newest row counts.
create table plan_zone (
  plan_zone_id integer primary key,
  name text not null check (name <> ''),
  -- As POSIX writes it.
  rule text not null check (rule <> ''),
  recorded integer not null,
  recorded_by text not null
) strict;

create trigger plan_zone_is_not_changed before update on plan_zone
begin select raise(abort, 'a time zone is set anew, not changed'); end;

create trigger plan_zone_is_not_deleted before delete on plan_zone
begin select raise(abort, 'a time zone is set anew, not deleted'); end;

create table holiday (
  holiday_id integer primary key,
  day integer not null unique,
  name text not null check (name <> ''),
  recorded integer not null,
  recorded_by text not null
) strict;

create trigger holiday_is_not_changed before update on holiday
begin select raise(abort, 'a holiday is not changed'); end;

create trigger holiday_is_not_deleted before delete on holiday
begin select raise(abort, 'a holiday is not deleted'); end;

-- The clocks that run, by what is due first.
create table deadline (
  due_at integer not null,
  request_id integer not null,
  step text not null,
  rule_id integer not null,
  primary key (due_at, request_id, step)
) strict, without rowid;

create index deadline_request on deadline (request_id);

-- The worklist by what is due first (0), then what waits (1), then what has no deadline (2).
create table worklist_by_deadline (
  standing integer not null check (standing in (0, 1, 2)),
  -- While the clock stands still, what it would be if it went on at once; without a deadline the receipt.
  due_at integer not null,
  -- Of two that are due at once the expedited one (0) comes first.
  rank integer not null check (rank in (0, 1)),
  request_id integer not null,
  received integer not null,
  state text not null,
  review_type text not null,
  line_of_business text not null,
  member text not null,
  member_number text not null,
  drug text not null,
  policy_number text,
  missing integer check (missing >= 0),
  rule text,
  paused_at integer,
  paused_day integer,
  primary key (standing, due_at, rank, request_id)
) strict, without rowid;

insert into worklist_by_deadline (standing, due_at, rank, request_id, received, state, review_type,
  line_of_business, member, member_number, drug, policy_number, missing)
select 2, received, rank, request_id, received, state, review_type, line_of_business,
  member, member_number, drug, policy_number, missing
from worklist;

drop table worklist;

alter table worklist_by_deadline rename to worklist;

create index worklist_request on worklist (request_id);

-- A request may become expedited, or standard again; the ledger says when.
drop trigger request_is_not_rewritten;

create trigger request_is_not_rewritten before update of member_id, received, review_type, line_of_business, drug_name,
  drug_brand, drug_hcpcs, renews, entered, entered_by on request
begin select raise(abort, 'a request is kept as it was received'); end;

-- What was received before clocks were kept: started at receipt, stood still since it was pended last, stopped as far
-- as the record tells.
insert into clock_event (request_id, kind, at, urgency, recorded, recorded_by)
select request_id, 'start', received, urgency, entered, entered_by from request;

insert into clock_event (request_id, kind, at, recorded, recorded_by)
select request_id, 'pause', changed, changed, changed_by from request where state = 'pended';

insert into clock_event (request_id, kind, step, at, recorded, recorded_by)
select request_id, 'stop', step, changed, changed, changed_by
from request, (select 'decision' as step union all select 'notice')
where state in ('approved', 'approved-modified', 'denied', 'withdrawn', 'dismissed', 'void');

insert into plan_zone (name, rule, recorded, recorded_by) values ('UTC', 'UTC0', 0, 'priorauth');

-- Limits as a plan in the United States finds them; each plan has its own people check them.
insert into clock_rule (name, step, line_of_business, state, subject, urgency, amount, unit, reckoning, pauses,
  longer_amount, longer_unit, source, first_day, first_day_after, is_final, added, added_by)
select column1, column2, column3, column4, column5, column6, column7, column8, 'calendar', column9, column10, column11,
  column12, unixepoch(column13) / 86400, null, column14, 0, 'priorauth'
from (values
  ('medicaid-drug', 'decision', 'Medicaid', null, 'drug', null, 24, 'hours', 0, null, null,
    '42 USC 1396r-8(d)(5); 42 CFR 438.3(s)(6), 438.210(d)(3)', '2017-07-01', 1),
  ('erisa-standard', 'decision', 'Commercial', null, 'any', 'standard', 15, 'days', 1, 15, 'days',
    '29 CFR 2560.503-1(f)(2)(iii)', '2002-01-01', 1),
  ('erisa-urgent', 'decision', 'Commercial', null, 'any', 'expedited', 72, 'hours', 0, null, null,
    '29 CFR 2560.503-1(f)(2)(i)', '2002-01-01', 1),
  ('qhp-claim-standard', 'decision', 'HIM', null, 'any', 'standard', 15, 'days', 1, 15, 'days',
    '45 CFR 147.136(b)(3) with 29 CFR 2560.503-1(f)(2)(iii)', '2012-01-01', 1),
  ('qhp-claim-urgent', 'decision', 'HIM', null, 'any', 'expedited', 72, 'hours', 0, null, null,
    '45 CFR 147.136(b)(3) with 29 CFR 2560.503-1(f)(2)(i)', '2012-01-01', 1),
  ('qhp-exception-standard', 'decision', 'HIM', null, 'exception', 'standard', 72, 'hours', 0, null, null,
    '45 CFR 156.122(c)(1)', '2016-01-01', 1),
  ('qhp-exception-urgent', 'decision', 'HIM', null, 'exception', 'expedited', 24, 'hours', 0, null, null,
    '45 CFR 156.122(c)(2)', '2016-01-01', 1),
  ('medicare-drug-standard', 'decision', 'Medicare', null, 'drug', 'standard', 72, 'hours', 0, null, null,
    '42 CFR 422.568(b) (Part B), 423.568(b) (Part D; an exception runs from the prescriber''s statement)',
    '2006-01-01', 1),
  ('medicare-drug-expedited', 'decision', 'Medicare', null, 'drug', 'expedited', 24, 'hours', 0, null, null,
    '42 CFR 422.572(a) (Part B), 423.572(a) (Part D; an exception runs from the prescriber''s statement)',
    '2006-01-01', 1),
  ('ncqa-standard', 'decision', null, null, 'any', 'standard', 7, 'days', 0, null, null,
    'NCQA utilization management standards 2026, nonurgent preservice', '2026-01-01', 1),
  ('ncqa-urgent', 'decision', null, null, 'any', 'expedited', 72, 'hours', 0, null, null,
    'NCQA utilization management standards 2026, urgent preservice', '2026-01-01', 1),
  ('wa-drug-standard', 'decision', 'Commercial', 'WA', 'drug', 'standard', 3, 'days', 0, null, null,
    'RCW 48.43.830 (requests sent electronically)', '2024-01-01', 1),
  ('wa-drug-standard', 'decision', 'HIM', 'WA', 'drug', 'standard', 3, 'days', 0, null, null,
    'RCW 48.43.830 (requests sent electronically)', '2024-01-01', 1),
  ('wa-drug-expedited', 'decision', 'Commercial', 'WA', 'drug', 'expedited', 1, 'days', 0, null, null,
    'RCW 48.43.830 (requests sent electronically)', '2024-01-01', 1),
  ('wa-drug-expedited', 'decision', 'HIM', 'WA', 'drug', 'expedited', 1, 'days', 0, null, null,
    'RCW 48.43.830 (requests sent electronically)', '2024-01-01', 1),
  ('cms-0062-p-medicaid', 'decision', 'Medicaid', null, 'drug', null, 24, 'hours', 0, null, null,
    'CMS-0062-P (proposed April 2026)', '2027-10-01', 0),
  ('cms-0062-p-qhp-standard', 'decision', 'HIM', null, 'drug', 'standard', 72, 'hours', 0, null, null,
    'CMS-0062-P (proposed April 2026)', '2027-10-01', 0),
  ('cms-0062-p-qhp-expedited', 'decision', 'HIM', null, 'drug', 'expedited', 24, 'hours', 0, null, null,
    'CMS-0062-P (proposed April 2026)', '2027-10-01', 0),
  ('cms-0057-f-standard', 'decision', 'Medicaid', null, 'other', 'standard', 7, 'days', 0, 14, 'days',
    'CMS-0057-F, 42 CFR 438.210(d)(1)', '2026-01-01', 1),
  ('cms-0057-f-expedited', 'decision', 'Medicaid', null, 'other', 'expedited', 72, 'hours', 0, 14, 'days',
    'CMS-0057-F, 42 CFR 438.210(d)(2)', '2026-01-01', 1),
  ('cms-0057-f-standard', 'decision', 'Medicare', null, 'other', 'standard', 7, 'days', 0, 14, 'days',
    'CMS-0057-F, 42 CFR 422.568(b)', '2026-01-01', 1),
  ('cms-0057-f-expedited', 'decision', 'Medicare', null, 'other', 'expedited', 72, 'hours', 0, 14, 'days',
    'CMS-0057-F, 42 CFR 422.572(a)', '2026-01-01', 1));

-- Each of these limits is one for the answer as well: whoever asked has to be told within it.
insert into clock_rule (name, step, line_of_business, state, subject, urgency, amount, unit, reckoning, pauses,
  longer_amount, longer_unit, source, first_day, first_day_after, is_final, added, added_by)
select name, 'notice', line_of_business, state, subject, urgency, amount, unit, reckoning, pauses, longer_amount,
  longer_unit, source, first_day, first_day_after, is_final, added, added_by
from clock_rule order by clock_rule_id;

insert into clock_rule (name, step, line_of_business, state, subject, urgency, amount, unit, reckoning, pauses,
  longer_amount, longer_unit, source, first_day, first_day_after, is_final, added, added_by)
select column1, column2, column3, column4, 'any', column5, column6, column7, 'calendar', 0, column8, column9,
  column10, unixepoch(column11) / 86400, null, 1, 0, 'priorauth'
from (values
  ('wa-information', 'information-request', 'Commercial', 'WA', null, 1, 'days', null, null, 'RCW 48.43.830',
    '2024-01-01'),
  ('wa-information', 'information-request', 'HIM', 'WA', null, 1, 'days', null, null, 'RCW 48.43.830', '2024-01-01'),
  ('erisa-reply-standard', 'information-reply', 'Commercial', null, 'standard', 45, 'days', null, null,
    '29 CFR 2560.503-1(f)(2)(iii)(B)', '2002-01-01'),
  ('erisa-reply-urgent', 'information-reply', 'Commercial', null, 'expedited', 48, 'hours', null, null,
    '29 CFR 2560.503-1(f)(2)(i)', '2002-01-01'),
  ('qhp-reply-standard', 'information-reply', 'HIM', null, 'standard', 45, 'days', null, null,
    '45 CFR 147.136(b)(3) with 29 CFR 2560.503-1(f)(2)(iii)(B)', '2012-01-01'),
  ('qhp-reply-urgent', 'information-reply', 'HIM', null, 'expedited', 48, 'hours', null, null,
    '45 CFR 147.136(b)(3) with 29 CFR 2560.503-1(f)(2)(i)', '2012-01-01'),
  ('medicaid-appeal-standard', 'appeal', 'Medicaid', null, 'standard', 30, 'days', 14, 'days',
    '42 CFR 438.408(b)(2), (c)', '2017-07-01'),
  ('medicaid-appeal-expedited', 'appeal', 'Medicaid', null, 'expedited', 72, 'hours', 14, 'days',
    '42 CFR 438.408(b)(3), (c)', '2017-07-01'),
  ('medicaid-appeal-filing', 'appeal-filing', 'Medicaid', null, null, 60, 'days', null, null,
    '42 CFR 438.402(c)(2)(ii)', '2017-07-01'));

-- Federal holidays on the days they are kept.
insert into holiday (day, name, recorded, recorded_by)
select unixepoch(column1) / 86400, column2, 0, 'priorauth' from (values
  ('2026-01-01', 'New Year''s Day'), ('2026-01-19', 'Martin Luther King Jr. Day'),
  ('2026-02-16', 'Washington''s Birthday'), ('2026-05-25', 'Memorial Day'), ('2026-06-19', 'Juneteenth'),
  ('2026-07-03', 'Independence Day'), ('2026-09-07', 'Labor Day'), ('2026-10-12', 'Columbus Day'),
  ('2026-11-11', 'Veterans Day'), ('2026-11-26', 'Thanksgiving Day'), ('2026-12-25', 'Christmas Day'),
  ('2027-01-01', 'New Year''s Day'), ('2027-01-18', 'Martin Luther King Jr. Day'),
  ('2027-02-15', 'Washington''s Birthday'), ('2027-05-31', 'Memorial Day'), ('2027-06-18', 'Juneteenth'),
  ('2027-07-05', 'Independence Day'), ('2027-09-06', 'Labor Day'), ('2027-10-11', 'Columbus Day'),
  ('2027-11-11', 'Veterans Day'), ('2027-11-25', 'Thanksgiving Day'), ('2027-12-24', 'Christmas Day'),
  ('2027-12-31', 'New Year''s Day'), ('2028-01-17', 'Martin Luther King Jr. Day'),
  ('2028-02-21', 'Washington''s Birthday'), ('2028-05-29', 'Memorial Day'), ('2028-06-19', 'Juneteenth'),
  ('2028-07-04', 'Independence Day'), ('2028-09-04', 'Labor Day'), ('2028-10-09', 'Columbus Day'),
  ('2028-11-10', 'Veterans Day'), ('2028-11-23', 'Thanksgiving Day'), ('2028-12-25', 'Christmas Day'));
