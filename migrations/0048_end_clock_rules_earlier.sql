-- A limit that was typed wrong and ended from too late a day can be ended again, from an earlier one.
drop trigger clock_rule_ends_once;

create trigger clock_rule_ends_only_earlier before update of first_day_after, ended, ended_by, end_reason on clock_rule
when old.first_day_after is not null and (new.first_day_after is null or new.first_day_after >= old.first_day_after)
begin select raise(abort, 'a clock rule that has ended can only be ended earlier'); end;
