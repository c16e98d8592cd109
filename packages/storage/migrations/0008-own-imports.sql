-- An RM may bring an own list into the own book: such a batch lies in that book, and only who has the book in scope sees it.
-- 0 is a batch of the whole bank. No foreign key: a batch is remembered longer than a book.
alter table import_batch add column rm int not null default 0;
alter table import_batch alter column rm drop default;
create index import_batch_book on import_batch (rm, started_at);

alter table import_batch enable row level security;
alter table import_batch force row level security;
create policy owner_migrates on import_batch to vivero_owner using (true) with check (true);
create policy wide_reads on import_batch for select to vivero_wide using (true);
create policy app_in_scope on import_batch to vivero_app using (rm = any (current_setting('vivero.rms')::int[])) with check (rm = any (current_setting('vivero.rms')::int[]));
