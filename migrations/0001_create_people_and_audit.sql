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

-- The audit trail: hash is the SHA-256 of prev, a line break and payload; the first prev is 64 zeros. What is
-- looked up by is read out of the payload, so that it can't say anything else than what was hashed.
create table audit (
  seq integer primary key check (seq > 0),
  prev text not null check (length(prev) = 64),
  hash text not null unique check (length(hash) = 64),
  payload text not null check (json_valid(payload)),
  verb text as (payload ->> '$.verb') virtual,
  request_id integer as (payload ->> '$.request') virtual
) strict;

create index audit_request on audit (request_id, seq) where request_id is not null;

create trigger audit_is_not_changed before update on audit
begin select raise(abort, 'the audit trail is append-only'); end;

create trigger audit_is_not_deleted before delete on audit
begin select raise(abort, 'the audit trail is append-only'); end;
