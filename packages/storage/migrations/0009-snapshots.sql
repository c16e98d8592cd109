-- Exports that state how things stand on a day. Two of one source, one after the other, tell what happened between them.

-- Whom and what an export named, a row a book: what the next export of the source is compared with.
create table snapshot (
  batch_id  text not null references import_batch,
  rm        int not null references rm,
  source    text not null,
  as_of_on  date not null,
  customers text[] not null,
  holdings  text[] not null,
  primary key (batch_id, rm)
);
create index snapshot_latest on snapshot (source, as_of_on);

-- People whom the export before named and this one does not. Nobody has left because a file is silent: a person is asked first.
create table missing_person (
  batch_id    text not null references import_batch,
  customer_id text not null,
  rm          int not null,
  last_seen_on date not null,
  answer      text check (answer in ('left', 'not_in_file')),
  answered_at timestamptz,
  answered_by text,
  primary key (batch_id, customer_id),
  check ((answer is null) = (answered_at is null) and (answer is null) = (answered_by is null)),
  foreign key (customer_id, rm) references customer (customer_id, rm) on update cascade on delete cascade
);
create index missing_person_open on missing_person (rm) where answer is null;

do $$
declare
  t text;
begin
  foreach t in array array['snapshot', 'missing_person']
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
