-- The shelf: what the bank says of its products, its own content in variants, and when it is to go out. Nothing here is about a customer.

-- What a bank has stated of a product stands before what Vivero comes with.
alter table product add column rate double precision check (rate between 0 and 1);
alter table product add column version int not null default 1;
alter table product add column changed_at timestamptz not null default now();
alter table product add column changed_by text not null default 'operator';

-- Nothing has ever been written to the first draft of this table.
drop table content_item;
create table content_item (
  content_id text primary key check (content_id like 'cnt\_%'),
  version    int not null check (version >= 1),
  type       text not null check (type in ('product', 'activity', 'media', 'category', 'brand')),
  moment     text not null check (moment in ('interaction', 'transaction', 'delivery')),
  serves     text[] not null,
  stages     text[] not null,
  -- null = for every segment
  segments   text[],
  -- [{name, productId, fact, value}]: what the texts quote, as it was when they were written
  facts      jsonb not null check (jsonb_typeof(facts) = 'array'),
  ends_on    date,
  review_on  date not null,
  state      text not null check (state in ('draft', 'submitted', 'approved', 'withdrawn')),
  written_by text not null,
  written_at timestamptz not null,
  decided_by text,
  decided_at timestamptz,
  -- Four eyes: whoever wrote it does not approve it.
  constraint content_four_eyes check (state <> 'approved' or (decided_by is not null and decided_by <> written_by))
);
create table content_variant (
  variant_id text primary key check (variant_id like 'var\_%'),
  content_id text not null references content_item on delete cascade,
  language   text not null check (language in ('en', 'zh', 'es')),
  title      text not null check (title <> ''),
  body       text not null,
  place      int not null
);
create index content_variant_of on content_variant (content_id, place);

-- A line of the content calendar. Without a piece it is a wish: what kind of piece is to be there by then.
create table content_plan_line (
  line_id    text primary key check (line_id like 'cpl\_%'),
  planned_on date not null,
  content_id text,
  type       text not null check (type in ('product', 'activity', 'media', 'category', 'brand')),
  moment     text not null check (moment in ('interaction', 'transaction', 'delivery')),
  stage      text,
  segment    text,
  need       text,
  medium     text not null,
  frequency  text not null check (frequency in ('high', 'low')),
  aim        text not null check (aim in ('seed', 'sell')),
  note       text not null,
  state      text not null check (state in ('planned', 'done', 'dropped')),
  version    int not null check (version >= 1),
  changed_at timestamptz not null,
  changed_by text not null
);
create index content_plan_by_day on content_plan_line (planned_on, line_id);

-- Which pieces were passed on: for uses, wear-out and effect. `details` holds the piece where an event passed one on.
create index ledger_event_content on ledger_event ((details ->> 'contentId'), occurred_on) where details ? 'contentId';

grant select, insert, update, delete on content_item, content_variant, content_plan_line to vivero_app;
grant select on content_item, content_variant, content_plan_line to vivero_wide;
