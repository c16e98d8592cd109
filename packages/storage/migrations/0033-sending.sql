-- The order in which what is ready goes out.
create index touch_queue on touch (priority desc, requested_at, touch_id) where state = 'ready';
-- What was handed over, by when: what a bounce or an answer that names no touch is looked up by.
create index touch_handed on touch (handed_at) where handed_at is not null;
-- What the footer of every message must say (compliance R-OUT-4): without it no advertising goes out by itself.
alter table bank add column postal_address text check (postal_address <> '');
