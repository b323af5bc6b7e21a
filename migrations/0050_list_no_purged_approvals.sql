-- Approvals whose case was purged are no longer among those that end or have ended.
update expiring_day set number = number - (
  select count(*) from expiring join purge using (request_id)
  where expiring.through = expiring_day.through and expiring.line_of_business = expiring_day.line_of_business);

delete from expiring_day where number = 0;

delete from expiring where request_id in (select request_id from purge);

delete from expiring_by_line where request_id in (select request_id from purge);
