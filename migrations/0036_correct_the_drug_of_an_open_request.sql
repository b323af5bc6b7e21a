-- What a request asks for may be put right while it is open, a misspelt drug among it; from the decision on it is kept.
drop trigger request_is_not_rewritten;

create trigger request_is_not_rewritten before update of member_id, received, review_type, line_of_business, renews, entered,
  entered_by on request
begin select raise(abort, 'a request is kept as it was received'); end;

create trigger request_drug_is_not_rewritten before update of drug_name, drug_brand, drug_hcpcs on request
when old.state not in ('received', 'in-review', 'pended', 'clinical-review')
  and (old.drug_name is not new.drug_name or old.drug_brand is not new.drug_brand or old.drug_hcpcs is not new.drug_hcpcs)
begin select raise(abort, 'a decided request is kept as it was'); end;
