-- A sender is alive while it holds its lock: a time beside that said less. That a touch tells of a piece of feedback stands in the touch's origin.
alter table touch_worker drop column heartbeat_at;
alter table feedback_item drop column touch_id;
