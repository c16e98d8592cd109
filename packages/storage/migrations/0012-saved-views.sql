-- Lists that somebody looks at again: a name and a filter, the person's own. No search text: that is a customer's name more often than not.
create table saved_view (
  view_id    text primary key check (view_id like 'view\_%'),
  user_id    text not null references app_user on delete cascade,
  name       text not null check (name <> ''),
  filter     jsonb not null,
  sort       text not null,
  created_at timestamptz not null,
  constraint saved_view_name_taken unique (user_id, name)
);
grant select, insert, delete on saved_view to vivero_app;
