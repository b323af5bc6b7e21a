-- The life of a policy version: draft, reviewed, published, withdrawn; who did what, and the bindings made by hand.
-- The table is built anew, because its checks change.
create table policy_version_with_life (
  version_id integer primary key,
  policy_id integer not null references policy on delete restrict,
  title text not null,
  first_day integer not null,
  first_day_after integer check (first_day_after > first_day),
  state text not null check (state in ('draft', 'reviewed', 'published', 'withdrawn')),
  source_name text not null,
  -- SHA-256 of the source document.
  digest text not null check (length(digest) = 64),
  imported integer not null,
  imported_by text not null,
  -- The end of the last month in which the text was reviewed, where the document says so.
  last_review integer,
  reviewed integer,
  reviewed_by text,
  published integer,
  published_by text,
  -- The first day on which it no longer applies; a draft that is given up never did.
  withdrawn_from integer check (withdrawn_from >= first_day),
  withdrawn_reason text,
  withdrawn integer,
  withdrawn_by text,
  report text not null check (report <> ''),
  tree text not null check (tree <> ''),
  source blob not null,
  -- The text that was read out of a source that is no text itself; the places in the tree count in it.
  extracted blob,
  check ((reviewed is null) = (reviewed_by is null)),
  check ((published is null) = (published_by is null)),
  check (state <> 'reviewed' or reviewed is not null),
  check (state <> 'published' or published is not null),
  check ((state = 'withdrawn') = (withdrawn_from is not null)),
  check ((withdrawn_from is null) = (withdrawn_reason is null)),
  check ((withdrawn_from is null) = (withdrawn is null)),
  check ((withdrawn_from is null) = (withdrawn_by is null))
) strict;

-- What was imported before was published by whoever imported it. A day of a tree stands as YYYY-MM-DD in years
-- 1 to 9999; julianday counts from noon.
insert into policy_version_with_life (version_id, policy_id, title, first_day, first_day_after, state, source_name,
  digest, imported, imported_by, last_review, published, published_by, report, tree, source)
select version_id, policy_id, title, first_day, first_day_after, state, source_name, digest, imported, imported_by,
  cast(julianday(json_extract(tree, '$.lastReview')) - 2440587.5 as integer), imported, imported_by, report, tree,
  source
from policy_version;

drop table policy_version;

alter table policy_version_with_life rename to policy_version;

create unique index policy_version_day on policy_version (policy_id, first_day) where state = 'published';

create unique index policy_version_draft on policy_version (policy_id, first_day)
  where state in ('draft', 'reviewed');

create index policy_version_policy on policy_version (policy_id, first_day);

-- The same document may come again only after the version read from it was withdrawn.
create unique index policy_version_digest on policy_version (digest) where state <> 'withdrawn';

create trigger policy_version_is_not_reread before update of policy_id, source_name, digest, imported, imported_by,
  last_review, report, source, extracted on policy_version
begin select raise(abort, 'a policy version stays what was imported'); end;

-- Once published, only its end and its withdrawal may be added.
create trigger policy_version_is_not_edited before update of title, first_day, tree, reviewed, reviewed_by,
  published, published_by on policy_version
when old.state in ('published', 'withdrawn')
begin select raise(abort, 'a published policy version is not edited'); end;

create trigger policy_version_ends_once before update of first_day_after on policy_version
when old.state in ('published', 'withdrawn') and old.first_day_after is not null
begin select raise(abort, 'a published policy version ends once'); end;

create trigger policy_version_goes_forward before update of state, withdrawn_from, withdrawn_reason, withdrawn,
  withdrawn_by on policy_version
when old.state = 'withdrawn' or (old.state = 'published' and new.state not in ('published', 'withdrawn'))
begin select raise(abort, 'a policy version does not go back'); end;

create trigger policy_version_is_not_deleted before delete on policy_version
begin select raise(abort, 'an imported policy version is not deleted'); end;

-- What people bound by hand in a draft: the newest row of a criterion and aspect counts.
create table policy_binding (
  binding_id integer primary key,
  version_id integer not null references policy_version on delete restrict,
  criterion text not null check (criterion <> ''),
  aspect text not null check (aspect in ('clause', 'combinator', 'use')),
  -- The words of the criterion, by which the binding finds its place in the next version.
  words text not null,
  binding text not null check (binding <> ''),
  carried_from integer references policy_binding on delete restrict,
  bound integer not null,
  bound_by text not null
) strict;

create index policy_binding_version on policy_binding (version_id, criterion, aspect);

create index policy_binding_carried on policy_binding (carried_from) where carried_from is not null;

create trigger policy_binding_is_for_drafts before insert on policy_binding
when (select state from policy_version where version_id = new.version_id) not in ('draft', 'reviewed')
begin select raise(abort, 'only a draft is bound'); end;

create trigger policy_binding_is_not_changed before update on policy_binding
begin select raise(abort, 'a binding is replaced, not changed'); end;

create trigger policy_binding_is_not_deleted before delete on policy_binding
begin select raise(abort, 'a binding is replaced, not deleted'); end;
