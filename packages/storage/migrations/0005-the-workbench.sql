-- What people do with the list: what they promised, how a row ended, what they noted down.

-- Something agreed with the customer, due on a day. The words are the customer's business: sealed with the person's key, or a phrase
-- of the catalogue where the program wrote them.
create table promise (
  promise_id  text primary key check (promise_id like 'prm\_%'),
  customer_id text not null,
  rm          int not null,
  due_on      date not null,
  need_id     text,
  words       bytea,
  phrase      jsonb,
  made_at     timestamptz not null,
  made_by     text not null,
  state       text not null check (state in ('open', 'kept', 'moved', 'dropped')),
  ended_at    timestamptz,
  check ((words is null) <> (phrase is null)),
  check ((state = 'open') = (ended_at is null)),
  foreign key (customer_id, rm) references customer (customer_id, rm) on update cascade on delete cascade
);
create index promise_due on promise (rm, due_on) where state = 'open';
create index promise_customer on promise (customer_id);

-- How a contact ended, in the two taps after it. `client_key` is made by the page: the same tap sent twice is one outcome.
create table outcome (
  outcome_id   text primary key check (outcome_id like 'out\_%'),
  client_key   uuid not null,
  -- the row of Today that it answers; null = a contact that no row proposed
  decision_id  text,
  customer_id  text not null,
  rm           int not null,
  occurred_on  date not null,
  kind         text not null check (kind in ('next_step', 'no_answer', 'another_day', 'not_right')),
  reason       text check (reason in ('product', 'price', 'service', 'timing', 'trust', 'has_elsewhere', 'could_not_ask')),
  next_on      date,
  minutes      int not null check (minutes between 0 and 600),
  -- what it wrote, and what an undo takes back
  event_ids    text[] not null default '{}',
  made_promise text,
  kept_promise text,
  recorded_at  timestamptz not null,
  recorded_by  text not null,
  undone_at    timestamptz,
  check ((kind = 'not_right') = (reason is not null)),
  check ((kind in ('next_step', 'another_day')) = (next_on is not null)),
  constraint outcome_sent_once unique (client_key),
  foreign key (customer_id, rm) references customer (customer_id, rm) on update cascade on delete cascade
);
-- A row has one outcome: of two phones the second one learns that it is done.
create unique index outcome_of_row on outcome (decision_id) where undone_at is null;
create index outcome_day on outcome (rm, occurred_on);
create index outcome_customer on outcome (customer_id);

-- A line of text or an excerpt of a chat, in the words of whoever wrote it.
create table note (
  note_id     text primary key check (note_id like 'note\_%'),
  client_key  uuid not null,
  customer_id text not null,
  rm          int not null,
  occurred_at timestamptz not null,
  -- who wrote it, sealed together with the words: an imported author may be nobody's user here
  words       bytea not null,
  origin      text not null check (origin in ('typed', 'pasted', 'imported')),
  recorded_at timestamptz not null,
  recorded_by text not null,
  batch_id    text,
  constraint note_sent_once unique (client_key),
  foreign key (customer_id, rm) references customer (customer_id, rm) on update cascade on delete cascade
);
create index note_customer on note (customer_id, occurred_at);
create index note_batch on note using brin (batch_id);

alter table ledger_removal drop constraint ledger_removal_cause_check;
alter table ledger_removal add constraint ledger_removal_cause_check check (cause in ('rollback', 'erasure', 'merge', 'undo'));

do $$
declare
  t text;
begin
  foreach t in array array['promise', 'outcome', 'note']
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
