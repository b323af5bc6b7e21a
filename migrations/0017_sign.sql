-- What people sign with: the newest row of a person counts; one without a digest takes the passphrase away.
create table passphrase (
  passphrase_id integer primary key,
  person_id integer not null references person on delete restrict,
  -- Argon2id with its salt and its cost, as libsodium writes it.
  digest text check (digest like '$argon2id$%'),
  set_at integer not null,
  set_by text not null
) strict;

create index passphrase_person on passphrase (person_id, passphrase_id);

create trigger passphrase_is_not_changed before update on passphrase
begin select raise(abort, 'a passphrase is replaced, not changed'); end;

create trigger passphrase_is_not_deleted before delete on passphrase
begin select raise(abort, 'a passphrase is replaced, not deleted'); end;

-- Who opened the desk, proved themselves, or failed to.
create table sign_in (
  sign_in_id integer primary key,
  login text not null check (login <> ''),
  outcome text not null check (outcome in ('opened', 'proved', 'wrong-passphrase', 'not-enrolled', 'locked')),
  at integer not null
) strict;

create index sign_in_login on sign_in (login, sign_in_id);

create trigger sign_in_is_not_changed before update on sign_in
begin select raise(abort, 'a sign-in stays as it was'); end;

create trigger sign_in_is_not_deleted before delete on sign_in
begin select raise(abort, 'a sign-in stays on record'); end;

-- What an administrator sets for everybody: the newest row of a name counts.
create table setting (
  setting_id integer primary key,
  name text not null check (name <> ''),
  value text not null check (value <> ''),
  changed integer not null,
  changed_by text not null
) strict;

create index setting_name on setting (name, setting_id);

create trigger setting_is_not_changed before update on setting
begin select raise(abort, 'a setting is replaced, not changed'); end;

create trigger setting_is_not_deleted before delete on setting
begin select raise(abort, 'a setting is replaced, not deleted'); end;
