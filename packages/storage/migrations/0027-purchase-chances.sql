-- How likely customers are to buy from a category, as the model in use foretold on a day: derived, written anew whenever a model is learned.
-- Absent where no model is in use, and of everybody who refused profiling; then base rates count.
create table purchase_chance (
  customer_id text not null,
  rm          int not null,
  category    text not null,
  model_id    text not null references model,
  as_of_on    date not null,
  -- of a purchase within the days that the model foretells
  chance      double precision not null check (chance > 0 and chance < 1),
  -- its odds as a multiple of those of all customers together
  times       double precision not null check (times > 0),
  -- figures that raise it most, by name
  because     text[] not null,
  primary key (customer_id, category),
  foreign key (customer_id, rm) references customer (customer_id, rm) on update cascade on delete cascade
);
create index purchase_chance_book on purchase_chance (rm);

alter table purchase_chance enable row level security;
alter table purchase_chance force row level security;
create policy owner_migrates on purchase_chance to vivero_owner using (true) with check (true);
create policy wide_reads on purchase_chance for select to vivero_wide using (true);
create policy app_in_scope on purchase_chance to vivero_app using (rm = any (current_setting('vivero.rms')::int[])) with check (rm = any (current_setting('vivero.rms')::int[]));
grant select on purchase_chance to vivero_wide;
grant select, insert, delete on purchase_chance to vivero_app;
