-- The stays that stage_history tells of, one row each: conversions, dwell and flows are counted from them in one pass. Derived: a refresh
-- writes all of it anew, so it is empty until the first refresh after this migration.
create table stage_stay (
  rm          int not null,
  customer_id text not null,
  step        int not null,
  stage       text not null,
  entered_on  date not null,
  came        text not null check (came in ('new', 'up', 'down')),
  implied     boolean not null,
  left_on     date,
  left_way    text check (left_way in ('up', 'down')),
  -- first day since entering on which a higher stage was reached
  up_on       date,
  -- the day on which the customer had come up to this stage the time before
  before_on   date,
  -- a voided purchase took the entry back
  taken_back  boolean not null,
  check ((left_on is null) = (left_way is null)),
  -- The book first: it is how a scope is read, and both columns are what a customer's removal looks for.
  primary key (rm, customer_id, step),
  foreign key (customer_id, rm) references customer (customer_id, rm) on update cascade on delete cascade
);

alter table stage_stay enable row level security;
alter table stage_stay force row level security;
create policy owner_migrates on stage_stay to vivero_owner using (true) with check (true);
create policy wide_reads on stage_stay for select to vivero_wide using (true);
create policy app_in_scope on stage_stay to vivero_app using (rm = any (current_setting('vivero.rms')::int[])) with check (rm = any (current_setting('vivero.rms')::int[]));
grant select on stage_stay to vivero_wide;
grant select, insert, update, delete on stage_stay to vivero_app;

-- The same, counted over the whole bank by each refresh, for those who may see the bank by numbers only: counting 100,000 customers' stays
-- takes longer than a page may. No customer and no book is in it, and the application's own login only writes it.
create table bank_stage_wait (
  kind    text not null check (kind in ('cohort', 'stay')),
  stage   text not null,
  implied boolean not null,
  mature  boolean not null,
  ended   boolean not null,
  days    int not null,
  people  int not null check (people > 0),
  primary key (kind, stage, implied, mature, ended, days)
);
create table bank_stage_flow (
  stage       text primary key,
  at_start    int not null,
  at_end      int not null,
  came_new    int not null,
  came_up     int not null,
  came_down   int not null,
  left_up     int not null,
  left_down   int not null,
  person_days bigint not null,
  constraint bank_stage_flow_adds_up check (at_start + came_new + came_up + came_down - left_up - left_down = at_end)
);
grant insert, delete on bank_stage_wait, bank_stage_flow to vivero_app;
grant select on bank_stage_wait, bank_stage_flow to vivero_wide;
