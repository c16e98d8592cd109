-- R-CON-3: of a word that a person said by themselves, when exactly, under which text, and what proves it. `stated_on` is the day from which it counts.
alter table consent add column stated_at timestamptz;
alter table consent add column text_version text;
alter table consent add column proof text;
