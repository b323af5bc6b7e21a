-- Members of the health plan and the spans in which they are covered.
create table member (
  member_id integer primary key,
  number text not null unique check (number <> ''),
  family_name text not null check (family_name <> ''),
  given_name text not null check (given_name <> ''),
  birth_date integer not null,
  sex text check (sex in ('female', 'male', 'other')),
  residence text,
  -- Family and given name in lower case: what lists are ordered by and searched in.
  name_key text not null,
  entered integer not null,
  entered_by text not null
) strict;

-- Holds every column a list shows, so that a page is read from this index alone.
create index member_name on member (name_key, member_id, number, family_name, given_name, birth_date);

create table coverage (
  coverage_id integer primary key,
  member_id integer not null references member on delete restrict,
  line_of_business text not null check (line_of_business <> ''),
  plan text not null,
  first_day integer not null,
  first_day_after integer check (first_day_after > first_day),
  renewal_date integer
) strict;

create index coverage_member on coverage (member_id, first_day);
