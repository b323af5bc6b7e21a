-- A document that was attached in error is taken back: its row has no successor. Attached again it is its own successor, and
-- counts again.
create table new_document_replacement (
  document_replacement_id integer primary key,
  attachment_id integer not null references attachment on delete restrict,
  successor integer references attachment on delete restrict,
  reason text not null check (reason <> ''),
  replaced integer not null,
  replaced_by text not null
) strict;

insert into new_document_replacement
select document_replacement_id, attachment_id, successor, reason, replaced, replaced_by from document_replacement;

drop table document_replacement;

alter table new_document_replacement rename to document_replacement;

create index document_replacement_attachment on document_replacement (attachment_id);

create index document_replacement_successor on document_replacement (successor);

create trigger document_replacement_is_not_changed before update on document_replacement
begin select raise(abort, 'a replacement is not changed'); end;

create trigger document_replacement_is_not_deleted before delete on document_replacement
when not exists (select 1 from purge where purge.request_id = (select request_id from attachment where attachment_id = old.attachment_id))
begin select raise(abort, 'a replacement is not deleted'); end;
