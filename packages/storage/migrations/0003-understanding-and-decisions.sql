-- What Vivero makes of it: the shelf, stages and needs (derived), the decision log.

-- ---------------------------------------------------------------- catalogue
create table product (
  product_id         text primary key,
  name               jsonb not null,
  category           text not null,
  role               text not null check (role in ('traffic', 'hit', 'profit')),
  risk_level         int not null check (risk_level between 1 and 5),
  serves             text[] not null,
  margin_rate        double precision not null,
  margin_fixed_minor bigint not null,
  currency           text not null check (currency ~ '^[A-Z]{3}$'),
  minimum_minor      bigint not null,
  tenor_days         int
);

create table content_item (
  content_id text primary key,
  type       text not null check (type in ('product', 'activity', 'media', 'category', 'brand')),
  moment     text not null check (moment in ('interaction', 'transaction', 'delivery')),
  title      jsonb not null,
  serves     text[] not null,
  stages     text[] not null
);

-- ---------------------------------------------------------------- understanding (derived: a refresh writes all of it anew)
create table customer_stage (
  customer_id    text primary key,
  rm             int not null,
  current        text not null,
  -- the stage without a person's override
  by_evidence    text not null,
  highest        text not null,
  since_on       date,
  next_decay_on  date,
  cooling        boolean not null,
  interest_score double precision not null,
  watch_month    int,
  detour         text,
  evidence_ids   text[] not null,
  balance_minor  bigint,
  as_of_on       date not null,
  foreign key (customer_id, rm) references customer (customer_id, rm) on update cascade on delete cascade
);
create index customer_stage_book on customer_stage (rm, current);

create table stage_history (
  customer_id  text not null,
  rm           int not null,
  step         int not null,
  from_stage   text not null,
  to_stage     text not null,
  effective_on date not null,
  -- when its evidence was learnt; null = time alone moved the customer
  recorded_at  timestamptz,
  evidence_ids text[] not null,
  rule_version text not null,
  cause        text not null check (cause in ('evidence', 'decay', 'void', 'manual', 'merge')),
  implied      boolean not null,
  primary key (customer_id, step),
  foreign key (customer_id, rm) references customer (customer_id, rm) on update cascade on delete cascade
);

create table stage_override (
  override_id text primary key check (override_id like 'ovr\_%'),
  customer_id text not null,
  rm          int not null,
  from_stage  text not null,
  to_stage    text not null,
  reason      bytea not null,
  set_by      text not null,
  set_on      date not null,
  until_on    date not null check (until_on - set_on between 0 and 90),
  recorded_at timestamptz not null,
  foreign key (customer_id, rm) references customer (customer_id, rm) on update cascade on delete cascade
);

create table need (
  need_id         text primary key check (need_id like 'need\_%'),
  customer_id     text not null,
  rm              int not null,
  kind            text not null,
  state           text not null check (state in ('latent', 'aware', 'confirmed', 'denied', 'expired', 'served')),
  origin          text not null check (origin in ('trigger', 'map', 'customer', 'rm')),
  rule            text not null,
  strength        double precision not null check (strength between 0 and 1),
  from_on         date not null,
  until_on        date not null,
  amount_minor    bigint not null,
  reason          jsonb not null,
  evidence_ids    text[] not null,
  hypothesised_on date,
  surfaced_on     date,
  moved_on        date not null,
  foreign key (customer_id, rm) references customer (customer_id, rm) on update cascade on delete cascade
);
-- One open record per kind of need and customer, whatever speaks for it.
create unique index need_open on need (customer_id, kind) where state in ('latent', 'aware', 'confirmed');
create index need_customer on need (customer_id);

create table refresh_run (
  run_id     text primary key check (run_id like 'run\_%'),
  as_of_on   date not null,
  ledger_xid text not null,
  ledger_seq bigint not null,
  customers  int not null,
  events     bigint not null,
  ended_at   timestamptz not null
);

-- ---------------------------------------------------------------- decisions
create table holdout_membership (
  customer_id text not null,
  rm          int not null,
  from_on     date not null,
  until_on    date,
  primary key (customer_id, from_on),
  foreign key (customer_id, rm) references customer (customer_id, rm) on update cascade on delete cascade
);

create table decision_run (
  run_id         text primary key check (run_id like 'run\_%'),
  as_of_on       date not null,
  decided_at     timestamptz not null,
  policy_version text not null
);
create index decision_run_latest on decision_run (as_of_on, decided_at);

-- The books that a run decided, those without a single row too: the seed and the hash of what it knew are what a replay needs.
create table decision_book (
  run_id        text not null references decision_run,
  rm            int not null,
  customers     int not null,
  seed          bigint not null,
  snapshot_hash text not null,
  primary key (rm, run_id)
);

-- Offered, held-out, explored and best-blocked actions in full; of the rest a seeded 1 % sample.
create table decision (
  decision_id text primary key check (decision_id like 'dec\_%'),
  run_id      text not null references decision_run,
  customer_id text not null,
  rm          int not null,
  status      text not null check (status in ('offered', 'overflow', 'held_out', 'explored', 'best_blocked', 'sampled')),
  rank        int,
  propensity  double precision not null check (propensity between 0 and 1),
  record      jsonb not null,
  foreign key (customer_id, rm) references customer (customer_id, rm) on update cascade on delete cascade
);
create index decision_today on decision (run_id, rm, status, rank);
create index decision_customer on decision (customer_id);
