-- Customers, what they hold, what happened to them, and the imports that brought it.
-- Tables with customer data carry `rm`, the number of the book that the customer is in: 0004 decides by it who sees what.
-- `batch_id` is the import that brought the row, for its rollback. It is no foreign key: only an import writes it, and checking it once
-- a row made an import dearer by a quarter. A batch's rows lie together, so a block range index finds them at next to no cost.

-- ---------------------------------------------------------------- customers
create table import_batch (
  batch_id     text primary key check (batch_id like 'bat\_%'),
  source       text not null,
  file_name    text not null,
  content_hash text not null,
  options      jsonb not null,
  state        text not null check (state in ('running', 'interrupted', 'done', 'failed', 'rolled_back')),
  started_at   timestamptz not null,
  ended_at     timestamptz,
  started_by   text not null,
  as_of_on     date,
  -- per file: rows in, rows per verdict, amount totals; what the source lacks; what a rollback could not restore
  report       jsonb
);

create table customer (
  customer_id    text not null check (customer_id like 'cus\_%'),
  rm             int not null references rm,
  source         text not null,
  -- name, phone, e-mail, ids, address as JSON sealed with the person's own key (AES-256-GCM)
  identity       bytea not null,
  sex            text check (sex in ('f', 'm')),
  birth_year     int check (birth_year between 1850 and 2150),
  place          text,
  segment        text,
  relation       text not null check (relation in ('customer', 'prospect', 'event_contact', 'authorised')),
  lawful_basis   text not null check (lawful_basis in ('contract', 'consent', 'legitimate_interest', 'none')),
  risk_tolerance int check (risk_tolerance between 1 and 5),
  risk_assessed_on date,
  customer_since_on date,
  -- Keyed hashes of what makes two rows the same person. Not unique: two customers may share a phone, which is a conflict to show.
  phone_digest       uuid,
  email_digest       uuid,
  national_id_digest uuid,
  name_birth_digest  uuid,
  name_digest        uuid,
  -- which fields are filled, as the weighted share 0..1 that stage S1 asks for, and when they were last verified
  completeness   real not null check (completeness between 0 and 1),
  verified_on    date not null,
  -- which media the sealed identity holds a usable address for
  reachable      text[] not null default '{}',
  no_profiling   boolean not null default false,
  detour         text check (detour in ('disqualified', 'do_not_contact', 'deceased', 'closed', 'recycled')),
  version        int not null default 1,
  batch_id       text,
  changed_at     timestamptz not null,
  primary key (customer_id),
  -- what the tables about a customer refer to, and how a book is read
  constraint customer_book unique (rm, customer_id)
);
create index customer_bucket on customer (bucket_of(customer_id), customer_id);
create index customer_batch on customer using brin (batch_id);
-- With the book: a planner without statistics takes a digest for something common, and then the index of books for as good (200 times the time).
create index customer_phone on customer (phone_digest, rm) where phone_digest is not null;
create index customer_email on customer (email_digest, rm) where email_digest is not null;
create index customer_national_id on customer (national_id_digest, rm) where national_id_digest is not null;
create index customer_name_birth on customer (name_birth_digest, rm) where name_birth_digest is not null;
create index customer_name on customer (name_digest, rm) where name_digest is not null;

-- The key that seals one person's texts (or one batch's refused rows), wrapped with the bank's master key. Erasure deletes the row.
create table sealing_key (
  owner_id text primary key,
  rm       int not null,
  wrapped  bytea not null,
  batch_id text
);

-- Keyed hash of the key under which a source knows a customer: one for each source that does. Never taken away by a later import.
create table customer_key (
  digest      uuid not null,
  customer_id text not null,
  rm          int not null,
  batch_id    text,
  constraint customer_key_taken primary key (digest),
  foreign key (customer_id, rm) references customer (customer_id, rm) on update cascade on delete cascade
);
create index customer_key_customer on customer_key (customer_id);

create table consent (
  customer_id text not null,
  rm          int not null,
  medium      text not null,
  purpose     text not null check (purpose in ('marketing', 'profiling', 'research')),
  state       text not null check (state in ('granted', 'refused', 'withdrawn')),
  stated_on   date not null,
  source      text not null,
  batch_id    text,
  primary key (customer_id, medium, purpose, stated_on, state),
  foreign key (customer_id, rm) references customer (customer_id, rm) on update cascade on delete cascade
);

