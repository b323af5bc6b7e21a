-- Lists as the screens show them, written in the transaction that changes what they show. A page is one range of
-- one b-tree, whatever the size of the database. What they hold follows from the records and can be made anew.

-- The open requests: expedited ones (rank 0) first, then by receipt.
create table worklist (
  rank integer not null check (rank in (0, 1)),
  received integer not null,
  request_id integer not null,
  state text not null,
  review_type text not null,
  line_of_business text not null,
  member text not null,
  member_number text not null,
  drug text not null,
  policy_number text,
  primary key (rank, received, request_id)
) strict, without rowid;

-- The active authorizations by their last day, across all lines of business and for one.
create table expiring (
  through integer not null,
  authorization_id integer not null,
  first_day integer not null,
  line_of_business text not null,
  member text not null,
  member_number text not null,
  drug text not null,
  policy_number text not null,
  request_id integer not null,
  -- The open request that asks to renew it.
  renewal integer,
  primary key (through, authorization_id)
) strict, without rowid;

create table expiring_by_line (
  line_of_business text not null,
  through integer not null,
  authorization_id integer not null,
  first_day integer not null,
  member text not null,
  member_number text not null,
  drug text not null,
  policy_number text not null,
  request_id integer not null,
  renewal integer,
  primary key (line_of_business, through, authorization_id)
) strict, without rowid;

-- How many requests and authorizations there are in each state, so that nothing is counted when it is shown.
create table tally (
  subject text not null check (subject in ('request', 'authorization')),
  line_of_business text not null,
  state text not null,
  number integer not null check (number >= 0),
  primary key (subject, line_of_business, state)
) strict, without rowid;
