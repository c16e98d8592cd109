-- Two records that are one person: the absorbed one goes, everything about it lies with the kept one from then on.
create table customer_merge (
  merge_id    text primary key check (merge_id like 'mrg\_%'),
  -- the record that was kept; it may be absorbed itself one day and then takes this along
  customer_id text not null,
  rm          int not null,
  absorbed_id text not null,
  -- the import that had brought the absorbed record: its rollback says that it cannot take it back any more
  absorbed_batch text,
  merged_on   date not null,
  merged_at   timestamptz not null,
  merged_by   text not null,
  -- events that came from the absorbed record and count from this day on in the kept one's stages
  event_ids   text[] not null,
  -- both records as they were and what was chosen, sealed with the kept person's key
  before      bytea not null,
  constraint customer_merge_once unique (absorbed_id),
  foreign key (customer_id, rm) references customer (customer_id, rm) on update cascade on delete cascade
);
create index customer_merge_customer on customer_merge (customer_id);
create index customer_merge_bucket on customer_merge (bucket_of(customer_id));

-- Looked alike and are two people all the same: not proposed again. The smaller id first.
create table customer_apart (
  customer_id text not null,
  rm          int not null,
  other_id    text not null check (other_id > customer_id),
  said_at     timestamptz not null,
  said_by     text not null,
  primary key (customer_id, other_id),
  foreign key (customer_id, rm) references customer (customer_id, rm) on update cascade on delete cascade
);

do $$
declare
  t text;
begin
  foreach t in array array['customer_merge', 'customer_apart']
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
