-- Members are looked for by the given name as well: what stands behind the comma of the name that lists are ordered by.
create index member_given on member (substr(name_key, instr(name_key, ', ') + 2), name_key, member_id);
