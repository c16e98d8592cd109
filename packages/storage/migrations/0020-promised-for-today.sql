-- The list of a day grows by what is promised for that very day, too, and for as long as the promise stands open.
alter table decision_run add column promise_id text;
alter table decision_run drop constraint decision_run_check;
alter table decision_run add check (num_nonnulls(outcome_id, promise_id) = (base_run is not null)::int);
