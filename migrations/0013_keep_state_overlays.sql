-- Rules of state law that the plan keeps for many cases. A row is never changed: it is ended by one of overlay_end.
create table overlay (
  overlay_id integer primary key,
  -- The scope; null is not asked.
  state text not null check (state <> ''),
  line_of_business text,
  drug text,
  policy_number text references policy (number) on delete restrict,
  effect text not null check (effect in ('waives', 'minimum-months', 'prohibits-trials', 'clock')),
  criterion text,
  months integer check (months > 0),
  clock_step text check (clock_step in ('decision', 'notice')),
  -- Null: for requests of either urgency.
  clock_urgency text check (clock_urgency in ('standard', 'expedited')),
  clock_hours integer check (clock_hours > 0),
  citation text not null check (citation <> ''),
  first_day integer not null,
  first_day_after integer check (first_day_after > first_day),
  added integer not null,
  added_by text not null,
  check ((effect = 'waives') = (criterion is not null)),
  check (effect <> 'waives' or policy_number is not null),
  check ((effect = 'minimum-months') = (months is not null)),
  check ((effect = 'clock') = (clock_step is not null)),
  check ((effect = 'clock') = (clock_hours is not null)),
  check (effect = 'clock' or clock_urgency is null)
) strict;

create index overlay_policy on overlay (policy_number) where policy_number is not null;

create table overlay_end (
  overlay_end_id integer primary key,
  overlay_id integer not null unique references overlay on delete restrict,
  -- The first day on which the rule no longer applies.
  first_day_after integer not null,
  reason text not null check (reason <> ''),
  ended integer not null,
  ended_by text not null
) strict;

create trigger overlay_is_not_changed before update on overlay
begin select raise(abort, 'an overlay is ended, not changed'); end;

create trigger overlay_is_not_deleted before delete on overlay
begin select raise(abort, 'an overlay is ended, not deleted'); end;

create trigger overlay_end_is_not_changed before update on overlay_end
begin select raise(abort, 'the end of an overlay is not changed'); end;

create trigger overlay_end_is_not_deleted before delete on overlay_end
begin select raise(abort, 'the end of an overlay is not deleted'); end;
