-- The next page of a book, from its place in the index. Under row-level security an index compares only what cannot say anything of a row
-- that is hidden: PostgreSQL holds `case` for such, but neither `coalesce` nor the taking of one day from another, and so read the whole
-- book for each page after the first.
drop index customer_stage_balance;
drop index customer_stage_since;
drop index customer_stage_touch;
create index customer_stage_balance on customer_stage
  (rm, (case when balance_minor is null then -9007199254740991 else balance_minor end) desc, customer_id desc);
create index customer_stage_since on customer_stage
  (rm, (case when since_on is null then '0001-01-01'::date else since_on end) desc, customer_id desc);
create index customer_stage_touch on customer_stage
  (rm, (case when last_touch_on is null then '0001-01-01'::date else last_touch_on end), customer_id);
