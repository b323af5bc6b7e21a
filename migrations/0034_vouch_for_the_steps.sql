-- When which step ran is part of the record: it is written once, and the audit trail lists it.
create trigger migration_is_not_changed before update on migration
begin select raise(abort, 'the ledger of steps only grows'); end;
create trigger migration_is_not_deleted before delete on migration
begin select raise(abort, 'the ledger of steps only grows'); end;
