-- What the decisions on active authorizations rest on, packed: what a new version of a policy would change is told by
-- going through these in one piece. They follow from the case files that decisions keep and can be made anew.

-- The parts of case files that many cases share, by the kind of part.
create table case_part (
  part_id integer primary key,
  part integer not null check (part >= 0),
  content text not null check (content <> ''),
  unique (part, content)
) strict;

-- The active authorizations of a version by their end: days as numbers, parts by their number. Empty for a case file
-- that can't be read back.
create table packed_case (
  version_id integer not null,
  first_day_after integer not null,
  authorization_id integer not null,
  facts blob not null,
  primary key (version_id, first_day_after, authorization_id)
) strict, without rowid;

-- The form of the packed cases. They are packed anew when it is not the one the program knows.
create table packed_form (form integer not null) strict;
