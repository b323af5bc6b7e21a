-- Evidence that was entered in error: the item stays on record, but no longer counts.
create table retraction (
  retraction_id integer primary key,
  evidence_id integer not null unique references evidence on delete restrict,
  reason text not null check (reason <> ''),
  retracted integer not null,
  retracted_by text not null
) strict;

create trigger retraction_is_not_changed before update on retraction
begin select raise(abort, 'a retraction is not changed'); end;
create trigger retraction_is_not_deleted before delete on retraction
begin select raise(abort, 'a retraction is not deleted'); end;
