-- What a section is for, and how long its approvals hold, can be set by hand.
-- The table is built anew, because its check changes.
create table policy_binding_with_sections (
  binding_id integer primary key,
  version_id integer not null references policy_version on delete restrict,
  criterion text not null check (criterion <> ''),
  aspect text not null check (aspect in ('clause', 'combinator', 'use', 'condition', 'lead', 'footnote', 'section')),
  -- The words of the criterion, by which the binding finds its place in the next version.
  words text not null,
  binding text not null check (binding <> ''),
  carried_from integer references policy_binding on delete restrict,
  bound integer not null,
  bound_by text not null
) strict;

insert into policy_binding_with_sections (binding_id, version_id, criterion, aspect, words, binding, carried_from,
  bound, bound_by)
select binding_id, version_id, criterion, aspect, words, binding, carried_from, bound, bound_by
from policy_binding;

drop table policy_binding;

alter table policy_binding_with_sections rename to policy_binding;

create index policy_binding_version on policy_binding (version_id, criterion, aspect);

create index policy_binding_carried on policy_binding (carried_from) where carried_from is not null;

create trigger policy_binding_is_for_drafts before insert on policy_binding
when (select state from policy_version where version_id = new.version_id) not in ('draft', 'reviewed')
begin select raise(abort, 'only a draft is bound'); end;

create trigger policy_binding_is_not_changed before update on policy_binding
begin select raise(abort, 'a binding is replaced, not changed'); end;

create trigger policy_binding_is_not_deleted before delete on policy_binding
begin select raise(abort, 'a binding is replaced, not deleted'); end;
