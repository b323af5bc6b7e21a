-- Letters: drafts that say what is added to their template, then what was sent, byte for byte; and what an
-- administrator set in place of the templates that the program comes with.
create table letter_template (
  letter_template_id integer primary key,
  name text not null check (name <> ''),
  version integer not null check (version > 0),
  reason text not null check (reason <> ''),
  changed integer not null,
  changed_by text not null,
  content text not null check (content <> ''),
  unique (name, version)
) strict;

create trigger letter_template_is_not_changed before update on letter_template
begin select raise(abort, 'a template is followed by its next version, not changed'); end;

create trigger letter_template_is_not_deleted before delete on letter_template
begin select raise(abort, 'a template is followed by its next version, not deleted'); end;

create table letter (
  letter_id integer primary key,
  request_id integer not null references request on delete restrict,
  determination_id integer references determination on delete restrict,
  kind text not null check (kind in ('approval', 'information-request', 'denial', 'modification', 'extension',
    'withdrawal', 'dismissal', 'routing', 'appeal-acknowledgement', 'appeal-resolution')),
  recipient text not null check (recipient in ('prescriber', 'member')),
  corrects integer references letter on delete restrict,
  note text not null,
  audit_head text,
  prepared integer not null,
  prepared_by text not null,
  sent integer,
  sent_by text,
  sent_to text check (sent_to <> ''),
  means text check (means <> ''),
  -- 0 is the template that the program comes with.
  template_version integer check (template_version >= 0),
  media_type text check (media_type in ('text/plain', 'application/pdf')),
  digest text check (length(digest) = 64),
  body text check (body <> ''),
  content blob,
  check ((sent is null) = (sent_by is null)),
  check ((sent is null) = (sent_to is null)),
  check ((sent is null) = (means is null)),
  check ((sent is null) = (template_version is null)),
  check ((sent is null) = (media_type is null)),
  check ((sent is null) = (digest is null)),
  check ((sent is null) = (body is null)),
  check ((sent is null) = (content is null))
) strict;

create index letter_request on letter (request_id);
create index letter_determination on letter (determination_id) where determination_id is not null;
create index letter_corrects on letter (corrects) where corrects is not null;

-- One draft of a kind to one reader at a time.
create unique index letter_draft on letter (request_id, kind, recipient) where sent is null;

create trigger letter_stays_as_sent before update on letter when old.sent is not null
begin select raise(abort, 'a letter that was sent is corrected by another, not changed'); end;

create trigger letter_is_not_readdressed before update of letter_id, request_id, kind, recipient on letter
begin select raise(abort, 'a letter keeps its case, kind and reader'); end;

create trigger letter_is_not_deleted before delete on letter
begin select raise(abort, 'a letter is not deleted'); end;