create table holding (
  holding_id    text not null check (holding_id like 'hold\_%'),
  customer_id   text not null,
  rm            int not null,
  -- keyed hash of the source's own key, which is an account number as often as not
  source_digest uuid not null,
  category      text not null,
  product_id    text,
  product_name  text,
  elsewhere     boolean not null,
  opened_on     date,
  matures_on    date,
  ended_on      date,
  balance_minor bigint,
  payment_minor bigint,
  currency      text check (currency ~ '^[A-Z]{3}$'),
  version       int not null default 1,
  batch_id      text,
  primary key (holding_id),
  constraint holding_source_key unique (source_digest),
  foreign key (customer_id, rm) references customer (customer_id, rm) on update cascade
);
create index holding_customer on holding (customer_id);
create index holding_batch on holding using brin (batch_id);

create table holding_party (
  holding_id  text not null references holding on delete cascade,
  customer_id text not null,
  rm          int not null,
  role        text not null check (role in ('owner', 'authorised')),
  batch_id    text,
  primary key (holding_id, customer_id),
  foreign key (customer_id, rm) references customer (customer_id, rm) on update cascade
);
create index holding_party_customer on holding_party (customer_id);
create index holding_party_batch on holding_party using brin (batch_id);

-- ---------------------------------------------------------------- ledger
-- Every interaction, delivery, transaction and movement of money. Rows are never updated; (xid, seq) is the reading position.
create table ledger_event (
  event_id      text primary key,
  customer_id   text not null,
  rm            int not null,
  code          text not null,
  occurred_at   timestamptz not null,
  occurred_on   date not null,
  recorded_at   timestamptz not null,
  source        text not null,
  medium        text,
  direction     text check (direction in ('in', 'out')),
  flow          text,
  category      text,
  amount_minor  bigint,
  balance_minor bigint,
  currency      text check (currency ~ '^[A-Z]{3}$'),
  about         text,
  details       jsonb not null default '{}',
  content_hash  bytea not null,
  batch_id      text,
  xid           xid8 not null default pg_current_xact_id(),
  seq           bigint generated always as identity,
  foreign key (customer_id, rm) references customer (customer_id, rm) on update cascade
);
create index ledger_event_timeline on ledger_event (customer_id, occurred_at, event_id);
create index ledger_event_position on ledger_event (xid, seq);
create index ledger_event_batch on ledger_event using brin (batch_id);

-- What left the ledger and why; the book and every copy follow it, and a restored backup applies it again. No foreign key: the person may be gone.
create table ledger_removal (
  seq         bigint generated always as identity primary key,
  xid         xid8 not null default pg_current_xact_id(),
  event_id    text not null,
  customer_id text not null,
  rm          int not null,
  cause       text not null check (cause in ('rollback', 'erasure', 'merge')),
  removed_at  timestamptz not null
);
create index ledger_removal_position on ledger_removal (xid, seq);

-- An event id that came again with other content. Kept for a person to look at; the ledger keeps what it had.
create table ledger_quarantine (
  event_id     text not null,
  content_hash bytea not null,
  customer_id  text not null,
  rm           int not null,
  batch_id     text,
  content      jsonb not null,
  primary key (event_id, content_hash),
  foreign key (customer_id, rm) references customer (customer_id, rm) on update cascade on delete cascade
);
create index ledger_quarantine_customer on ledger_quarantine (customer_id);

-- ---------------------------------------------------------------- intake
-- The rows of an import that a person must see (update, conflict, refused); `detail` (field diff, offending text) is sealed.
create table import_row (
  batch_id    text not null references import_batch,
  file        text not null,
  row_no      int not null,
  rm          int not null,
  verdict     text not null check (verdict in ('update', 'conflict', 'refused')),
  code        text,
  customer_id text,
  detail      bytea,
  primary key (batch_id, file, row_no)
);

-- Before-images of rows that a batch updated: what a rollback puts back.
create table import_change (
  batch_id      text not null references import_batch,
  relation      text not null check (relation in ('customer', 'holding')),
  row_id        text not null,
  rm            int not null,
  before        jsonb not null,
  after_version int not null,
  primary key (batch_id, relation, row_id)
);

create table mapping (
  name       text primary key,
  mapping    jsonb not null,
  changed_at timestamptz not null,
  changed_by text not null
);
