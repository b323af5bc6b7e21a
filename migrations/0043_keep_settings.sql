-- What a person set about the desk is kept beside views and values chosen lately.
create table kept_and_set (
  kept_id integer primary key,
  login text not null check (login <> ''),
  kind text not null check (kind in ('view', 'recent', 'setting')),
  place text not null check (place <> ''),
  content text not null check (content <> ''),
  kept integer not null,
  unique (login, kind, place)
) strict;
insert into kept_and_set select kept_id, login, kind, place, content, kept from kept_for_person;
drop table kept_for_person;
alter table kept_and_set rename to kept_for_person;
