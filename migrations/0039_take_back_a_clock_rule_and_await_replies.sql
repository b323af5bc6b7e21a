-- A clock rule may end on its first day, and then never counts. While facts are awaited, the worklist puts a case by the day
-- on which they are due, and keeps how much time is left for the decision.
create table new_clock_rule (
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
  first_day_after integer check (first_day_after >= first_day),
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

insert into new_clock_rule
select clock_rule_id, name, step, line_of_business, state, subject, urgency, amount, unit, reckoning, pauses, longer_amount,
  longer_unit, source, first_day, first_day_after, is_final, added, added_by, ended, ended_by, end_reason
from clock_rule;

drop table clock_rule;

alter table new_clock_rule rename to clock_rule;

create trigger clock_rule_is_not_rewritten before update of clock_rule_id, name, step, line_of_business, state, subject,
  urgency, amount, unit, reckoning, pauses, longer_amount, longer_unit, source, first_day, is_final, added, added_by
  on clock_rule
begin select raise(abort, 'a clock rule is ended and another added, not rewritten'); end;

create trigger clock_rule_ends_once before update of first_day_after, ended, ended_by, end_reason on clock_rule
when old.first_day_after is not null or old.ended is not null
begin select raise(abort, 'a clock rule ends once'); end;

create trigger clock_rule_is_not_deleted before delete on clock_rule
begin select raise(abort, 'a clock rule is ended, not deleted'); end;

alter table worklist add column paused_left integer;
