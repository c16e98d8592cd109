-- The pool: contacts without an RM lie in nobody's book (0). An RM claims one, works it or gives it back; the history stays.
alter table rm add column claim_cap int not null default 20 check (claim_cap between 0 and 200);

create table lead_claim (
  claim_id    text primary key check (claim_id like 'clm\_%'),
  customer_id text not null,
  -- the book that the contact is in now: what has ended goes back to the pool with it, where the next one finds it
  rm          int not null,
  -- the book that claimed, whatever became of it
  claimant    int not null references rm,
  -- 1 .. the claimant's cap: two claims at the same time cannot take the same one, so the cap holds whoever hurries
  slot        int not null check (slot between 1 and 200),
  claimed_at  timestamptz not null,
  claimed_by  text not null,
  ended_at    timestamptz,
  ended_by    text,
  -- untouched: nobody got in touch in time; won: bought something; moved: another book has the contact; else what the RM said
  why         text check (why in ('untouched', 'won', 'moved', 'not_reachable', 'not_interested', 'wrong_data', 'other_area')),
  check ((ended_at is null) = (why is null) and (ended_at is null) = (ended_by is null)),
  foreign key (customer_id, rm) references customer (customer_id, rm) on update cascade on delete cascade
);
create unique index lead_claim_slot on lead_claim (claimant, slot) where ended_at is null;
create unique index lead_claim_one on lead_claim (customer_id) where ended_at is null;
create index lead_claim_customer on lead_claim (customer_id, claimed_at);

do $$
declare
  t text;
begin
  foreach t in array array['lead_claim']
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
