-- A table of codes that was imported by mistake is withdrawn: the row stays and says why, and another table of the same day
-- can be imported.
create table code_edition_withdrawable (
  code_edition_id integer primary key,
  system text not null check (system in ('HCPCS', 'ICD-10-CM')),
  -- The first day it is in force; the next edition of the system ends it.
  first_day integer not null,
  source_name text not null check (source_name <> ''),
  digest text not null check (length(digest) = 64),
  imported integer not null,
  imported_by text not null,
  withdrawn integer,
  withdrawn_by text,
  withdrawal_reason text check (withdrawal_reason <> ''),
  check ((withdrawn is null) = (withdrawn_by is null)),
  check ((withdrawn is null) = (withdrawal_reason is null))
) strict;

insert into code_edition_withdrawable (code_edition_id, system, first_day, source_name, digest, imported, imported_by)
select code_edition_id, system, first_day, source_name, digest, imported, imported_by
from code_edition order by code_edition_id;

drop table code_edition;

alter table code_edition_withdrawable rename to code_edition;

create unique index code_edition_day on code_edition (system, first_day) where withdrawn is null;

create trigger code_edition_is_withdrawn_once before update on code_edition
when old.withdrawn is not null
  or (new.code_edition_id, new.system, new.first_day, new.source_name, new.digest, new.imported, new.imported_by)
  is not (old.code_edition_id, old.system, old.first_day, old.source_name, old.digest, old.imported, old.imported_by)
begin select raise(abort, 'an edition is withdrawn once, and not changed'); end;

create trigger code_edition_is_not_deleted before delete on code_edition
begin select raise(abort, 'an edition is withdrawn, not deleted'); end;
