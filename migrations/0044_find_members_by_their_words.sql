-- The words that members are looked for by, from names without marks, numbers and days of birth; written with the member.
create table member_word (
  word text not null,
  name_key text not null,
  member_id integer not null,
  -- The member's own word before it in the order of words, or nothing: who is found by that one is not found once more.
  earlier text not null,
  primary key (word, name_key, member_id)
) strict, without rowid;

drop index member_given;
