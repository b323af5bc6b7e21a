-- Who sent a document, where that is known.
alter table attachment add column sender text check (sender <> '');

-- A document that another takes the place of stays; what cites it no longer counts by itself. A later row may put the
-- replaced one back as the successor.
create table document_replacement (
  document_replacement_id integer primary key,
  attachment_id integer not null references attachment on delete restrict,
  successor integer not null references attachment on delete restrict,
  reason text not null check (reason <> ''),
  replaced integer not null,
  replaced_by text not null,
  check (successor <> attachment_id)
) strict;

create index document_replacement_attachment on document_replacement (attachment_id);

create index document_replacement_successor on document_replacement (successor);

create trigger document_replacement_is_not_changed before update on document_replacement
begin select raise(abort, 'a replacement is not changed'); end;

create trigger document_replacement_is_not_deleted before delete on document_replacement
begin select raise(abort, 'a replacement is not deleted'); end;

-- What is stored together is limited, so its size is summed up often.
create index document_size on document (size);

-- What an item rests on; null where nobody said, as in older items.
alter table evidence add column rests_on text check (rests_on in ('document', 'attestation', 'inference'));

-- The words of every document, kept up with the documents and made from them alone.
create virtual table document_search using fts5 (
  readable, content = 'document', content_rowid = 'document_id', tokenize = 'unicode61 remove_diacritics 2',
  prefix = '2 3'
);

insert into document_search (document_search) values ('rebuild');
