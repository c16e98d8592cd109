-- What goes out to customers, and what the gate said of it. Ids and codes only: the address is read from the sealed identity when it is sent.

-- A process that sends. It holds an advisory lock on its number while it lives, so that what a dead one has left can be told apart.
create table touch_worker (
  worker_no    int generated always as identity primary key,
  started_at   timestamptz not null,
  heartbeat_at timestamptz not null,
  ended_at     timestamptz
);

-- One judgement of the gate. Never changed, never taken away by the application.
create table touch_gate (
  gate_id    text primary key check (gate_id like 'gate\_%'),
  touch_id   text not null check (touch_id like 'tch\_%'),
  rm         int not null,
  judged_at  timestamptz not null,
  -- asked for, looked at again after a hold, or just before it is handed over
  occasion   text not null check (occasion in ('request', 'release', 'send')),
  result     text not null check (result in ('pass', 'hold', 'refuse')),
  -- every rule that spoke: rule, version, effect and the values of its sentence
  results    jsonb not null,
  -- what was looked at, as codes: jurisdiction and its version, purpose, local time, relation, basis, counts
  inputs     jsonb not null,
  constraint touch_gate_said unique (touch_id, gate_id, result, judged_at)
);

create table touch (
  touch_id        text primary key check (touch_id like 'tch\_%'),
  customer_id     text not null,
  rm              int not null,
  idempotency_key text not null,
  medium          text not null check (medium in ('call', 'visit', 'branch', 'wechat', 'wecom', 'sms', 'email', 'letter', 'event')),
  purpose         text not null check (purpose in ('service', 'marketing')),
  agreed          boolean not null,
  content_id      text,
  product_id      text,
  need_kind       text,
  place           text check (place in ('online', 'offline')),
  frequency       text check (frequency in ('high', 'low')),
  aim             text check (aim in ('seed', 'sell')),
  priority        double precision not null,
  origin          text not null,
  not_before      timestamptz,
  expires_at      timestamptz not null,
  requested_at    timestamptz not null,
  requested_by    text not null,
  state           text not null check (state in ('held', 'refused', 'ready', 'task', 'sending', 'sent', 'failed', 'unknown', 'delivered',
                                                 'bounced', 'done', 'expired', 'cancelled')),
  changed_at      timestamptz not null,
  -- the judgement that the state stands on
  gate_id         text not null,
  gate_result     text not null,
  judged_at       timestamptz not null,
  -- when to look again: at what is held, or at what could not be handed over yet
  due_at          timestamptz not null,
  attempts        int not null default 0 check (attempts >= 0),
  worker_no       int references touch_worker,
  handed_at       timestamptz,
  -- what the other side answered, as a code
  answer          text,
  constraint touch_sent_once unique (idempotency_key),
  constraint touch_of_book unique (touch_id, rm),
  -- No touch goes anywhere without a gate that let it pass, at or before the moment of handing it over.
  constraint touch_gate_stands foreign key (touch_id, gate_id, gate_result, judged_at)
    references touch_gate (touch_id, gate_id, result, judged_at),
  constraint touch_passed check (state in ('held', 'refused', 'expired', 'cancelled') or gate_result = 'pass'),
  constraint touch_held check (state <> 'held' or gate_result = 'hold'),
  constraint touch_refused check (state <> 'refused' or gate_result = 'refuse'),
  constraint touch_judged_before check (handed_at is null or judged_at <= handed_at),
  constraint touch_handed_over check (state not in ('sending', 'sent', 'unknown', 'delivered', 'bounced') or handed_at is not null),
  constraint touch_worker_known check (state <> 'sending' or worker_no is not null),
  foreign key (customer_id, rm) references customer (customer_id, rm) on update cascade on delete cascade
);
-- A judgement follows its touch into another book, and goes with the person.
alter table touch_gate add constraint touch_gate_touch foreign key (touch_id, rm) references touch (touch_id, rm)
  on update cascade on delete cascade deferrable initially deferred;
create index touch_gate_of_touch on touch_gate (touch_id, judged_at);
create index touch_customer on touch (customer_id, touch_id);
create index touch_book on touch (rm, state, touch_id);
-- What is to be looked at next, the weightiest first.
create index touch_due on touch (state, due_at) where state in ('held', 'ready', 'task');
create index touch_sending on touch (worker_no) where state = 'sending';

-- The moves of a touch, as in domain/touches; a test compares the two. Whoever comes to write here past the program moves no otherwise.
create function touch_moves() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if new.state not in ('held', 'refused', 'ready', 'task') then
      raise exception 'a touch does not begin as %', new.state using errcode = 'check_violation', constraint = 'touch_move';
    end if;
  elsif (old.state, new.state) not in (
      ('held', 'ready'), ('held', 'task'), ('held', 'refused'), ('held', 'expired'), ('held', 'cancelled'),
      ('ready', 'sending'), ('ready', 'held'), ('ready', 'refused'), ('ready', 'expired'), ('ready', 'cancelled'),
      ('task', 'done'), ('task', 'held'), ('task', 'refused'), ('task', 'expired'), ('task', 'cancelled'),
      ('sending', 'sent'), ('sending', 'failed'), ('sending', 'bounced'), ('sending', 'unknown'), ('sending', 'ready'),
      ('unknown', 'sent'), ('unknown', 'failed'), ('unknown', 'delivered'), ('unknown', 'bounced'),
      ('sent', 'delivered'), ('sent', 'bounced')) then
    raise exception 'a touch does not move from % to %', old.state, new.state
      using errcode = 'check_violation', constraint = 'touch_move';
  end if;
  return new;
end $$;
create trigger touch_begins before insert on touch for each row execute function touch_moves();
create trigger touch_moves before update on touch for each row when (old.state is distinct from new.state) execute function touch_moves();

do $$
declare
  t text;
begin
  foreach t in array array['touch', 'touch_gate']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_migrates on %I to vivero_owner using (true) with check (true)', t);
    execute format('create policy wide_reads on %I for select to vivero_wide using (true)', t);
    execute format('create policy app_in_scope on %I to vivero_app using (rm = any (current_setting(''vivero.rms'')::int[])) with check (rm = any (current_setting(''vivero.rms'')::int[]))', t);
    execute format('grant select on %I to vivero_wide', t);
  end loop;
end $$;
grant select, insert, update on touch to vivero_app;
grant select, insert on touch_gate to vivero_app;
grant select, insert, update on touch_worker to vivero_app;
grant select on touch_worker to vivero_wide;
