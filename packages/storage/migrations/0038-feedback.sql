-- What customers say should be other. Alike feedback is one theme (same kind and topic) until that is settled; a theme is about the bank, not about anybody.
create table feedback_theme (
  theme_id   text primary key check (theme_id like 'thm\_%'),
  kind       text not null check (kind in ('need', 'product', 'activity', 'complaint')),
  topic      text not null,
  state      text not null check (state in ('logged', 'accepted', 'declined', 'planned', 'shipped')),
  reason     text check (reason in ('not_allowed', 'too_few', 'too_dear', 'exists_already', 'other')),
  -- pieces of feedback that were heard, in all books
  said       int not null check (said >= 0),
  changed_at timestamptz not null,
  changed_by text not null,
  constraint feedback_declined_why check ((state = 'declined') = (reason is not null))
);
-- What came after a theme was settled is a theme of its own.
create unique index feedback_theme_open on feedback_theme (kind, topic) where state in ('logged', 'accepted', 'planned');
grant select, insert, update, delete on feedback_theme to vivero_app;
grant select on feedback_theme to vivero_wide;

-- What one customer said, in their words, sealed.
create table feedback_item (
  feedback_id text primary key check (feedback_id like 'fbk\_%'),
  theme_id    text not null references feedback_theme,
  customer_id text not null,
  rm          int not null,
  note_id     text,
  words       bytea not null,
  novel       boolean not null,
  logged_at   timestamptz not null,
  logged_by   text not null,
  told_at     timestamptz,
  touch_id    text,
  foreign key (customer_id, rm) references customer (customer_id, rm) on update cascade on delete cascade
);
create index feedback_item_theme on feedback_item (theme_id);
create index feedback_item_customer on feedback_item (customer_id);

do $$
declare
  t text;
begin
  foreach t in array array['feedback_item']
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
