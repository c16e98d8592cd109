-- Right after much was written the planner takes a full table for an empty one, and read whole books once a page until the database had
-- looked for itself (a minute later). Only the owner of a table may have it look, so this does it in the owner's name, and nothing else.
create function gather_statistics() returns void language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  analyze customer, customer_key, holding, holding_party, consent, ledger_event, need, promise, customer_stage, stage_history, stage_stay;
end $$;
revoke all on function gather_statistics() from public;
grant execute on function gather_statistics() to vivero_app;
