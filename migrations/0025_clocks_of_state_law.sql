-- A rule of state law that sets a time limit counts among the clock rules: a row of its own there, tied to the overlay.
-- The overlay says for which requests it is and when it ends; its row among the clock rules is never changed.
create table overlay_clock (
  overlay_clock_id integer primary key,
  overlay_id integer not null unique references overlay on delete restrict,
  clock_rule_id integer not null unique references clock_rule on delete restrict
) strict;

create trigger overlay_clock_is_not_changed before update on overlay_clock
begin select raise(abort, 'the clock of an overlay is not changed'); end;

create trigger overlay_clock_is_not_deleted before delete on overlay_clock
begin select raise(abort, 'the clock of an overlay is not deleted'); end;

insert into clock_rule (name, step, line_of_business, state, subject, urgency, amount, unit, reckoning, pauses, source,
  first_day, first_day_after, is_final, added, added_by)
select 'state-law-o' || overlay_id, clock_step, line_of_business, iif(length(state) = 2, upper(state), null), 'any',
  clock_urgency, clock_hours, 'hours', 'calendar', 0, citation || ', overlay O' || overlay_id, first_day,
  first_day_after, 1, added, added_by
from overlay where effect = 'clock' order by overlay_id;

insert into overlay_clock (overlay_id, clock_rule_id)
select overlay_id, max(clock_rule_id)
from overlay join clock_rule on name = 'state-law-o' || overlay_id
where effect = 'clock' group by overlay_id;
