-- The list of approvals by their last day: by plan, reviewer and prescriber too, with the end of the planned course, and
-- counted by day. Letters that remind of a renewal. The list is built anew with its new columns.

-- How long a therapy is planned to go on; the newest row of a request counts.
create table planned_course (
  planned_course_id integer primary key,
  request_id integer not null references request on delete restrict,
  first_day integer not null,
  cycles integer not null check (cycles between 1 and 100),
  days_per_cycle integer not null check (days_per_cycle between 1 and 366),
  planned integer not null,
  planned_by text not null
) strict;

create index planned_course_request on planned_course (request_id, planned_course_id);

create trigger planned_course_is_not_changed before update on planned_course
begin select raise(abort, 'a planned course is followed by another, not changed'); end;

create trigger planned_course_is_not_deleted before delete on planned_course
begin select raise(abort, 'a planned course is followed by another, not deleted'); end;

drop table expiring;
drop table expiring_by_line;

create table expiring (
  through integer not null,
  authorization_id integer not null,
  first_day integer not null,
  line_of_business text not null,
  member text not null,
  member_number text not null,
  drug text not null,
  policy_number text not null,
  request_id integer not null,
  -- The open request that asks to renew it.
  renewal integer,
  plan text,
  reviewer text not null,
  -- The number, or the name where no number is known.
  prescriber text,
  course_through integer,
  primary key (through, authorization_id)
) strict, without rowid;

create index expiring_drug on expiring (drug collate nocase, through, authorization_id);
create index expiring_plan on expiring (plan, through, authorization_id) where plan is not null;
create index expiring_reviewer on expiring (reviewer, through, authorization_id);
create index expiring_prescriber on expiring (prescriber, through, authorization_id) where prescriber is not null;

create table expiring_by_line (
  line_of_business text not null,
  through integer not null,
  authorization_id integer not null,
  first_day integer not null,
  member text not null,
  member_number text not null,
  drug text not null,
  policy_number text not null,
  request_id integer not null,
  renewal integer,
  plan text,
  reviewer text not null,
  prescriber text,
  course_through integer,
  primary key (line_of_business, through, authorization_id)
) strict, without rowid;

-- How many approvals end on a day, so that nothing is counted when it is shown.
create table expiring_day (
  through integer not null,
  line_of_business text not null,
  number integer not null check (number >= 0),
  primary key (through, line_of_business)
) strict, without rowid;

insert into expiring
select authorization.first_day_after - 1, authorization_id, authorization.first_day, authorization.line_of_business,
  family_name || ', ' || given_name, member.number,
  coalesce(authorization.drug_brand, authorization.drug_name, authorization.drug_hcpcs), policy.number,
  authorization.request_id,
  (select renewal.request_id from request renewal
    where renewal.renews = authorization_id
      and renewal.state in ('received', 'in-review', 'pended', 'clinical-review')),
  (select nullif(coverage.plan, '') from coverage
    where coverage.member_id = authorization.member_id
      and coverage.line_of_business = authorization.line_of_business
      and coverage.first_day < authorization.first_day_after
    order by coverage.first_day desc limit 1),
  authorization.granted_by, coalesce(nullif(prescriber.npi, ''), nullif(prescriber.name, '')), null
from authorization join member using (member_id) join policy_version using (version_id)
  join policy using (policy_id) join request on request.request_id = authorization.request_id
  left join prescriber using (prescriber_id)
where authorization.state = 'active';

insert into expiring_by_line
select line_of_business, through, authorization_id, first_day, member, member_number, drug, policy_number, request_id,
  renewal, plan, reviewer, prescriber, course_through
from expiring;

insert into expiring_day select through, line_of_business, count(*) from expiring group by 1, 2;

create table letter_with_reminders (
  letter_id integer primary key,
  request_id integer not null references request on delete restrict,
  determination_id integer references determination on delete restrict,
  kind text not null check (kind in ('approval', 'information-request', 'denial', 'modification', 'extension',
    'withdrawal', 'dismissal', 'routing', 'appeal-acknowledgement', 'appeal-resolution', 'renewal-reminder')),
  recipient text not null check (recipient in ('prescriber', 'member')),
  corrects integer references letter_with_reminders on delete restrict,
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

insert into letter_with_reminders select * from letter;
drop trigger letter_is_not_deleted;
drop table letter;
alter table letter_with_reminders rename to letter;

create index letter_request on letter (request_id);
create index letter_determination on letter (determination_id) where determination_id is not null;
create index letter_corrects on letter (corrects) where corrects is not null;

create unique index letter_draft on letter (request_id, kind, recipient) where sent is null;

create trigger letter_stays_as_sent before update on letter when old.sent is not null
begin select raise(abort, 'a letter that was sent is corrected by another, not changed'); end;

create trigger letter_is_not_readdressed before update of letter_id, request_id, kind, recipient on letter
begin select raise(abort, 'a letter keeps its case, kind and reader'); end;

create trigger letter_is_not_deleted before delete on letter
begin select raise(abort, 'a letter is not deleted'); end;
