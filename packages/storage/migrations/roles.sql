-- Run once by a PostgreSQL superuser (the embedded server does it by itself). Four logins that are members of nothing and of no one:
--   vivero_owner  owns the tables and runs migrations        vivero_app   reads and writes inside a scope of books
--   vivero_wide   reads the whole bank (fold, compliance)     vivero_jobs  the job queue's schema and nothing else
-- :'password' is one secret for all four (psql -v password=... -f roles.sql); a bank may give the owner another afterwards.
create role vivero_owner login nosuperuser nobypassrls nocreatedb nocreaterole password :'password';
create role vivero_app   login nosuperuser nobypassrls nocreatedb nocreaterole password :'password';
create role vivero_wide  login nosuperuser nobypassrls nocreatedb nocreaterole password :'password';
create role vivero_jobs  login nosuperuser nobypassrls nocreatedb nocreaterole password :'password';
-- Text sorts by code point everywhere, so that the same rows have the same order on every server.
create database vivero owner vivero_owner encoding 'UTF8' lc_collate 'C' lc_ctype 'C.UTF-8' template template0;
