-- What another hour of the relationship manager would have brought on that day, in minor units; null for days that were decided before it was asked.
alter table decision_book add column hour_worth_minor bigint check (hour_worth_minor >= 0);
