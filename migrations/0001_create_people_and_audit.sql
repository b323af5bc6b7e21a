-- The people who work with the database, known by their account on the operating system.
create table person (
  person_id integer primary key,
  login text not null unique check (login <> ''),
  name text not null check (name <> ''),
  enrolled integer not null,
  enrolled_by text not null
) strict;

create table person_role (
  person_id integer not null references person on delete restrict,
  role text not null check (role in ('intake', 'reviewer', 'pharmacist', 'medical-director',
    'appeals-reviewer', 'supervisor', 'policy-author', 'policy-publisher', 'admin', 'auditor')),
  granted integer not null,
  granted_by text not null,
  primary key (person_id, role)
) strict, without rowid;

-- The audit trail: hash is the SHA-256 of prev, a line break and payload; the first prev is 64 zeros. The case is
-- named in the payload as well, which is what counts: the column only finds a case's entries.
create table audit (
  seq integer primary key check (seq > 0),
  prev text not null check (length(prev) = 64),
  hash text not null unique check (length(hash) = 64),
  request_id integer,
  payload text not null check (payload <> '')
) strict;

create index audit_request on audit (request_id, seq) where request_id is not null;

create trigger audit_is_not_changed before update on audit
begin select raise(abort, 'the audit trail is append-only'); end;

create trigger audit_is_not_deleted before delete on audit
begin select raise(abort, 'the audit trail is append-only'); end;
