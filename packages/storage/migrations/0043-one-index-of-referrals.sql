-- 0042 made the index of 0007 a second time, under another name: each referral was written into both.
drop index ledger_event_named;
