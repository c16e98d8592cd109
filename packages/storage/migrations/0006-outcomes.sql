-- A message that went out is an outcome of its own: somebody was told something, nobody has answered yet.
alter table outcome drop constraint outcome_kind_check;
alter table outcome add constraint outcome_kind_check check (kind in ('next_step', 'no_answer', 'another_day', 'not_right', 'sent'));
