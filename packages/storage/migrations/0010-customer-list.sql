-- The list of customers: what it is sorted by, and how a directory of names in memory knows that it is still right.

-- The last day on which somebody was in contact, as a refresh found it; null = never, as far as the ledger goes.
alter table customer_stage add column last_touch_on date;

-- Versions of those customers who were ever changed; a first import writes nothing into it.
create index customer_changed on customer (rm, customer_id, version) where version > 1;

-- A page of a book in each order; written by refreshes only. What is not known stands behind every balance and before every day.
create index customer_stage_balance on customer_stage (rm, coalesce(balance_minor, -9007199254740991) desc, customer_id desc);
create index customer_stage_since on customer_stage (rm, coalesce(since_on - date '1970-01-01', -1000000) desc, customer_id desc);
create index customer_stage_touch on customer_stage (rm, coalesce(last_touch_on - date '1970-01-01', -1000000), customer_id);
create index customer_stage_added on customer_stage (rm, customer_id);
-- Who has an open need of a kind.
create index need_of_kind on need (rm, kind, customer_id) where state in ('latent', 'aware', 'confirmed');
