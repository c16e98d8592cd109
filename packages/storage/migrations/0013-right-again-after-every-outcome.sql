-- What an outcome needs so that the list is right again at once, and right as before when it is undone.

-- The needs of the customer as they were, where the outcome moved one: the ledger forgets an event that is undone, a need does not.
alter table outcome add column needs_before jsonb;

-- The stage that a customer falls to on next_decay_on, where that day is near.
alter table customer_stage add column decays_to text;

-- What a run learnt from the whole bank, so that what is added to its list during the day weighs in the same way.
alter table decision_run add column base_rates jsonb not null default '[]';
-- A run that adds rows to the list of another one because an outcome freed minutes; it counts as long as the outcome does.
alter table decision_run add column base_run text references decision_run;
alter table decision_run add column outcome_id text;
alter table decision_run add check ((base_run is null) = (outcome_id is null));
create index decision_run_base on decision_run (base_run) where base_run is not null;
