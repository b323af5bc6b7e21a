-- What a case was once asked for is not its note any more when it waits for nothing.
update worklist set note = (
    select reason from determination where determination.request_id = worklist.request_id
      and (outcome <> 'pended' or worklist.state = 'pended')
    order by determination_id desc limit 1)
  where state <> 'pended';
