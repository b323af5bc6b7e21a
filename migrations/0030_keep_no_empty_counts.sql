-- A count of nothing has no row, so that every row follows from the records.
delete from tally where number = 0;

delete from expiring_day where number = 0;
