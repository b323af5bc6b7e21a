-- Documents by their content, each stored once however often it is attached. The large columns stand last, so that
-- reading the others does not touch their pages.
create table document (
  document_id integer primary key,
  digest text not null unique check (length(digest) = 64),
  media_type text not null,
  size integer not null check (size = length(content)),
  readable text not null,
  content blob not null
) strict;

-- A document as it was attached to a request: this number is the one people cite.
create table attachment (
  attachment_id integer primary key,
  request_id integer not null references request on delete restrict,
  document_id integer not null references document on delete restrict,
  kind text not null check (kind in ('chart-note', 'lab-report', 'imaging', 'pathology', 'letter', 'literature',
    'claims', 'other')),
  name text not null check (name <> ''),
  dated integer,
  attached integer not null,
  attached_by text not null,
  unique (request_id, document_id)
) strict;

create index attachment_document on attachment (document_id);

-- Evidence as canonical JSON. An item is never changed: one that was wrong is replaced by another.
create table evidence (
  evidence_id integer primary key,
  request_id integer not null references request on delete restrict,
  kind text not null check (kind <> ''),
  documented integer check (documented in (0, 1)),
  dated integer,
  attachment_id integer references attachment on delete restrict,
  span_first integer,
  span_last integer,
  replaces integer unique references evidence on delete restrict,
  carried_from integer references evidence on delete restrict,
  added integer not null,
  added_by text not null,
  payload text not null check (payload <> ''),
  check ((span_first is null) = (span_last is null)),
  check (span_first is null or (attachment_id is not null and span_first between 0 and span_last))
) strict;

create index evidence_request on evidence (request_id);
create index evidence_attachment on evidence (attachment_id) where attachment_id is not null;
create index evidence_carried_from on evidence (carried_from) where carried_from is not null;

-- A reviewer's own finding on a criterion; the newest one counts.
create table answer (
  answer_id integer primary key,
  request_id integer not null references request on delete restrict,
  criterion text not null check (criterion <> ''),
  finding text not null check (finding in ('met', 'not_met', 'unknown', 'n/a')),
  reason text,
  attachment_id integer references attachment on delete restrict,
  span_first integer,
  span_last integer,
  answered integer not null,
  answered_by text not null,
  check ((span_first is null) = (span_last is null))
) strict;

create index answer_request on answer (request_id, criterion);
create index answer_attachment on answer (attachment_id) where attachment_id is not null;

create trigger document_is_not_changed before update on document
begin select raise(abort, 'a document is kept as it was received'); end;
create trigger document_is_not_deleted before delete on document
begin select raise(abort, 'a document is not deleted'); end;
create trigger attachment_is_not_changed before update on attachment
begin select raise(abort, 'an attachment is not changed'); end;
create trigger attachment_is_not_deleted before delete on attachment
begin select raise(abort, 'an attachment is not deleted'); end;
create trigger evidence_is_not_changed before update on evidence
begin select raise(abort, 'evidence is replaced, not changed'); end;
create trigger evidence_is_not_deleted before delete on evidence
begin select raise(abort, 'evidence is replaced, not deleted'); end;
create trigger answer_is_not_changed before update on answer
begin select raise(abort, 'an answer is replaced, not changed'); end;
create trigger answer_is_not_deleted before delete on answer
begin select raise(abort, 'an answer is replaced, not deleted'); end;
