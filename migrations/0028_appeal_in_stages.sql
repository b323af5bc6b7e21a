-- A case may be appealed again: to the plan a second time, and to somebody outside of it. Each stage is decided by
-- somebody else. What was filed too late says why it is heard.

create table appeal_in_stages (
  appeal_id integer primary key,
  request_id integer not null references request on delete restrict,
  -- The determination that is appealed.
  against integer not null references determination on delete restrict,
  level text not null check (level in ('standard', 'expedited')),
  appellant text not null check (appellant in ('member', 'prescriber', 'representative')),
  words text not null check (words <> ''),
  opened integer not null,
  opened_by text not null,
  decision integer unique references determination on delete restrict,
  stage text not null check (stage in ('first', 'second', 'external')),
  -- Who reviews it outside of the plan.
  organization text check (organization <> ''),
  good_cause text check (good_cause <> ''),
  unique (request_id, stage),
  check ((stage = 'external') = (organization is not null))
) strict;

insert into appeal_in_stages (
  appeal_id, request_id, against, level, appellant, words, opened, opened_by, decision, stage)
select appeal_id, request_id, against, level, appellant, words, opened, opened_by, decision, 'first'
from appeal order by appeal_id;

drop table appeal;

alter table appeal_in_stages rename to appeal;

create index appeal_against on appeal (against);

create index appeal_request on appeal (request_id);

create unique index appeal_open on appeal (request_id) where decision is null;

create trigger appeal_is_decided_once before update on appeal
when old.decision is not null or (new.request_id, new.against, new.level, new.appellant, new.words, new.opened,
  new.opened_by, new.stage, new.organization, new.good_cause) is not (old.request_id, old.against, old.level,
  old.appellant, old.words, old.opened, old.opened_by, old.stage, old.organization, old.good_cause)
begin select raise(abort, 'an appeal is decided once'); end;

create trigger appeal_is_decided_by_somebody_else before update of decision on appeal
when (select decided_by from determination where determination_id = new.decision) in (
  select decided_by from determination
  where request_id = new.request_id and determination_id < new.decision
    and outcome in ('denied', 'approved-modified', 'upheld', 'partly-overturned'))
begin select raise(abort, 'an appeal is decided by somebody else than what it is against'); end;

create trigger appeal_is_not_deleted before delete on appeal
begin select raise(abort, 'an appeal is not deleted'); end;

-- The time to appeal, which is the member's own: it begins with the notice.
insert into clock_rule (name, step, line_of_business, subject, amount, unit, reckoning, pauses, source, first_day,
  is_final, added, added_by)
select column1, 'appeal-filing', column2, 'any', column3, 'days', 'calendar', 0, column4, unixepoch(column5) / 86400,
  1, 0, 'priorauth'
from (values
  ('erisa-appeal-filing', 'Commercial', 180, '29 CFR 2560.503-1(h)(3)(i)', '2002-01-01'),
  ('qhp-appeal-filing', 'HIM', 180, '45 CFR 147.136(b)(3) with 29 CFR 2560.503-1(h)(3)(i)', '2012-01-01'),
  ('medicare-appeal-filing', 'Medicare', 65, '42 CFR 422.582(b), 423.582(b)', '2025-01-01'));
