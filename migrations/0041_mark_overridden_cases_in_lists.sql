-- Whether something was decided against what the criteria lead to stands in the lists, where each line shows it.
create index determination_override on determination (request_id) where override_reason is not null;

alter table worklist add column overridden integer not null default 0;
update worklist set overridden = 1
where request_id in (select request_id from determination where override_reason is not null);

alter table expiring add column overridden integer not null default 0;
alter table expiring_by_line add column overridden integer not null default 0;
update expiring set overridden = 1
where (through, authorization_id) in (
  select first_day_after - 1, authorization_id from authorization
  where determination_id in (select determination_id from determination where override_reason is not null));
update expiring_by_line set overridden = 1
where (line_of_business, through, authorization_id) in (
  select line_of_business, first_day_after - 1, authorization_id from authorization
  where determination_id in (select determination_id from determination where override_reason is not null));
