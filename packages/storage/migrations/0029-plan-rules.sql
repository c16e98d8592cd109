-- What the bank decides about the choice of the day; what it leaves open is as Vivero ships it.
alter table bank add column plan_rules jsonb not null default '{}' check (jsonb_typeof(plan_rules) = 'object');
