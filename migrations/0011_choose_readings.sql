-- How ambiguous points of policies are read: the newest row of a point and policy counts. What is not here is read
-- as the program reads it by itself.
create table reading_choice (
  reading_choice_id integer primary key,
  point text not null check (point <> ''),
  reading text not null check (reading <> ''),
  -- The policy it is for; null for every policy without a choice of its own.
  policy_number text references policy (number) on delete restrict,
  reason text not null check (reason <> ''),
  chosen integer not null,
  chosen_by text not null
) strict;

create index reading_choice_policy on reading_choice (policy_number) where policy_number is not null;

create trigger reading_choice_is_not_changed before update on reading_choice
begin select raise(abort, 'a choice is followed by another, not changed'); end;

create trigger reading_choice_is_not_deleted before delete on reading_choice
begin select raise(abort, 'a choice is followed by another, not deleted'); end;
