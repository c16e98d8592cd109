-- What the page of one customer shows and lets people write down.

-- Instant at which the record of a need was made. The day that it claims says nothing about the hour, and a contact in between would
-- look as if it had followed the need. Null = made before this column: the first refresh of that day tells.
alter table need add column recorded_at timestamptz;

create index stage_override_customer on stage_override (customer_id);
-- Who was brought by whom: the few events that name a person are found without reading anybody's history.
create index ledger_event_referral on ledger_event (about) where code in ('RF-I', 'RF-C');
-- What a person said about being contacted is never rewritten; a new word is a new row.
revoke update on consent from vivero_app;

-- What a customer could bring beside money: people, a place, knowledge, goods, a voice. Nothing is used before they agreed to it.
create table resource (
  resource_id text primary key check (resource_id like 'res\_%'),
  customer_id text not null,
  rm          int not null,
  kind        text not null check (kind in ('circle', 'venue', 'expertise', 'goods_or_service', 'media', 'information')),
  willing     text not null check (willing in ('unknown', 'offered', 'asked', 'used')),
  -- in the words of whoever wrote it down, sealed with the person's key
  words       bytea not null,
  -- how we know
  source      text not null check (source in ('customer', 'rm', 'other_person')),
  -- day on which the customer agreed that it may be used; null = nobody has asked
  agreed_on   date,
  recorded_at timestamptz not null,
  recorded_by text not null,
  changed_at  timestamptz not null,
  version     int not null default 1,
  constraint resource_used_by_consent check (willing <> 'used' or agreed_on is not null),
  foreign key (customer_id, rm) references customer (customer_id, rm) on update cascade on delete cascade
);
create index resource_customer on resource (customer_id);

do $$
declare
  t text;
begin
  foreach t in array array['resource']
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
