-- Code tables by edition, and the plan's own lists as dated rows: prescribers, plans, drugs on the formulary.

create table code_edition (
  code_edition_id integer primary key,
  system text not null check (system in ('HCPCS', 'ICD-10-CM')),
  -- The first day it is in force; the next edition of the system ends it.
  first_day integer not null,
  source_name text not null check (source_name <> ''),
  digest text not null check (length(digest) = 64),
  imported integer not null,
  imported_by text not null,
  unique (system, first_day)
) strict;

create table code_entry (
  code_edition_id integer not null references code_edition on delete restrict,
  code text not null check (code <> ''),
  description text not null,
  -- How a payer's table marks it: a pass-through drug, a header that is not billed.
  status text,
  rate text,
  unit_amount text,
  unit text,
  is_billable integer not null check (is_billable in (0, 1)),
  primary key (code_edition_id, code)
) strict, without rowid;

create index code_entry_code on code_entry (code, code_edition_id);

create trigger code_edition_is_not_changed before update on code_edition
begin select raise(abort, 'an edition stays as it was imported'); end;

create trigger code_edition_is_not_deleted before delete on code_edition
begin select raise(abort, 'an edition stays as it was imported'); end;

create trigger code_entry_is_not_changed before update on code_entry
begin select raise(abort, 'an edition stays as it was imported'); end;

create trigger code_entry_is_not_deleted before delete on code_entry
begin select raise(abort, 'an edition stays as it was imported'); end;

create table register_entry (
  register_entry_id integer primary key,
  register text not null check (register in ('prescriber', 'plan', 'formulary')),
  -- What it is of: a number, a plan's name, a drug in a line of business.
  key text not null check (key <> ''),
  -- The day from which it holds, until a later entry does.
  first_day integer not null,
  -- A JSON object; null where it is listed no more.
  content text check (content like '{%}'),
  reason text not null check (reason <> ''),
  recorded integer not null,
  recorded_by text not null
) strict;

create index register_entry_key on register_entry (register, key, first_day, register_entry_id);

create trigger register_entry_is_not_changed before update on register_entry
begin select raise(abort, 'an entry is followed by another, not changed'); end;

create trigger register_entry_is_not_deleted before delete on register_entry
begin select raise(abort, 'an entry is followed by another, not deleted'); end;
