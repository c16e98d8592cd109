-- The keys under which further sources know a holding that another one keeps, as customer_key is for people.
create table holding_key (
  digest      uuid constraint holding_key_taken primary key,
  holding_id  text not null references holding on delete cascade,
  customer_id text not null,
  rm          int not null,
  batch_id    text,
  foreign key (customer_id, rm) references customer (customer_id, rm) on update cascade on delete cascade
);
create index holding_key_holding on holding_key (holding_id);
create index holding_key_customer on holding_key (customer_id);

do $$
declare
  t text;
begin
  foreach t in array array['holding_key']
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
