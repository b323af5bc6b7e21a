-- What a request stated before it was put right, fact by fact; an amendment is added to, never changed.
create table amendment (
  amendment_id integer primary key,
  request_id integer not null references request on delete restrict,
  -- The fact as a case file calls it.
  fact text not null check (fact <> ''),
  -- In words; null where nothing was stated.
  was text,
  became text,
  amended integer not null,
  amended_by text not null
) strict;

create index amendment_request on amendment (request_id);

create trigger amendment_is_not_changed before update on amendment
begin select raise(abort, 'an amendment is not changed'); end;

create trigger amendment_is_not_deleted before delete on amendment
when not exists (select 1 from purge where purge.request_id = old.request_id)
begin select raise(abort, 'an amendment is not deleted'); end;
