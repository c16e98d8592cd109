-- Segments that somebody keeps: a name and a definition, which is about kinds of customers and holds nobody's data.
create table segment (
  segment_id text primary key check (segment_id like 'seg\_%'),
  -- Null = of the bank: kept at the command line.
  owner      text references app_user,
  name       text not null check (name <> ''),
  definition jsonb not null,
  shared     boolean not null,
  version    int not null check (version >= 1),
  changed_at timestamptz not null,
  constraint segment_name_taken unique nulls not distinct (owner, name)
);
-- Which segments a definition refers to: what is referred to cannot be removed.
create table segment_reference (
  segment_id text not null references segment on delete cascade,
  refers_to  text not null references segment,
  primary key (segment_id, refers_to)
);
create index segment_reference_of on segment_reference (refers_to);
grant select, insert, update, delete on segment, segment_reference to vivero_app;
grant select on segment, segment_reference to vivero_wide;
