-- What an RM has said of a touch that lies with them can be taken back within the minute, as every outcome can.
create or replace function touch_moves() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if new.state not in ('held', 'refused', 'ready', 'task') then
      raise exception 'a touch does not begin as %', new.state using errcode = 'check_violation', constraint = 'touch_move';
    end if;
  elsif (old.state, new.state) not in (
      ('held', 'ready'), ('held', 'task'), ('held', 'refused'), ('held', 'expired'), ('held', 'cancelled'),
      ('ready', 'sending'), ('ready', 'held'), ('ready', 'refused'), ('ready', 'expired'), ('ready', 'cancelled'),
      ('task', 'done'), ('task', 'held'), ('task', 'refused'), ('task', 'expired'), ('task', 'cancelled'),
      ('done', 'task'),
      ('sending', 'sent'), ('sending', 'failed'), ('sending', 'bounced'), ('sending', 'unknown'), ('sending', 'ready'),
      ('unknown', 'sent'), ('unknown', 'failed'), ('unknown', 'delivered'), ('unknown', 'bounced'),
      ('sent', 'delivered'), ('sent', 'bounced')) then
    raise exception 'a touch does not move from % to %', old.state, new.state
      using errcode = 'check_violation', constraint = 'touch_move';
  end if;
  return new;
end $$;
-- A row of Today that is there for a touch comes back the day after nobody picked up, and has an outcome again.
drop index outcome_of_row;
create unique index outcome_of_row on outcome (decision_id) where undone_at is null and (kind <> 'no_answer' or decision_id like 'dec\_%');
