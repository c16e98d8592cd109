-- What a person has found about somebody who may refer for the reward only. The signs are worked out anew from the ledger each time; kept is
-- what was decided, on which signs, and of how many referrals, so that a further one brings the question back.
create table referral_verdict (
  verdict_id  text primary key check (verdict_id like 'ver\_%'),
  customer_id text not null,
  rm          int not null,
  verdict     text not null check (verdict in ('fine', 'reward_only')),
  signals     text[] not null,
  referrals   int not null check (referrals > 0),
  decided_at  timestamptz not null,
  decided_by  text not null,
  foreign key (customer_id, rm) references customer (customer_id, rm) on update cascade on delete cascade
);
create index referral_verdict_customer on referral_verdict (customer_id, decided_at);

-- Few of very many events: found without reading the ledger.
create index ledger_event_feedback on ledger_event (customer_id) where code = 'FB';
create index ledger_event_through on ledger_event (customer_id) where details ? 'through';

do $$
declare
  t text;
begin
  foreach t in array array['referral_verdict']
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
