-- The worklist is put in order by names without regard to capitals: "da Silva" stands between "Cruz" and "Dent".
drop index worklist_member;
create index worklist_member on worklist (member collate nocase, request_id);
drop index worklist_drug;
create index worklist_drug on worklist (drug collate nocase, request_id);
