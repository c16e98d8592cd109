-- The bank, its people and its audit.
revoke all on schema public from public;
grant usage on schema public to vivero_app, vivero_wide;
create schema pgboss;
grant usage, create on schema pgboss to vivero_jobs;

-- Which of 64 parts of the bank a customer is folded with. An expression of the id, so that no store has to remember it.
create function bucket_of(customer_id text) returns int language sql immutable strict parallel safe
  return get_byte(decode(md5(customer_id), 'hex'), 0) & 63;

-- ---------------------------------------------------------------- organisation
create table bank (
  only_row          boolean primary key default true check (only_row),
  name              text not null,
  time_zone         text not null default 'Europe/Madrid',
  currency          text not null default 'EUR' check (currency ~ '^[A-Z]{3}$'),
  jurisdiction      text not null default 'strict' check (jurisdiction in ('cn', 'es', 'us', 'strict')),
  -- A generated bank says so on every page; its people may sign in without a password from this machine only.
  demo              boolean not null default false,
  -- The data's own "today" where it is not the calendar's: a historical or a generated bank.
  as_of_on          date,
  -- the import that founded it; its rollback leaves no bank behind
  batch_id          text
);

create table branch (
  branch_id  text primary key check (branch_id like 'brn\_%'),
  source_key text unique,
  name       text not null,
  batch_id   text
);

create table team (
  team_id   text primary key check (team_id like 'team\_%'),
  branch_id text not null references branch,
  name      text not null,
  batch_id  text,
  unique (branch_id, name)
);

-- A book of customers. `rm` is the number that policies compare; 0 is nobody's book: contacts without an RM.
create table rm (
  rm          int primary key check (rm >= 0),
  source_key  text unique,
  name        text not null,
  team_id     text references team,
  minutes_a_day int not null default 120 check (minutes_a_day between 0 and 600),
  batch_id    text
);
insert into rm (rm, name) values (0, '-');

create table app_user (
  user_id       text primary key check (user_id like 'usr\_%'),
  login         text not null check (login = lower(login) and login <> ''),
  name          text not null,
  role          text not null check (role in ('rm', 'team_lead', 'marketing', 'compliance', 'admin')),
  rm            int references rm,
  team_id       text references team,
  language      text not null default 'en' check (language in ('en', 'zh', 'es')),
  -- argon2id; null = nobody can sign in with a password yet
  password_hash text,
  demo          boolean not null default false,
  disabled_at   timestamptz,
  created_at    timestamptz not null,
  constraint app_user_login_taken unique (login),
  constraint app_user_rm_has_book check ((role = 'rm') = (rm is not null)),
  constraint app_user_lead_has_team check (role <> 'team_lead' or team_id is not null)
);

-- Only the hash of the cookie is kept: a read of this table signs nobody in.
create table session (
  token_hash  bytea primary key check (length(token_hash) = 32),
  user_id     text not null references app_user on delete cascade,
  created_at  timestamptz not null,
  expires_at  timestamptz not null
);
create index session_of_user on session (user_id);

create table setup_link (
  token_hash  bytea primary key check (length(token_hash) = 32),
  expires_at  timestamptz not null
);

-- ---------------------------------------------------------------- audit
-- Appended in the transaction it tells of; chained afterwards by one sealer (chaining inside the transaction cost 12x throughput).
create table audit_entry (
  audit_id   bigint generated always as identity primary key,
  xid        xid8 not null default pg_current_xact_id(),
  at         timestamptz not null,
  actor      text not null,
  action     text not null,
  subject    text not null,
  details    jsonb not null default '{}'
);
create index audit_entry_position on audit_entry (xid, audit_id);

create table audit_seal (
  position   bigint primary key check (position > 0),
  audit_id   bigint not null unique references audit_entry,
  hash       bytea not null check (length(hash) = 32)
);
