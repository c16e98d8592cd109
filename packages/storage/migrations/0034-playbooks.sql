-- Playbooks: ways of working with a kind of customers, as data that somebody edits and publishes, and where each customer stands in them.

-- How many playbooks the bank wants on at once: more than two at a time nobody keeps to.
alter table bank add column most_playbooks_on int not null default 2 check (most_playbooks_on between 1 and 50);

create table playbook (
  playbook_no int generated always as identity primary key,
  playbook_id text not null unique check (playbook_id like 'pbk\_%'),
  -- Vivero's own word for one that it ships; null = the bank made it.
  shipped     text unique,
  draft       jsonb not null,
  -- One more with every change of the draft: two people who edit at once find out.
  draft_no    int not null check (draft_no >= 1),
  state       text not null check (state in ('draft', 'on', 'paused')),
  -- The version that customers are taken into.
  version_no  int,
  paused_on   date,
  -- Business day on which its segment was last asked whom to take in.
  enrolled_on date,
  changed_at  timestamptz not null,
  changed_by  text not null,
  constraint playbook_published check (state = 'draft' or version_no is not null),
  constraint playbook_pause_dated check ((state = 'paused') = (paused_on is not null))
);

-- Never changed: what somebody went through can be read as it was.
create table playbook_version (
  version_no   int generated always as identity primary key,
  playbook_no  int not null references playbook,
  version      int not null check (version >= 1),
  definition   jsonb not null,
  published_at timestamptz not null,
  published_by text not null,
  constraint playbook_version_numbered unique (playbook_no, version),
  constraint playbook_version_of unique (version_no, playbook_no)
);
alter table playbook add constraint playbook_version_own foreign key (version_no, playbook_no)
  references playbook_version (version_no, playbook_no);

-- One customer in one playbook. `cycle` counts how often the customer has been taken in.
create table playbook_run (
  customer_id text not null,
  rm          int not null,
  playbook_no int not null,
  cycle       int not null check (cycle >= 1),
  version_no  int not null,
  state       text not null check (state in ('active', 'paused', 'stuck', 'ended', 'held_out')),
  enrolled_on date not null,
  -- 'segment', 'event', or who took the customer in by hand
  enrolled_by text not null,
  clock_on    date not null,
  free_on     date not null,
  anchor_on   date,
  at          int not null check (at >= 0),
  acted_on    date,
  wait_until  date,
  -- when to look at it next
  due_on      date,
  -- why it is stuck, or how it ended
  why         text,
  -- rules of the gate behind it
  rules       text[],
  -- one more with every time that somebody set it going again
  attempt     int not null default 1,
  -- the day on which it ended or got stuck
  stopped_on  date,
  primary key (customer_id, playbook_no, cycle),
  foreign key (version_no, playbook_no) references playbook_version (version_no, playbook_no),
  foreign key (customer_id, rm) references customer (customer_id, rm) on update cascade on delete cascade,
  constraint playbook_run_due check ((state in ('active', 'paused')) = (due_on is not null)),
  constraint playbook_run_stopped check ((state in ('stuck', 'ended')) = (stopped_on is not null)),
  constraint playbook_run_why check ((state in ('stuck', 'ended')) = (why is not null))
);
-- Nobody is in a playbook twice at once.
create unique index playbook_run_once on playbook_run (customer_id, playbook_no) where state <> 'ended';
-- What is due, book by book: the tick looks at nothing else.
create index playbook_run_due_on on playbook_run (rm, due_on, customer_id, playbook_no) where state = 'active';
create index playbook_run_stuck on playbook_run (rm, playbook_no, customer_id) where state = 'stuck';
create index playbook_run_standing on playbook_run (playbook_no, state, rm);

-- What became of each step of a run. A step comes once a run, whichever version it was in: that is stricter than once a version.
create table playbook_step (
  customer_id text not null,
  rm          int not null,
  playbook_no int not null,
  cycle       int not null,
  step        text not null,
  version_no  int not null,
  result      text not null check (result in ('acted', 'refused', 'late', 'stage')),
  due_on      date,
  done_on     date not null,
  -- what came of waiting for it
  heard       text check (heard in ('evidence', 'time')),
  touch_id    text,
  rules       text[],
  constraint playbook_step_once primary key (customer_id, playbook_no, cycle, step),
  foreign key (customer_id, rm) references customer (customer_id, rm) on update cascade on delete cascade
);

-- How far the ledger has been read for events that take somebody in or are waited for.
create table playbook_reader (
  only_row boolean primary key default true check (only_row),
  xid      xid8 not null,
  seq      bigint not null
);

do $$
declare
  t text;
begin
  foreach t in array array['playbook_run', 'playbook_step']
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
grant select, insert, update on playbook, playbook_reader to vivero_app;
grant select, insert on playbook_version to vivero_app;
grant select on playbook, playbook_version, playbook_reader to vivero_wide;
