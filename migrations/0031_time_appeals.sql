-- The time to decide on an appeal, for the lines of business that had none. The letter of a plan with two appeals of its own
-- may promise less; that is a rule of its own.
insert into clock_rule (name, step, line_of_business, subject, urgency, amount, unit, reckoning, pauses, source,
  first_day, is_final, added, added_by)
select column1, 'appeal', column2, 'any', column3, column4, column5, 'calendar', 0, column6,
  unixepoch(column7) / 86400, 1, 0, 'priorauth'
from (values
  ('erisa-appeal-standard', 'Commercial', 'standard', 30, 'days', '29 CFR 2560.503-1(i)(2)(ii)', '2002-01-01'),
  ('erisa-appeal-urgent', 'Commercial', 'expedited', 72, 'hours', '29 CFR 2560.503-1(i)(2)(i)', '2002-01-01'),
  ('qhp-appeal-standard', 'HIM', 'standard', 30, 'days',
    '45 CFR 147.136(b)(3) with 29 CFR 2560.503-1(i)(2)(ii)', '2012-01-01'),
  ('qhp-appeal-urgent', 'HIM', 'expedited', 72, 'hours',
    '45 CFR 147.136(b)(3) with 29 CFR 2560.503-1(i)(2)(i)', '2012-01-01'),
  ('medicare-appeal-standard', 'Medicare', 'standard', 7, 'days', '42 CFR 422.590(c), 423.590(a)', '2020-01-01'),
  ('medicare-appeal-expedited', 'Medicare', 'expedited', 72, 'hours', '42 CFR 422.590(e), 423.590(d)',
    '2020-01-01'));
