-- Policies, and their versions as they were imported. Days are counted from 1970-01-01.
create table policy (
  policy_id integer primary key,
  number text not null unique check (number <> '')
) strict;

create table policy_version (
  version_id integer primary key,
  policy_id integer not null references policy on delete restrict,
  title text not null,
  first_day integer not null,
  first_day_after integer check (first_day_after > first_day),
  state text not null check (state in ('draft', 'published', 'withdrawn')),
  source_name text not null,
  -- SHA-256 of the source document.
  digest text not null unique check (length(digest) = 64),
  imported integer not null,
  imported_by text not null,
  report text not null check (report <> ''),
  tree text not null check (tree <> ''),
  source blob not null
) strict;

create unique index policy_version_day on policy_version (policy_id, first_day) where state = 'published';

-- Every name a request may call a governed drug by: generic, brand and billing code, in lower case.
create table policy_drug (
  name text not null,
  version_id integer not null references policy_version on delete restrict,
  primary key (name, version_id)
) strict, without rowid;

create index policy_drug_version on policy_drug (version_id);

-- Only the end of a version and whether it is withdrawn may change after the import.
create trigger policy_version_is_not_edited before update of policy_id, title, first_day, source_name, digest,
  imported, imported_by, report, tree, source on policy_version
begin select raise(abort, 'an imported policy version is not edited'); end;

create trigger policy_version_is_not_deleted before delete on policy_version
begin select raise(abort, 'an imported policy version is not deleted'); end;
