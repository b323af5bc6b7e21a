-- A holiday that the plan does business on after all is withdrawn: the row stays and says why.
create table holiday_withdrawable (
  holiday_id integer primary key,
  day integer not null,
  name text not null check (name <> ''),
  recorded integer not null,
  recorded_by text not null,
  withdrawn integer,
  withdrawn_by text,
  withdrawal_reason text check (withdrawal_reason <> ''),
  check ((withdrawn is null) = (withdrawn_by is null)),
  check ((withdrawn is null) = (withdrawal_reason is null))
) strict;

insert into holiday_withdrawable (holiday_id, day, name, recorded, recorded_by)
select holiday_id, day, name, recorded, recorded_by from holiday order by holiday_id;

drop table holiday;

alter table holiday_withdrawable rename to holiday;

create unique index holiday_day on holiday (day) where withdrawn is null;

create trigger holiday_is_withdrawn_once before update on holiday
when old.withdrawn is not null or (new.holiday_id, new.day, new.name, new.recorded, new.recorded_by)
  is not (old.holiday_id, old.day, old.name, old.recorded, old.recorded_by)
begin select raise(abort, 'a holiday is withdrawn once, and not changed'); end;

create trigger holiday_is_not_deleted before delete on holiday
begin select raise(abort, 'a holiday is withdrawn, not deleted'); end;
