-- Somebody who does not buy for now, and what they are worked with as instead. One open case a person; the ones before stay.
create table closed_case (
  case_id     text primary key check (case_id like 'case\_%'),
  customer_id text not null,
  rm          int not null,
  door        text not null check (door in ('channel', 'referrer', 'feedback', 'rest')),
  closed_on   date not null,
  closed_at   timestamptz not null,
  closed_by   text not null,
  ended_at    timestamptz,
  foreign key (customer_id, rm) references customer (customer_id, rm) on update cascade on delete cascade
);
create unique index closed_case_one on closed_case (customer_id) where ended_at is null;
create index closed_case_customer on closed_case (customer_id, closed_at);

do $$
declare
  t text;
begin
  foreach t in array array['closed_case']
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
