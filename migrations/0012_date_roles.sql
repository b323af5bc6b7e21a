-- Roles of people get dates: a revoked one stays on record, and one that is granted again is another row.
-- The table is built anew, because its key changes.
create table person_role_with_dates (
  person_id integer not null references person on delete restrict,
  -- Counts the roles a person was ever granted.
  ordinal integer not null check (ordinal > 0),
  role text not null check (role in ('intake', 'reviewer', 'pharmacist', 'medical-director',
    'appeals-reviewer', 'supervisor', 'policy-author', 'policy-publisher', 'admin', 'auditor')),
  granted integer not null,
  granted_by text not null,
  revoked integer,
  revoked_by text,
  check ((revoked is null) = (revoked_by is null)),
  primary key (person_id, ordinal)
) strict, without rowid;

insert into person_role_with_dates (person_id, ordinal, role, granted, granted_by)
select person_id, row_number() over (partition by person_id order by granted, role), role, granted, granted_by
from person_role;

drop table person_role;

alter table person_role_with_dates rename to person_role;

create unique index person_role_held on person_role (person_id, role) where revoked is null;

create trigger person_role_is_revoked_once before update on person_role
when old.revoked is not null or new.revoked is null or new.person_id <> old.person_id
  or new.ordinal <> old.ordinal or new.role <> old.role or new.granted <> old.granted
  or new.granted_by <> old.granted_by
begin select raise(abort, 'a role is granted once and revoked once'); end;

create trigger person_role_is_not_deleted before delete on person_role
begin select raise(abort, 'a role is revoked, not deleted'); end;

-- Times in which a person may do nothing.
create table person_lock (
  lock_id integer primary key,
  person_id integer not null references person on delete restrict,
  reason text not null check (reason <> ''),
  locked integer not null,
  locked_by text not null,
  unlocked integer,
  unlocked_by text,
  check ((unlocked is null) = (unlocked_by is null))
) strict;

create unique index person_lock_open on person_lock (person_id) where unlocked is null;

create index person_lock_person on person_lock (person_id, lock_id);

create trigger person_lock_is_ended_once before update on person_lock
when old.unlocked is not null or new.unlocked is null or new.lock_id <> old.lock_id
  or new.person_id <> old.person_id or new.reason <> old.reason or new.locked <> old.locked
  or new.locked_by <> old.locked_by
begin select raise(abort, 'a lock is set once and lifted once'); end;

create trigger person_lock_is_not_deleted before delete on person_lock
begin select raise(abort, 'a lock is lifted, not deleted'); end;

-- The licences of clinicians: of a person, a kind and a state, the newest row counts.
create table licence (
  licence_id integer primary key,
  person_id integer not null references person on delete restrict,
  kind text not null check (kind in ('pharmacist', 'physician')),
  number text not null check (number <> ''),
  state text not null check (length(state) = 2),
  specialty text check (specialty <> ''),
  last_day integer not null,
  recorded integer not null,
  recorded_by text not null
) strict;

create index licence_person on licence (person_id, kind, state);

create trigger licence_is_not_changed before update on licence
begin select raise(abort, 'a licence is replaced, not changed'); end;

create trigger licence_is_not_deleted before delete on licence
begin select raise(abort, 'a licence is replaced, not deleted'); end;

-- People who are a member, or belong to a member's family, and so decide nothing on them.
create table relation (
  relation_id integer primary key,
  person_id integer not null references person on delete restrict,
  member_id integer not null references member on delete restrict,
  kind text not null check (kind in ('self', 'family')),
  declared integer not null,
  declared_by text not null,
  withdrawn integer,
  withdrawn_by text,
  reason text,
  check ((withdrawn is null) = (withdrawn_by is null)),
  check ((withdrawn is null) = (reason is null))
) strict;

create unique index relation_held on relation (person_id, member_id) where withdrawn is null;

create index relation_member on relation (member_id);

create trigger relation_is_withdrawn_once before update on relation
when old.withdrawn is not null or new.withdrawn is null or new.relation_id <> old.relation_id
  or new.person_id <> old.person_id or new.member_id <> old.member_id or new.kind <> old.kind
  or new.declared <> old.declared or new.declared_by <> old.declared_by
begin select raise(abort, 'a relation is declared once and withdrawn once'); end;

create trigger relation_is_not_deleted before delete on relation
begin select raise(abort, 'a relation is withdrawn, not deleted'); end;
