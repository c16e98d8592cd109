-- A row that is new or unchanged is shown to a person too, where it was taken without a value that could not be used.
alter table import_row drop constraint import_row_verdict_check;
alter table import_row add constraint import_row_verdict_check check (verdict in ('new', 'same', 'update', 'conflict', 'refused'));
