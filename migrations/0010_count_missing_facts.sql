-- How many facts a case lacks, as its last change left it; null where no single policy governs it.
alter table worklist add column missing integer check (missing >= 0);
