-- What was learned from the bank's own history, and what was refused and why: a row each time it was tried, the latest of a subject counts.
-- Coefficients and counts only; no customer is in it.
create table model (
  model_id   text primary key check (model_id like 'mod\_%'),
  -- what it foretells: `need:place_idle_cash`, `buys:card`
  subject    text not null check (subject like '%:%'),
  as_of      date not null,
  trained_at timestamptz not null,
  -- null when nothing could be learned: then the card says why, and what is stated goes on
  body       jsonb check (body is null or jsonb_typeof(body) = 'object'),
  card       jsonb not null check (jsonb_typeof(card) = 'object')
);
create index model_latest on model (subject, trained_at, model_id);
grant select, insert on model to vivero_app;
grant select on model to vivero_wide;

-- What a fitted model believes of a need, as of the last refresh: derived, and absent where nothing was learned.
alter table need add column belief jsonb check (belief is null or jsonb_typeof(belief) = 'object');
