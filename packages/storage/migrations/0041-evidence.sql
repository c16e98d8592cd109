-- What came back after a touch was handed over, each piece once.
create table touch_evidence (
  evidence_key text primary key,
  touch_id     text not null,
  rm           int not null,
  kind         text not null check (kind in ('delivered', 'opened', 'clicked', 'replied', 'put_off', 'bounced', 'no_address')),
  occurred_at  timestamptz not null,
  recorded_at  timestamptz not null,
  answer       text,
  foreign key (touch_id, rm) references touch (touch_id, rm) on update cascade on delete cascade
);
create index touch_evidence_touch on touch_evidence (touch_id);

-- An address that mail came back from for good. It is told by its keyed hash: another address of the same person is free.
create table contact_block (
  customer_id text not null,
  rm          int not null,
  digest      uuid not null,
  blocked_at  timestamptz not null,
  touch_id    text not null,
  primary key (customer_id, digest),
  foreign key (customer_id, rm) references customer (customer_id, rm) on update cascade on delete cascade
);

do $$
declare
  t text;
begin
  foreach t in array array['touch_evidence', 'contact_block']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_migrates on %I to vivero_owner using (true) with check (true)', t);
    execute format('create policy wide_reads on %I for select to vivero_wide using (true)', t);
    execute format('create policy app_in_scope on %I to vivero_app using (rm = any (current_setting(''vivero.rms'')::int[])) with check (rm = any (current_setting(''vivero.rms'')::int[]))', t);
    execute format('grant select on %I to vivero_wide', t);
    execute format('grant select, insert on %I to vivero_app', t);
  end loop;
end $$;
