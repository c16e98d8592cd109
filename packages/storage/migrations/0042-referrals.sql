-- Where people come from: codes that stand in links and pictures, who came by them of their own accord, and what is given for it.

-- What is given to a customer who brought somebody. It says nothing about anybody.
create table referral_campaign (
  campaign_id  text primary key check (campaign_id like 'cmp\_%'),
  name         text not null check (length(name) between 1 and 80),
  -- what the friend has to do before anything is owed (R-DEP-1, R-SUIT-6); null = nothing is given
  condition    text check (condition in ('deposit', 'product', 'other')),
  product_id   text,
  reward_minor bigint not null check (reward_minor >= 0),
  currency     text not null check (currency ~ '^[A-Z]{3}$'),
  -- rewards a customer at the most (R-MGM-2)
  cap          int not null check (cap between 1 and 10),
  ends_on      date not null,
  made_at      timestamptz not null,
  made_by      text not null,
  check ((condition is null) = (reward_minor = 0) and (coalesce(condition, '') = 'product') = (product_id is not null))
);

create table source_code (
  -- twelve letters and digits: sixty random bits, which nobody guesses at the pace that the server answers
  code        text primary key check (code ~ '^[0-9a-hjkmnp-tv-z]{12}$'),
  kind        text not null check (kind in ('channel', 'event', 'content', 'campaign', 'rm', 'referral')),
  about       text not null check (length(about) between 1 and 80),
  campaign_id text references referral_campaign,
  -- the customer who forwards it, and whether whoever gets it may read the first name
  owner_id    text,
  shows_owner boolean not null,
  -- the book into which people come; 0 = the pool
  rm          int not null references rm,
  made_at     timestamptz not null,
  made_by     text not null,
  ended_at    timestamptz,
  check ((kind = 'referral') = (owner_id is not null) and (kind = 'referral') = (campaign_id is not null)),
  foreign key (owner_id, rm) references customer (customer_id, rm) on update cascade on delete cascade
);
create unique index source_code_one on source_code (owner_id, campaign_id) where ended_at is null;

-- Somebody left a name and a contact under a code and said yes. The first arrival of a person is where the person comes from.
create table arrival (
  arrival_id   text primary key check (arrival_id like 'arr\_%'),
  customer_id  text not null,
  rm           int not null,
  code         text not null,
  arrived_at   timestamptz not null,
  arrived_on   date not null,
  first        boolean not null,
  -- who brought them, where the person wanted that told; no foreign key: it may be somebody of another book, or gone
  referrer_id  text,
  -- rules that keep it from being a referral (R-MGM-2)
  rules        text[] not null,
  -- what was said yes to, under which text
  purposes     text[] not null,
  text_version text not null,
  language     text not null,
  device       uuid,
  foreign key (customer_id, rm) references customer (customer_id, rm) on update cascade on delete cascade
);
create unique index arrival_first on arrival (customer_id) where first;
create index arrival_customer on arrival (customer_id, arrived_at);
create index arrival_code on arrival (code, arrived_at);

-- What is owed to a customer for somebody brought: a row comes into being with the evidence, never before.
create table referral_reward (
  arrival_id   text primary key,
  customer_id  text not null,
  rm           int not null,
  campaign_id  text not null references referral_campaign,
  -- 1 .. the campaign's cap: two at the same time cannot take the same one
  slot         int not null check (slot between 1 and 10),
  amount_minor bigint not null check (amount_minor > 0),
  currency     text not null,
  -- the event of the ledger that it was earned by
  evidence     text not null,
  earned_at    timestamptz not null,
  paid_at      timestamptz,
  paid_by      text,
  check ((paid_at is null) = (paid_by is null)),
  foreign key (customer_id, rm) references customer (customer_id, rm) on update cascade on delete cascade
);
create unique index referral_reward_slot on referral_reward (campaign_id, customer_id, slot);
create index referral_reward_customer on referral_reward (customer_id);
create index ledger_event_named on ledger_event (about) where code in ('RF-I', 'RF-C');

do $$
declare
  t text;
begin
  foreach t in array array['source_code', 'arrival', 'referral_reward']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_migrates on %I to vivero_owner using (true) with check (true)', t);
    execute format('create policy wide_reads on %I for select to vivero_wide using (true)', t);
    execute format('create policy app_in_scope on %I to vivero_app using (rm = any (current_setting(''vivero.rms'')::int[])) with check (rm = any (current_setting(''vivero.rms'')::int[]))', t);
    execute format('grant select on %I to vivero_wide', t);
    execute format('grant select, insert, update, delete on %I to vivero_app', t);
  end loop;
end $$;
grant select, insert, update on referral_campaign to vivero_app;
grant select on referral_campaign to vivero_wide;
