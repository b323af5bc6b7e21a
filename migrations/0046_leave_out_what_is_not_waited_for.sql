-- What a case was once asked for is not its note any more when it waits for nothing.
update worklist set note = coalesce(
    (select words from closing where closing.request_id = worklist.request_id),
    (select reason from determination where determination.request_id = worklist.request_id
      and outcome <> 'pended'
      order by determination_id desc limit 1))
  where state <> 'pended'
    and request_id in (select request_id from determination where outcome = 'pended');
