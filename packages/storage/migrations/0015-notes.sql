-- What a note has led to, so that taking it back takes everything back.
alter table note add column event_ids text[] not null default '{}';
alter table note add column promise_id text;
alter table note add column needs_before jsonb;
