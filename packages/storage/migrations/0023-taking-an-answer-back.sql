-- What the needs of a customer were before somebody noted an answer, for as long as the answer can be taken back.
create table need_answer (
  client_key   uuid primary key,
  customer_id  text not null,
  rm           int not null,
  needs_before jsonb not null,
  recorded_at  timestamptz not null,
  foreign key (customer_id, rm) references customer (customer_id, rm) on update cascade on delete cascade
);
create index need_answer_customer on need_answer (customer_id);

alter table need_answer enable row level security;
alter table need_answer force row level security;
create policy owner_migrates on need_answer to vivero_owner using (true) with check (true);
create policy wide_reads on need_answer for select to vivero_wide using (true);
create policy app_in_scope on need_answer to vivero_app using (rm = any (current_setting('vivero.rms')::int[])) with check (rm = any (current_setting('vivero.rms')::int[]));
grant select on need_answer to vivero_wide;
grant select, insert, update, delete on need_answer to vivero_app;
