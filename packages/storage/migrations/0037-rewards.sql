-- What a touch promises something for, so that the gate can refuse it just before it goes out as well.
alter table touch add column reward text check (reward in ('deposit', 'product', 'other'));
