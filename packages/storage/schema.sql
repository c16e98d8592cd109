-- Generated from the migrated database: do not edit.

CREATE OR REPLACE FUNCTION public.bucket_of(customer_id text)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN (get_byte(decode(md5(customer_id), 'hex'::text), 0) & 63);

CREATE OR REPLACE FUNCTION public.gather_statistics()
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
begin
  analyze customer, customer_key, holding, holding_party, consent, ledger_event, need, promise, customer_stage, stage_history, stage_stay;
end $function$;

CREATE OR REPLACE FUNCTION public.note_customer_loss()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into customer_loss (member, rm, bucket) select g.member, g.rm, bucket_of(g.customer_id) from gone as g;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.note_part_loss()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into customer_loss (member, rm, bucket)
  select c.member, c.rm, bucket_of(c.customer_id)
    from (select distinct g.customer_id from gone as g) as g
    join customer as c on c.customer_id = g.customer_id;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.stamp_part()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.customer_id <> old.customer_id then
    insert into customer_loss (member, rm, bucket)
    select c.member, c.rm, bucket_of(c.customer_id) from customer as c where c.customer_id = old.customer_id;
  end if;
  new.xid := pg_current_xact_id();
  return new;
end $function$;

CREATE OR REPLACE FUNCTION public.stamp_writing()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  new.xid := pg_current_xact_id();
  return new;
end $function$;

CREATE OR REPLACE FUNCTION public.touch_moves()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
end $function$;

create table app_user (
  user_id text not null,
  login text not null,
  name text not null,
  role text not null,
  rm integer,
  team_id text,
  language text not null default 'en'::text,
  password_hash text,
  demo boolean not null default false,
  disabled_at timestamp with time zone,
  created_at timestamp with time zone not null,
  constraint app_user_login_taken UNIQUE (login),
  constraint app_user_pkey PRIMARY KEY (user_id),
  constraint app_user_rm_fkey FOREIGN KEY (rm) REFERENCES rm(rm),
  constraint app_user_team_id_fkey FOREIGN KEY (team_id) REFERENCES team(team_id),
  constraint app_user_language_check CHECK ((language = ANY (ARRAY['en'::text, 'zh'::text, 'es'::text]))),
  constraint app_user_lead_has_team CHECK (((role <> 'team_lead'::text) OR (team_id IS NOT NULL))),
  constraint app_user_login_check CHECK (((login = lower(login)) AND (login <> ''::text))),
  constraint app_user_rm_has_book CHECK (((role = 'rm'::text) = (rm IS NOT NULL))),
  constraint app_user_role_check CHECK ((role = ANY (ARRAY['rm'::text, 'team_lead'::text, 'marketing'::text, 'compliance'::text, 'admin'::text]))),
  constraint app_user_user_id_check CHECK ((user_id ~~ 'usr\_%'::text))
);
grant delete, insert, select, update on app_user to vivero_app;
grant select on app_user to vivero_wide;

create table arrival (
  arrival_id text not null,
  customer_id text not null,
  rm integer not null,
  code text not null,
  arrived_at timestamp with time zone not null,
  arrived_on date not null,
  first boolean not null,
  referrer_id text,
  rules text[] not null,
  purposes text[] not null,
  text_version text not null,
  language text not null,
  device uuid,
  constraint arrival_pkey PRIMARY KEY (arrival_id),
  constraint arrival_customer_id_rm_fkey FOREIGN KEY (customer_id, rm) REFERENCES customer(customer_id, rm) ON UPDATE CASCADE ON DELETE CASCADE,
  constraint arrival_arrival_id_check CHECK ((arrival_id ~~ 'arr\_%'::text))
) -- row-level security forced;
CREATE INDEX arrival_code ON public.arrival USING btree (code, arrived_at);
CREATE INDEX arrival_customer ON public.arrival USING btree (customer_id, arrived_at);
CREATE UNIQUE INDEX arrival_first ON public.arrival USING btree (customer_id) WHERE first;
create policy app_in_scope on arrival for all to vivero_app using ((rm = ANY ((current_setting('vivero.rms'::text))::integer[]))) with check ((rm = ANY ((current_setting('vivero.rms'::text))::integer[])));
create policy owner_migrates on arrival for all to vivero_owner using (true) with check (true);
create policy wide_reads on arrival for select to vivero_wide using (true);
grant delete, insert, select, update on arrival to vivero_app;
grant select on arrival to vivero_wide;

create table audit_entry (
  audit_id bigint generated always as identity not null,
  xid xid8 not null default pg_current_xact_id(),
  at timestamp with time zone not null,
  actor text not null,
  action text not null,
  subject text not null,
  details jsonb not null default '{}'::jsonb,
  constraint audit_entry_pkey PRIMARY KEY (audit_id)
);
CREATE INDEX audit_entry_position ON public.audit_entry USING btree (xid, audit_id);
grant insert on audit_entry to vivero_app;
grant select on audit_entry to vivero_wide;

create table audit_seal (
  position bigint not null,
  audit_id bigint not null,
  hash bytea not null,
  constraint audit_seal_audit_id_key UNIQUE (audit_id),
  constraint audit_seal_pkey PRIMARY KEY ("position"),
  constraint audit_seal_audit_id_fkey FOREIGN KEY (audit_id) REFERENCES audit_entry(audit_id),
  constraint audit_seal_hash_check CHECK ((length(hash) = 32)),
  constraint audit_seal_position_check CHECK (("position" > 0))
);
grant insert, select on audit_seal to vivero_wide;

create table bank (
  only_row boolean not null default true,
  name text not null,
  time_zone text not null default 'Europe/Madrid'::text,
  currency text not null default 'EUR'::text,
  jurisdiction text not null default 'strict'::text,
  demo boolean not null default false,
  as_of_on date,
  batch_id text,
  plan_rules jsonb not null default '{}'::jsonb,
  postal_address text,
  most_playbooks_on integer not null default 2,
  constraint bank_pkey PRIMARY KEY (only_row),
  constraint bank_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
  constraint bank_jurisdiction_check CHECK ((jurisdiction = ANY (ARRAY['cn'::text, 'es'::text, 'us'::text, 'strict'::text]))),
  constraint bank_most_playbooks_on_check CHECK (((most_playbooks_on >= 1) AND (most_playbooks_on <= 50))),
  constraint bank_only_row_check CHECK (only_row),
  constraint bank_plan_rules_check CHECK ((jsonb_typeof(plan_rules) = 'object'::text)),
  constraint bank_postal_address_check CHECK ((postal_address <> ''::text))
);
grant delete, insert, select, update on bank to vivero_app;
grant select on bank to vivero_wide;

create table bank_stage_flow (
  stage text not null,
  at_start integer not null,
  at_end integer not null,
  came_new integer not null,
  came_up integer not null,
  came_down integer not null,
  left_up integer not null,
  left_down integer not null,
  person_days bigint not null,
  constraint bank_stage_flow_pkey PRIMARY KEY (stage),
  constraint bank_stage_flow_adds_up CHECK (((((((at_start + came_new) + came_up) + came_down) - left_up) - left_down) = at_end))
);
grant delete, insert on bank_stage_flow to vivero_app;
grant select on bank_stage_flow to vivero_wide;

create table bank_stage_wait (
  kind text not null,
  stage text not null,
  implied boolean not null,
  mature boolean not null,
  ended boolean not null,
  days integer not null,
  people integer not null,
  constraint bank_stage_wait_pkey PRIMARY KEY (kind, stage, implied, mature, ended, days),
  constraint bank_stage_wait_kind_check CHECK ((kind = ANY (ARRAY['cohort'::text, 'stay'::text]))),
  constraint bank_stage_wait_people_check CHECK ((people > 0))
);
grant delete, insert on bank_stage_wait to vivero_app;
grant select on bank_stage_wait to vivero_wide;

create table branch (
  branch_id text not null,
  source_key text,
  name text not null,
  batch_id text,
  constraint branch_source_key_key UNIQUE (source_key),
  constraint branch_pkey PRIMARY KEY (branch_id),
  constraint branch_branch_id_check CHECK ((branch_id ~~ 'brn\_%'::text))
);
grant delete, insert, select, update on branch to vivero_app;
grant select on branch to vivero_wide;

create table closed_case (
  case_id text not null,
  customer_id text not null,
  rm integer not null,
  door text not null,
  closed_on date not null,
  closed_at timestamp with time zone not null,
  closed_by text not null,
  ended_at timestamp with time zone,
  constraint closed_case_pkey PRIMARY KEY (case_id),
  constraint closed_case_customer_id_rm_fkey FOREIGN KEY (customer_id, rm) REFERENCES customer(customer_id, rm) ON UPDATE CASCADE ON DELETE CASCADE,
  constraint closed_case_case_id_check CHECK ((case_id ~~ 'case\_%'::text)),
  constraint closed_case_door_check CHECK ((door = ANY (ARRAY['channel'::text, 'referrer'::text, 'feedback'::text, 'rest'::text])))
) -- row-level security forced;
CREATE INDEX closed_case_customer ON public.closed_case USING btree (customer_id, closed_at);
CREATE UNIQUE INDEX closed_case_one ON public.closed_case USING btree (customer_id) WHERE (ended_at IS NULL);
create policy app_in_scope on closed_case for all to vivero_app using ((rm = ANY ((current_setting('vivero.rms'::text))::integer[]))) with check ((rm = ANY ((current_setting('vivero.rms'::text))::integer[])));
create policy owner_migrates on closed_case for all to vivero_owner using (true) with check (true);
create policy wide_reads on closed_case for select to vivero_wide using (true);
grant delete, insert, select, update on closed_case to vivero_app;
grant select on closed_case to vivero_wide;

create table consent (
  customer_id text not null,
  rm integer not null,
  medium text not null,
  purpose text not null,
  state text not null,
  stated_on date not null,
  source text not null,
  batch_id text,
  stated_at timestamp with time zone,
  text_version text,
  proof text,
  constraint consent_pkey PRIMARY KEY (customer_id, medium, purpose, stated_on, state),
  constraint consent_customer_id_rm_fkey FOREIGN KEY (customer_id, rm) REFERENCES customer(customer_id, rm) ON UPDATE CASCADE ON DELETE CASCADE,
  constraint consent_purpose_check CHECK ((purpose = ANY (ARRAY['marketing'::text, 'profiling'::text, 'research'::text]))),
  constraint consent_state_check CHECK ((state = ANY (ARRAY['granted'::text, 'refused'::text, 'withdrawn'::text])))
) -- row-level security forced;
create policy app_in_scope on consent for all to vivero_app using ((rm = ANY ((current_setting('vivero.rms'::text))::integer[]))) with check ((rm = ANY ((current_setting('vivero.rms'::text))::integer[])));
create policy owner_migrates on consent for all to vivero_owner using (true) with check (true);
create policy wide_reads on consent for select to vivero_wide using (true);
grant delete, insert, select on consent to vivero_app;
grant select on consent to vivero_wide;

create table contact_block (
  customer_id text not null,
  rm integer not null,
  digest uuid not null,
  blocked_at timestamp with time zone not null,
  touch_id text not null,
  constraint contact_block_pkey PRIMARY KEY (customer_id, digest),
  constraint contact_block_customer_id_rm_fkey FOREIGN KEY (customer_id, rm) REFERENCES customer(customer_id, rm) ON UPDATE CASCADE ON DELETE CASCADE
) -- row-level security forced;
create policy app_in_scope on contact_block for all to vivero_app using ((rm = ANY ((current_setting('vivero.rms'::text))::integer[]))) with check ((rm = ANY ((current_setting('vivero.rms'::text))::integer[])));
create policy owner_migrates on contact_block for all to vivero_owner using (true) with check (true);
create policy wide_reads on contact_block for select to vivero_wide using (true);
grant insert, select on contact_block to vivero_app;
grant select on contact_block to vivero_wide;

create table content_item (
  content_id text not null,
  version integer not null,
  type text not null,
  moment text not null,
  serves text[] not null,
  stages text[] not null,
  segments text[],
  facts jsonb not null,
  ends_on date,
  review_on date not null,
  state text not null,
  written_by text not null,
  written_at timestamp with time zone not null,
  decided_by text,
  decided_at timestamp with time zone,
  constraint content_item_pkey PRIMARY KEY (content_id),
  constraint content_four_eyes CHECK (((state <> 'approved'::text) OR ((decided_by IS NOT NULL) AND (decided_by <> written_by)))),
  constraint content_item_content_id_check CHECK ((content_id ~~ 'cnt\_%'::text)),
  constraint content_item_facts_check CHECK ((jsonb_typeof(facts) = 'array'::text)),
  constraint content_item_moment_check CHECK ((moment = ANY (ARRAY['interaction'::text, 'transaction'::text, 'delivery'::text]))),
  constraint content_item_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'submitted'::text, 'approved'::text, 'withdrawn'::text]))),
  constraint content_item_type_check CHECK ((type = ANY (ARRAY['product'::text, 'activity'::text, 'media'::text, 'category'::text, 'brand'::text]))),
  constraint content_item_version_check CHECK ((version >= 1))
);
grant delete, insert, select, update on content_item to vivero_app;
grant select on content_item to vivero_wide;

create table content_plan_line (
  line_id text not null,
  planned_on date not null,
  content_id text,
  type text not null,
  moment text not null,
  stage text,
  segment text,
  need text,
  medium text not null,
  frequency text not null,
  aim text not null,
  note text not null,
  state text not null,
  version integer not null,
  changed_at timestamp with time zone not null,
  changed_by text not null,
  constraint content_plan_line_pkey PRIMARY KEY (line_id),
  constraint content_plan_line_aim_check CHECK ((aim = ANY (ARRAY['seed'::text, 'sell'::text]))),
  constraint content_plan_line_frequency_check CHECK ((frequency = ANY (ARRAY['high'::text, 'low'::text]))),
  constraint content_plan_line_line_id_check CHECK ((line_id ~~ 'cpl\_%'::text)),
  constraint content_plan_line_moment_check CHECK ((moment = ANY (ARRAY['interaction'::text, 'transaction'::text, 'delivery'::text]))),
  constraint content_plan_line_state_check CHECK ((state = ANY (ARRAY['planned'::text, 'done'::text, 'dropped'::text]))),
  constraint content_plan_line_type_check CHECK ((type = ANY (ARRAY['product'::text, 'activity'::text, 'media'::text, 'category'::text, 'brand'::text]))),
  constraint content_plan_line_version_check CHECK ((version >= 1))
);
CREATE INDEX content_plan_by_day ON public.content_plan_line USING btree (planned_on, line_id);
grant delete, insert, select, update on content_plan_line to vivero_app;
grant select on content_plan_line to vivero_wide;

create table content_variant (
  variant_id text not null,
  content_id text not null,
  language text not null,
  title text not null,
  body text not null,
  place integer not null,
  constraint content_variant_pkey PRIMARY KEY (variant_id),
  constraint content_variant_content_id_fkey FOREIGN KEY (content_id) REFERENCES content_item(content_id) ON DELETE CASCADE,
  constraint content_variant_language_check CHECK ((language = ANY (ARRAY['en'::text, 'zh'::text, 'es'::text]))),
  constraint content_variant_title_check CHECK ((title <> ''::text)),
  constraint content_variant_variant_id_check CHECK ((variant_id ~~ 'var\_%'::text))
);
CREATE INDEX content_variant_of ON public.content_variant USING btree (content_id, place);
grant delete, insert, select, update on content_variant to vivero_app;
grant select on content_variant to vivero_wide;

create table customer (
  customer_id text not null,
  rm integer not null,
  source text not null,
  identity bytea not null,
  sex text,
  birth_year integer,
  place text,
  segment text,
  relation text not null,
  lawful_basis text not null,
  risk_tolerance integer,
  risk_assessed_on date,
  customer_since_on date,
  phone_digest uuid,
  email_digest uuid,
  national_id_digest uuid,
  name_birth_digest uuid,
  name_digest uuid,
  completeness real not null,
  verified_on date not null,
  reachable text[] not null default '{}'::text[],
  no_profiling boolean not null default false,
  detour text,
  version integer not null default 1,
  batch_id text,
  changed_at timestamp with time zone not null,
  member integer generated by default as identity not null,
  xid xid8 not null default pg_current_xact_id(),
  constraint customer_book UNIQUE (rm, customer_id),
  constraint customer_member UNIQUE (member),
  constraint customer_pkey PRIMARY KEY (customer_id),
  constraint customer_rm_fkey FOREIGN KEY (rm) REFERENCES rm(rm),
  constraint customer_birth_year_check CHECK (((birth_year >= 1850) AND (birth_year <= 2150))),
  constraint customer_completeness_check CHECK (((completeness >= (0)::double precision) AND (completeness <= (1)::double precision))),
  constraint customer_customer_id_check CHECK ((customer_id ~~ 'cus\_%'::text)),
  constraint customer_detour_check CHECK ((detour = ANY (ARRAY['disqualified'::text, 'do_not_contact'::text, 'deceased'::text, 'closed'::text, 'recycled'::text]))),
  constraint customer_lawful_basis_check CHECK ((lawful_basis = ANY (ARRAY['contract'::text, 'consent'::text, 'legitimate_interest'::text, 'none'::text]))),
  constraint customer_relation_check CHECK ((relation = ANY (ARRAY['customer'::text, 'prospect'::text, 'event_contact'::text, 'authorised'::text]))),
  constraint customer_risk_tolerance_check CHECK (((risk_tolerance >= 1) AND (risk_tolerance <= 5))),
  constraint customer_sex_check CHECK ((sex = ANY (ARRAY['f'::text, 'm'::text])))
) -- row-level security forced;
CREATE INDEX customer_batch ON public.customer USING brin (batch_id);
CREATE INDEX customer_bucket ON public.customer USING btree (bucket_of(customer_id), customer_id);
CREATE INDEX customer_changed ON public.customer USING btree (rm, customer_id, version) WHERE (version > 1);
CREATE INDEX customer_email ON public.customer USING btree (email_digest, rm) WHERE (email_digest IS NOT NULL);
CREATE INDEX customer_name ON public.customer USING btree (name_digest, rm) WHERE (name_digest IS NOT NULL);
CREATE INDEX customer_name_birth ON public.customer USING btree (name_birth_digest, rm) WHERE (name_birth_digest IS NOT NULL);
CREATE INDEX customer_national_id ON public.customer USING btree (national_id_digest, rm) WHERE (national_id_digest IS NOT NULL);
CREATE INDEX customer_phone ON public.customer USING btree (phone_digest, rm) WHERE (phone_digest IS NOT NULL);
CREATE INDEX customer_told ON public.customer USING btree (rm, customer_id) INCLUDE (relation, segment, place);
CREATE INDEX customer_written ON public.customer USING btree (bucket_of(customer_id), xid);
CREATE TRIGGER customer_loss AFTER DELETE ON public.customer REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION note_customer_loss();
CREATE TRIGGER customer_stamp BEFORE UPDATE ON public.customer FOR EACH ROW EXECUTE FUNCTION stamp_writing();
create policy app_in_scope on customer for all to vivero_app using ((rm = ANY ((current_setting('vivero.rms'::text))::integer[]))) with check ((rm = ANY ((current_setting('vivero.rms'::text))::integer[])));
create policy owner_migrates on customer for all to vivero_owner using (true) with check (true);
create policy wide_reads on customer for select to vivero_wide using (true);
grant delete, insert, select, update on customer to vivero_app;
grant select on customer to vivero_wide;

create table customer_apart (
  customer_id text not null,
  rm integer not null,
  other_id text not null,
  said_at timestamp with time zone not null,
  said_by text not null,
  constraint customer_apart_pkey PRIMARY KEY (customer_id, other_id),
  constraint customer_apart_customer_id_rm_fkey FOREIGN KEY (customer_id, rm) REFERENCES customer(customer_id, rm) ON UPDATE CASCADE ON DELETE CASCADE,
  constraint customer_apart_check CHECK ((other_id > customer_id))
) -- row-level security forced;
create policy app_in_scope on customer_apart for all to vivero_app using ((rm = ANY ((current_setting('vivero.rms'::text))::integer[]))) with check ((rm = ANY ((current_setting('vivero.rms'::text))::integer[])));
create policy owner_migrates on customer_apart for all to vivero_owner using (true) with check (true);
create policy wide_reads on customer_apart for select to vivero_wide using (true);
grant delete, insert, select, update on customer_apart to vivero_app;
grant select on customer_apart to vivero_wide;

create table customer_key (
  digest uuid not null,
  customer_id text not null,
  rm integer not null,
  batch_id text,
  constraint customer_key_taken PRIMARY KEY (digest),
  constraint customer_key_customer_id_rm_fkey FOREIGN KEY (customer_id, rm) REFERENCES customer(customer_id, rm) ON UPDATE CASCADE ON DELETE CASCADE
) -- row-level security forced;
CREATE INDEX customer_key_customer ON public.customer_key USING btree (customer_id);
create policy app_in_scope on customer_key for all to vivero_app using ((rm = ANY ((current_setting('vivero.rms'::text))::integer[]))) with check ((rm = ANY ((current_setting('vivero.rms'::text))::integer[])));
create policy owner_migrates on customer_key for all to vivero_owner using (true) with check (true);
create policy wide_reads on customer_key for select to vivero_wide using (true);
grant delete, insert, select, update on customer_key to vivero_app;
grant select on customer_key to vivero_wide;

create table customer_loss (
  member integer not null,
  rm integer not null,
  bucket integer not null,
  xid xid8 not null default pg_current_xact_id()
) -- row-level security forced;
CREATE INDEX customer_loss_position ON public.customer_loss USING btree (bucket, xid);
create policy app_in_scope on customer_loss for all to vivero_app using ((rm = ANY ((current_setting('vivero.rms'::text))::integer[]))) with check ((rm = ANY ((current_setting('vivero.rms'::text))::integer[])));
create policy owner_migrates on customer_loss for all to vivero_owner using (true) with check (true);
create policy wide_reads on customer_loss for select to vivero_wide using (true);
grant insert, select on customer_loss to vivero_app;
grant select on customer_loss to vivero_wide;

create table customer_merge (
  merge_id text not null,
  customer_id text not null,
  rm integer not null,
  absorbed_id text not null,
  absorbed_batch text,
  merged_on date not null,
  merged_at timestamp with time zone not null,
  merged_by text not null,
  event_ids text[] not null,
  before bytea not null,
  xid xid8 not null default pg_current_xact_id(),
  constraint customer_merge_once UNIQUE (absorbed_id),
  constraint customer_merge_pkey PRIMARY KEY (merge_id),
  constraint customer_merge_customer_id_rm_fkey FOREIGN KEY (customer_id, rm) REFERENCES customer(customer_id, rm) ON UPDATE CASCADE ON DELETE CASCADE,
  constraint customer_merge_merge_id_check CHECK ((merge_id ~~ 'mrg\_%'::text))
) -- row-level security forced;
CREATE INDEX customer_merge_customer ON public.customer_merge USING btree (customer_id);
CREATE INDEX customer_merge_written ON public.customer_merge USING btree (bucket_of(customer_id), xid);
CREATE TRIGGER customer_merge_loss AFTER DELETE ON public.customer_merge REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION note_part_loss();
CREATE TRIGGER customer_merge_stamp BEFORE UPDATE ON public.customer_merge FOR EACH ROW EXECUTE FUNCTION stamp_part();
create policy app_in_scope on customer_merge for all to vivero_app using ((rm = ANY ((current_setting('vivero.rms'::text))::integer[]))) with check ((rm = ANY ((current_setting('vivero.rms'::text))::integer[])));
create policy owner_migrates on customer_merge for all to vivero_owner using (true) with check (true);
create policy wide_reads on customer_merge for select to vivero_wide using (true);
grant delete, insert, select, update on customer_merge to vivero_app;
grant select on customer_merge to vivero_wide;

create table customer_stage (
  customer_id text not null,
  rm integer not null,
  current text not null,
  by_evidence text not null,
  highest text not null,
  since_on date,
  next_decay_on date,
  cooling boolean not null,
  interest_score double precision not null,
  watch_month integer,
  detour text,
  evidence_ids text[] not null,
  balance_minor bigint,
  as_of_on date not null,
  last_touch_on date,
  decays_to text,
  constraint customer_stage_pkey PRIMARY KEY (customer_id),
  constraint customer_stage_customer_id_rm_fkey FOREIGN KEY (customer_id, rm) REFERENCES customer(customer_id, rm) ON UPDATE CASCADE ON DELETE CASCADE
) -- row-level security forced;
CREATE INDEX customer_stage_added ON public.customer_stage USING btree (rm, customer_id);
CREATE INDEX customer_stage_balance ON public.customer_stage USING btree (rm, (
CASE
    WHEN (balance_minor IS NULL) THEN '-9007199254740991'::bigint
    ELSE balance_minor
END) DESC, customer_id DESC);
CREATE INDEX customer_stage_book ON public.customer_stage USING btree (rm, current);
CREATE INDEX customer_stage_since ON public.customer_stage USING btree (rm, (
CASE
    WHEN (since_on IS NULL) THEN '0001-01-01'::date
    ELSE since_on
END) DESC, customer_id DESC);
CREATE INDEX customer_stage_touch ON public.customer_stage USING btree (rm, (
CASE
    WHEN (last_touch_on IS NULL) THEN '0001-01-01'::date
    ELSE last_touch_on
END), customer_id);
create policy app_in_scope on customer_stage for all to vivero_app using ((rm = ANY ((current_setting('vivero.rms'::text))::integer[]))) with check ((rm = ANY ((current_setting('vivero.rms'::text))::integer[])));
create policy owner_migrates on customer_stage for all to vivero_owner using (true) with check (true);
create policy wide_reads on customer_stage for select to vivero_wide using (true);
grant delete, insert, select, update on customer_stage to vivero_app;
grant select on customer_stage to vivero_wide;

create table decision (
  decision_id text not null,
  run_id text not null,
  customer_id text not null,
  rm integer not null,
  status text not null,
  rank integer,
  propensity double precision not null,
  record jsonb not null,
  constraint decision_pkey PRIMARY KEY (decision_id),
  constraint decision_customer_id_rm_fkey FOREIGN KEY (customer_id, rm) REFERENCES customer(customer_id, rm) ON UPDATE CASCADE ON DELETE CASCADE,
  constraint decision_run_id_fkey FOREIGN KEY (run_id) REFERENCES decision_run(run_id),
  constraint decision_decision_id_check CHECK ((decision_id ~~ 'dec\_%'::text)),
  constraint decision_propensity_check CHECK (((propensity >= (0)::double precision) AND (propensity <= (1)::double precision))),
  constraint decision_status_check CHECK ((status = ANY (ARRAY['offered'::text, 'overflow'::text, 'held_out'::text, 'explored'::text, 'best_blocked'::text, 'sampled'::text])))
) -- row-level security forced;
CREATE INDEX decision_customer ON public.decision USING btree (customer_id);
CREATE INDEX decision_today ON public.decision USING btree (run_id, rm, status, rank);
create policy app_in_scope on decision for all to vivero_app using ((rm = ANY ((current_setting('vivero.rms'::text))::integer[]))) with check ((rm = ANY ((current_setting('vivero.rms'::text))::integer[])));
create policy owner_migrates on decision for all to vivero_owner using (true) with check (true);
create policy wide_reads on decision for select to vivero_wide using (true);
grant delete, insert, select, update on decision to vivero_app;
grant select on decision to vivero_wide;

create table decision_book (
  run_id text not null,
  rm integer not null,
  customers integer not null,
  seed bigint not null,
  snapshot_hash text not null,
  hour_worth_minor bigint,
  constraint decision_book_pkey PRIMARY KEY (rm, run_id),
  constraint decision_book_run_id_fkey FOREIGN KEY (run_id) REFERENCES decision_run(run_id),
  constraint decision_book_hour_worth_minor_check CHECK ((hour_worth_minor >= 0))
) -- row-level security forced;
create policy app_in_scope on decision_book for all to vivero_app using ((rm = ANY ((current_setting('vivero.rms'::text))::integer[]))) with check ((rm = ANY ((current_setting('vivero.rms'::text))::integer[])));
create policy owner_migrates on decision_book for all to vivero_owner using (true) with check (true);
create policy wide_reads on decision_book for select to vivero_wide using (true);
grant delete, insert, select, update on decision_book to vivero_app;
grant select on decision_book to vivero_wide;

create table decision_run (
  run_id text not null,
  as_of_on date not null,
  decided_at timestamp with time zone not null,
  policy_version text not null,
  base_rates jsonb not null default '[]'::jsonb,
  base_run text,
  outcome_id text,
  promise_id text,
  constraint decision_run_pkey PRIMARY KEY (run_id),
  constraint decision_run_base_run_fkey FOREIGN KEY (base_run) REFERENCES decision_run(run_id),
  constraint decision_run_check CHECK ((num_nonnulls(outcome_id, promise_id) = ((base_run IS NOT NULL))::integer)),
  constraint decision_run_run_id_check CHECK ((run_id ~~ 'run\_%'::text))
);
CREATE INDEX decision_run_base ON public.decision_run USING btree (base_run) WHERE (base_run IS NOT NULL);
CREATE INDEX decision_run_latest ON public.decision_run USING btree (as_of_on, decided_at);
grant insert, select on decision_run to vivero_app;
grant select on decision_run to vivero_wide;

create table feedback_item (
  feedback_id text not null,
  theme_id text not null,
  customer_id text not null,
  rm integer not null,
  note_id text,
  words bytea not null,
  novel boolean not null,
  logged_at timestamp with time zone not null,
  logged_by text not null,
  told_at timestamp with time zone,
  constraint feedback_item_pkey PRIMARY KEY (feedback_id),
  constraint feedback_item_customer_id_rm_fkey FOREIGN KEY (customer_id, rm) REFERENCES customer(customer_id, rm) ON UPDATE CASCADE ON DELETE CASCADE,
  constraint feedback_item_theme_id_fkey FOREIGN KEY (theme_id) REFERENCES feedback_theme(theme_id),
  constraint feedback_item_feedback_id_check CHECK ((feedback_id ~~ 'fbk\_%'::text))
) -- row-level security forced;
CREATE INDEX feedback_item_customer ON public.feedback_item USING btree (customer_id);
CREATE INDEX feedback_item_theme ON public.feedback_item USING btree (theme_id);
create policy app_in_scope on feedback_item for all to vivero_app using ((rm = ANY ((current_setting('vivero.rms'::text))::integer[]))) with check ((rm = ANY ((current_setting('vivero.rms'::text))::integer[])));
create policy owner_migrates on feedback_item for all to vivero_owner using (true) with check (true);
create policy wide_reads on feedback_item for select to vivero_wide using (true);
grant delete, insert, select, update on feedback_item to vivero_app;
grant select on feedback_item to vivero_wide;

create table feedback_theme (
  theme_id text not null,
  kind text not null,
  topic text not null,
  state text not null,
  reason text,
  said integer not null,
  changed_at timestamp with time zone not null,
  changed_by text not null,
  constraint feedback_theme_pkey PRIMARY KEY (theme_id),
  constraint feedback_declined_why CHECK (((state = 'declined'::text) = (reason IS NOT NULL))),
  constraint feedback_theme_kind_check CHECK ((kind = ANY (ARRAY['need'::text, 'product'::text, 'activity'::text, 'complaint'::text]))),
  constraint feedback_theme_reason_check CHECK ((reason = ANY (ARRAY['not_allowed'::text, 'too_few'::text, 'too_dear'::text, 'exists_already'::text, 'other'::text]))),
  constraint feedback_theme_said_check CHECK ((said >= 0)),
  constraint feedback_theme_state_check CHECK ((state = ANY (ARRAY['logged'::text, 'accepted'::text, 'declined'::text, 'planned'::text, 'shipped'::text]))),
  constraint feedback_theme_theme_id_check CHECK ((theme_id ~~ 'thm\_%'::text))
);
CREATE UNIQUE INDEX feedback_theme_open ON public.feedback_theme USING btree (kind, topic) WHERE (state = ANY (ARRAY['logged'::text, 'accepted'::text, 'planned'::text]));
grant delete, insert, select, update on feedback_theme to vivero_app;
grant select on feedback_theme to vivero_wide;

create table holding (
  holding_id text not null,
  customer_id text not null,
  rm integer not null,
  source_digest uuid not null,
  category text not null,
  product_id text,
  product_name text,
  elsewhere boolean not null,
  opened_on date,
  matures_on date,
  ended_on date,
  balance_minor bigint,
  payment_minor bigint,
  currency text,
  version integer not null default 1,
  batch_id text,
  xid xid8 not null default pg_current_xact_id(),
  constraint holding_source_key UNIQUE (source_digest),
  constraint holding_pkey PRIMARY KEY (holding_id),
  constraint holding_customer_id_rm_fkey FOREIGN KEY (customer_id, rm) REFERENCES customer(customer_id, rm) ON UPDATE CASCADE,
  constraint holding_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
  constraint holding_holding_id_check CHECK ((holding_id ~~ 'hold\_%'::text))
) -- row-level security forced;
CREATE INDEX holding_batch ON public.holding USING brin (batch_id);
CREATE INDEX holding_customer ON public.holding USING btree (customer_id);
CREATE INDEX holding_written ON public.holding USING btree (bucket_of(customer_id), xid);
CREATE TRIGGER holding_loss AFTER DELETE ON public.holding REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION note_part_loss();
CREATE TRIGGER holding_stamp BEFORE UPDATE ON public.holding FOR EACH ROW EXECUTE FUNCTION stamp_part();
create policy app_in_scope on holding for all to vivero_app using ((rm = ANY ((current_setting('vivero.rms'::text))::integer[]))) with check ((rm = ANY ((current_setting('vivero.rms'::text))::integer[])));
create policy owner_migrates on holding for all to vivero_owner using (true) with check (true);
create policy wide_reads on holding for select to vivero_wide using (true);
grant delete, insert, select, update on holding to vivero_app;
grant select on holding to vivero_wide;

create table holding_key (
  digest uuid not null,
  holding_id text not null,
  customer_id text not null,
  rm integer not null,
  batch_id text,
  constraint holding_key_taken PRIMARY KEY (digest),
  constraint holding_key_customer_id_rm_fkey FOREIGN KEY (customer_id, rm) REFERENCES customer(customer_id, rm) ON UPDATE CASCADE ON DELETE CASCADE,
  constraint holding_key_holding_id_fkey FOREIGN KEY (holding_id) REFERENCES holding(holding_id) ON DELETE CASCADE
) -- row-level security forced;
CREATE INDEX holding_key_customer ON public.holding_key USING btree (customer_id);
CREATE INDEX holding_key_holding ON public.holding_key USING btree (holding_id);
create policy app_in_scope on holding_key for all to vivero_app using ((rm = ANY ((current_setting('vivero.rms'::text))::integer[]))) with check ((rm = ANY ((current_setting('vivero.rms'::text))::integer[])));
create policy owner_migrates on holding_key for all to vivero_owner using (true) with check (true);
create policy wide_reads on holding_key for select to vivero_wide using (true);
grant delete, insert, select, update on holding_key to vivero_app;
grant select on holding_key to vivero_wide;

create table holding_party (
  holding_id text not null,
  customer_id text not null,
  rm integer not null,
  role text not null,
  batch_id text,
  constraint holding_party_pkey PRIMARY KEY (holding_id, customer_id),
  constraint holding_party_customer_id_rm_fkey FOREIGN KEY (customer_id, rm) REFERENCES customer(customer_id, rm) ON UPDATE CASCADE,
  constraint holding_party_holding_id_fkey FOREIGN KEY (holding_id) REFERENCES holding(holding_id) ON DELETE CASCADE,
  constraint holding_party_role_check CHECK ((role = ANY (ARRAY['owner'::text, 'authorised'::text])))
) -- row-level security forced;
CREATE INDEX holding_party_batch ON public.holding_party USING brin (batch_id);
CREATE INDEX holding_party_customer ON public.holding_party USING btree (customer_id);
create policy app_in_scope on holding_party for all to vivero_app using ((rm = ANY ((current_setting('vivero.rms'::text))::integer[]))) with check ((rm = ANY ((current_setting('vivero.rms'::text))::integer[])));
create policy owner_migrates on holding_party for all to vivero_owner using (true) with check (true);
create policy wide_reads on holding_party for select to vivero_wide using (true);
grant delete, insert, select, update on holding_party to vivero_app;
grant select on holding_party to vivero_wide;

create table holdout_membership (
  customer_id text not null,
  rm integer not null,
  from_on date not null,
  until_on date,
  constraint holdout_membership_pkey PRIMARY KEY (customer_id, from_on),
  constraint holdout_membership_customer_id_rm_fkey FOREIGN KEY (customer_id, rm) REFERENCES customer(customer_id, rm) ON UPDATE CASCADE ON DELETE CASCADE
) -- row-level security forced;
create policy app_in_scope on holdout_membership for all to vivero_app using ((rm = ANY ((current_setting('vivero.rms'::text))::integer[]))) with check ((rm = ANY ((current_setting('vivero.rms'::text))::integer[])));
create policy owner_migrates on holdout_membership for all to vivero_owner using (true) with check (true);
create policy wide_reads on holdout_membership for select to vivero_wide using (true);
grant delete, insert, select, update on holdout_membership to vivero_app;
grant select on holdout_membership to vivero_wide;

create table import_batch (
  batch_id text not null,
  source text not null,
  file_name text not null,
  content_hash text not null,
  options jsonb not null,
  state text not null,
  started_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  started_by text not null,
  as_of_on date,
  report jsonb,
  rm integer not null,
  constraint import_batch_pkey PRIMARY KEY (batch_id),
  constraint import_batch_batch_id_check CHECK ((batch_id ~~ 'bat\_%'::text)),
  constraint import_batch_state_check CHECK ((state = ANY (ARRAY['running'::text, 'interrupted'::text, 'done'::text, 'failed'::text, 'rolled_back'::text])))
) -- row-level security forced;
CREATE INDEX import_batch_book ON public.import_batch USING btree (rm, started_at);
create policy app_in_scope on import_batch for all to vivero_app using ((rm = ANY ((current_setting('vivero.rms'::text))::integer[]))) with check ((rm = ANY ((current_setting('vivero.rms'::text))::integer[])));
create policy owner_migrates on import_batch for all to vivero_owner using (true) with check (true);
create policy wide_reads on import_batch for select to vivero_wide using (true);
grant insert, select, update on import_batch to vivero_app;
grant select on import_batch to vivero_wide;

create table import_change (
  batch_id text not null,
  relation text not null,
  row_id text not null,
  rm integer not null,
  before jsonb not null,
  after_version integer not null,
  constraint import_change_pkey PRIMARY KEY (batch_id, relation, row_id),
  constraint import_change_batch_id_fkey FOREIGN KEY (batch_id) REFERENCES import_batch(batch_id),
  constraint import_change_relation_check CHECK ((relation = ANY (ARRAY['customer'::text, 'holding'::text])))
) -- row-level security forced;
create policy app_in_scope on import_change for all to vivero_app using ((rm = ANY ((current_setting('vivero.rms'::text))::integer[]))) with check ((rm = ANY ((current_setting('vivero.rms'::text))::integer[])));
create policy owner_migrates on import_change for all to vivero_owner using (true) with check (true);
create policy wide_reads on import_change for select to vivero_wide using (true);
grant delete, insert, select, update on import_change to vivero_app;
grant select on import_change to vivero_wide;

create table import_row (
  batch_id text not null,
  file text not null,
  row_no integer not null,
  rm integer not null,
  verdict text not null,
  code text,
  customer_id text,
  detail bytea,
  constraint import_row_pkey PRIMARY KEY (batch_id, file, row_no),
  constraint import_row_batch_id_fkey FOREIGN KEY (batch_id) REFERENCES import_batch(batch_id),
  constraint import_row_verdict_check CHECK ((verdict = ANY (ARRAY['new'::text, 'same'::text, 'update'::text, 'conflict'::text, 'refused'::text])))
) -- row-level security forced;
create policy app_in_scope on import_row for all to vivero_app using ((rm = ANY ((current_setting('vivero.rms'::text))::integer[]))) with check ((rm = ANY ((current_setting('vivero.rms'::text))::integer[])));
create policy owner_migrates on import_row for all to vivero_owner using (true) with check (true);
create policy wide_reads on import_row for select to vivero_wide using (true);
grant delete, insert, select, update on import_row to vivero_app;
grant select on import_row to vivero_wide;

create table installation (
  only_row boolean not null default true,
  installation_id uuid not null default gen_random_uuid(),
  constraint installation_pkey PRIMARY KEY (only_row),
  constraint installation_only_row_check CHECK (only_row)
);
grant select on installation to vivero_app;
grant select on installation to vivero_wide;

create table lead_claim (
  claim_id text not null,
  customer_id text not null,
  rm integer not null,
  claimant integer not null,
  slot integer not null,
  claimed_at timestamp with time zone not null,
  claimed_by text not null,
  ended_at timestamp with time zone,
  ended_by text,
  why text,
  constraint lead_claim_pkey PRIMARY KEY (claim_id),
  constraint lead_claim_claimant_fkey FOREIGN KEY (claimant) REFERENCES rm(rm),
  constraint lead_claim_customer_id_rm_fkey FOREIGN KEY (customer_id, rm) REFERENCES customer(customer_id, rm) ON UPDATE CASCADE ON DELETE CASCADE,
  constraint lead_claim_check CHECK ((((ended_at IS NULL) = (why IS NULL)) AND ((ended_at IS NULL) = (ended_by IS NULL)))),
  constraint lead_claim_claim_id_check CHECK ((claim_id ~~ 'clm\_%'::text)),
  constraint lead_claim_slot_check CHECK (((slot >= 1) AND (slot <= 200))),
  constraint lead_claim_why_check CHECK ((why = ANY (ARRAY['untouched'::text, 'won'::text, 'moved'::text, 'not_reachable'::text, 'not_interested'::text, 'wrong_data'::text, 'other_area'::text])))
) -- row-level security forced;
CREATE INDEX lead_claim_customer ON public.lead_claim USING btree (customer_id, claimed_at);
CREATE UNIQUE INDEX lead_claim_one ON public.lead_claim USING btree (customer_id) WHERE (ended_at IS NULL);
CREATE UNIQUE INDEX lead_claim_slot ON public.lead_claim USING btree (claimant, slot) WHERE (ended_at IS NULL);
create policy app_in_scope on lead_claim for all to vivero_app using ((rm = ANY ((current_setting('vivero.rms'::text))::integer[]))) with check ((rm = ANY ((current_setting('vivero.rms'::text))::integer[])));
create policy owner_migrates on lead_claim for all to vivero_owner using (true) with check (true);
create policy wide_reads on lead_claim for select to vivero_wide using (true);
grant delete, insert, select, update on lead_claim to vivero_app;
grant select on lead_claim to vivero_wide;

create table ledger_event (
  event_id text not null,
  customer_id text not null,
  rm integer not null,
  code text not null,
  occurred_at timestamp with time zone not null,
  occurred_on date not null,
  recorded_at timestamp with time zone not null,
  source text not null,
  medium text,
  direction text,
  flow text,
  category text,
  amount_minor bigint,
  balance_minor bigint,
  currency text,
  about text,
  details jsonb not null default '{}'::jsonb,
  content_hash bytea not null,
  batch_id text,
  xid xid8 not null default pg_current_xact_id(),
  seq bigint generated always as identity not null,
  constraint ledger_event_pkey PRIMARY KEY (event_id),
  constraint ledger_event_customer_id_rm_fkey FOREIGN KEY (customer_id, rm) REFERENCES customer(customer_id, rm) ON UPDATE CASCADE,
  constraint ledger_event_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
  constraint ledger_event_direction_check CHECK ((direction = ANY (ARRAY['in'::text, 'out'::text])))
) -- row-level security forced;
CREATE INDEX ledger_event_batch ON public.ledger_event USING brin (batch_id);
CREATE INDEX ledger_event_content ON public.ledger_event USING btree (((details ->> 'contentId'::text)), occurred_on) WHERE (details ? 'contentId'::text);
CREATE INDEX ledger_event_feedback ON public.ledger_event USING btree (customer_id) WHERE (code = 'FB'::text);
CREATE INDEX ledger_event_position ON public.ledger_event USING btree (bucket_of(customer_id), xid, seq);
CREATE INDEX ledger_event_referral ON public.ledger_event USING btree (about) WHERE (code = ANY (ARRAY['RF-I'::text, 'RF-C'::text]));
CREATE INDEX ledger_event_through ON public.ledger_event USING btree (customer_id) WHERE (details ? 'through'::text);
CREATE INDEX ledger_event_timeline ON public.ledger_event USING btree (customer_id, occurred_at, event_id);
create policy app_in_scope on ledger_event for all to vivero_app using ((rm = ANY ((current_setting('vivero.rms'::text))::integer[]))) with check ((rm = ANY ((current_setting('vivero.rms'::text))::integer[])));
create policy owner_migrates on ledger_event for all to vivero_owner using (true) with check (true);
create policy wide_reads on ledger_event for select to vivero_wide using (true);
grant delete, insert, select on ledger_event to vivero_app;
grant select on ledger_event to vivero_wide;

create table ledger_quarantine (
  event_id text not null,
  content_hash bytea not null,
  customer_id text not null,
  rm integer not null,
  batch_id text,
  content jsonb not null,
  constraint ledger_quarantine_pkey PRIMARY KEY (event_id, content_hash),
  constraint ledger_quarantine_customer_id_rm_fkey FOREIGN KEY (customer_id, rm) REFERENCES customer(customer_id, rm) ON UPDATE CASCADE ON DELETE CASCADE
) -- row-level security forced;
CREATE INDEX ledger_quarantine_customer ON public.ledger_quarantine USING btree (customer_id);
create policy app_in_scope on ledger_quarantine for all to vivero_app using ((rm = ANY ((current_setting('vivero.rms'::text))::integer[]))) with check ((rm = ANY ((current_setting('vivero.rms'::text))::integer[])));
create policy owner_migrates on ledger_quarantine for all to vivero_owner using (true) with check (true);
create policy wide_reads on ledger_quarantine for select to vivero_wide using (true);
grant delete, insert, select, update on ledger_quarantine to vivero_app;
grant select on ledger_quarantine to vivero_wide;

create table ledger_removal (
  seq bigint generated always as identity not null,
  xid xid8 not null default pg_current_xact_id(),
  event_id text not null,
  customer_id text not null,
  rm integer not null,
  cause text not null,
  removed_at timestamp with time zone not null,
  constraint ledger_removal_pkey PRIMARY KEY (seq),
  constraint ledger_removal_cause_check CHECK ((cause = ANY (ARRAY['rollback'::text, 'erasure'::text, 'merge'::text, 'undo'::text])))
) -- row-level security forced;
CREATE INDEX ledger_removal_position ON public.ledger_removal USING btree (bucket_of(customer_id), xid, seq);
create policy app_in_scope on ledger_removal for all to vivero_app using ((rm = ANY ((current_setting('vivero.rms'::text))::integer[]))) with check ((rm = ANY ((current_setting('vivero.rms'::text))::integer[])));
create policy owner_migrates on ledger_removal for all to vivero_owner using (true) with check (true);
create policy wide_reads on ledger_removal for select to vivero_wide using (true);
grant insert, select on ledger_removal to vivero_app;
grant select on ledger_removal to vivero_wide;

create table mapping (
  name text not null,
  mapping jsonb not null,
  changed_at timestamp with time zone not null,
  changed_by text not null,
  constraint mapping_pkey PRIMARY KEY (name)
);
grant delete, insert, select, update on mapping to vivero_app;
grant select on mapping to vivero_wide;

create table missing_person (
  batch_id text not null,
  customer_id text not null,
  rm integer not null,
  last_seen_on date not null,
  answer text,
  answered_at timestamp with time zone,
  answered_by text,
  constraint missing_person_pkey PRIMARY KEY (batch_id, customer_id),
  constraint missing_person_batch_id_fkey FOREIGN KEY (batch_id) REFERENCES import_batch(batch_id),
  constraint missing_person_customer_id_rm_fkey FOREIGN KEY (customer_id, rm) REFERENCES customer(customer_id, rm) ON UPDATE CASCADE ON DELETE CASCADE,
  constraint missing_person_answer_check CHECK ((answer = ANY (ARRAY['left'::text, 'not_in_file'::text]))),
  constraint missing_person_check CHECK ((((answer IS NULL) = (answered_at IS NULL)) AND ((answer IS NULL) = (answered_by IS NULL))))
) -- row-level security forced;
CREATE INDEX missing_person_open ON public.missing_person USING btree (rm) WHERE (answer IS NULL);
create policy app_in_scope on missing_person for all to vivero_app using ((rm = ANY ((current_setting('vivero.rms'::text))::integer[]))) with check ((rm = ANY ((current_setting('vivero.rms'::text))::integer[])));
create policy owner_migrates on missing_person for all to vivero_owner using (true) with check (true);
create policy wide_reads on missing_person for select to vivero_wide using (true);
grant delete, insert, select, update on missing_person to vivero_app;
grant select on missing_person to vivero_wide;

create table model (
  model_id text not null,
  subject text not null,
  as_of date not null,
  trained_at timestamp with time zone not null,
  body jsonb,
  card jsonb not null,
  constraint model_pkey PRIMARY KEY (model_id),
  constraint model_body_check CHECK (((body IS NULL) OR (jsonb_typeof(body) = 'object'::text))),
  constraint model_card_check CHECK ((jsonb_typeof(card) = 'object'::text)),
  constraint model_model_id_check CHECK ((model_id ~~ 'mod\_%'::text)),
  constraint model_subject_check CHECK ((subject ~~ '%:%'::text))
);
CREATE INDEX model_latest ON public.model USING btree (subject, trained_at, model_id);
grant insert, select on model to vivero_app;
grant select on model to vivero_wide;

create table need (
  need_id text not null,
  customer_id text not null,
  rm integer not null,
  kind text not null,
  state text not null,
  origin text not null,
  rule text not null,
  strength double precision not null,
  from_on date not null,
  until_on date not null,
  amount_minor bigint not null,
  reason jsonb not null,
  evidence_ids text[] not null,
  hypothesised_on date,
  surfaced_on date,
  moved_on date not null,
  recorded_at timestamp with time zone,
  belief jsonb,
  constraint need_pkey PRIMARY KEY (need_id),
  constraint need_customer_id_rm_fkey FOREIGN KEY (customer_id, rm) REFERENCES customer(customer_id, rm) ON UPDATE CASCADE ON DELETE CASCADE,
  constraint need_belief_check CHECK (((belief IS NULL) OR (jsonb_typeof(belief) = 'object'::text))),
  constraint need_need_id_check CHECK ((need_id ~~ 'need\_%'::text)),
  constraint need_origin_check CHECK ((origin = ANY (ARRAY['trigger'::text, 'map'::text, 'customer'::text, 'rm'::text]))),
  constraint need_state_check CHECK ((state = ANY (ARRAY['latent'::text, 'aware'::text, 'confirmed'::text, 'denied'::text, 'expired'::text, 'served'::text]))),
  constraint need_strength_check CHECK (((strength >= (0)::double precision) AND (strength <= (1)::double precision)))
) -- row-level security forced;
CREATE INDEX need_customer ON public.need USING btree (customer_id);
CREATE INDEX need_of_kind ON public.need USING btree (rm, kind, customer_id) WHERE (state = ANY (ARRAY['latent'::text, 'aware'::text, 'confirmed'::text]));
CREATE UNIQUE INDEX need_open ON public.need USING btree (customer_id, kind) WHERE (state = ANY (ARRAY['latent'::text, 'aware'::text, 'confirmed'::text]));
create policy app_in_scope on need for all to vivero_app using ((rm = ANY ((current_setting('vivero.rms'::text))::integer[]))) with check ((rm = ANY ((current_setting('vivero.rms'::text))::integer[])));
create policy owner_migrates on need for all to vivero_owner using (true) with check (true);
create policy wide_reads on need for select to vivero_wide using (true);
grant delete, insert, select, update on need to vivero_app;
grant select on need to vivero_wide;

create table need_answer (
  client_key uuid not null,
  customer_id text not null,
  rm integer not null,
  needs_before jsonb not null,
  recorded_at timestamp with time zone not null,
  constraint need_answer_pkey PRIMARY KEY (client_key),
  constraint need_answer_customer_id_rm_fkey FOREIGN KEY (customer_id, rm) REFERENCES customer(customer_id, rm) ON UPDATE CASCADE ON DELETE CASCADE
) -- row-level security forced;
CREATE INDEX need_answer_customer ON public.need_answer USING btree (customer_id);
create policy app_in_scope on need_answer for all to vivero_app using ((rm = ANY ((current_setting('vivero.rms'::text))::integer[]))) with check ((rm = ANY ((current_setting('vivero.rms'::text))::integer[])));
create policy owner_migrates on need_answer for all to vivero_owner using (true) with check (true);
create policy wide_reads on need_answer for select to vivero_wide using (true);
grant delete, insert, select, update on need_answer to vivero_app;
grant select on need_answer to vivero_wide;

create table note (
  note_id text not null,
  client_key uuid not null,
  customer_id text not null,
  rm integer not null,
  occurred_at timestamp with time zone not null,
  words bytea not null,
  origin text not null,
  recorded_at timestamp with time zone not null,
  recorded_by text not null,
  batch_id text,
  event_ids text[] not null default '{}'::text[],
  promise_id text,
  needs_before jsonb,
  constraint note_sent_once UNIQUE (client_key),
  constraint note_pkey PRIMARY KEY (note_id),
  constraint note_customer_id_rm_fkey FOREIGN KEY (customer_id, rm) REFERENCES customer(customer_id, rm) ON UPDATE CASCADE ON DELETE CASCADE,
  constraint note_note_id_check CHECK ((note_id ~~ 'note\_%'::text)),
  constraint note_origin_check CHECK ((origin = ANY (ARRAY['typed'::text, 'pasted'::text, 'imported'::text])))
) -- row-level security forced;
CREATE INDEX note_batch ON public.note USING brin (batch_id);
CREATE INDEX note_customer ON public.note USING btree (customer_id, occurred_at);
create policy app_in_scope on note for all to vivero_app using ((rm = ANY ((current_setting('vivero.rms'::text))::integer[]))) with check ((rm = ANY ((current_setting('vivero.rms'::text))::integer[])));
create policy owner_migrates on note for all to vivero_owner using (true) with check (true);
create policy wide_reads on note for select to vivero_wide using (true);
grant delete, insert, select, update on note to vivero_app;
grant select on note to vivero_wide;

create table outcome (
  outcome_id text not null,
  client_key uuid not null,
  decision_id text,
  customer_id text not null,
  rm integer not null,
  occurred_on date not null,
  kind text not null,
  reason text,
  next_on date,
  minutes integer not null,
  event_ids text[] not null default '{}'::text[],
  made_promise text,
  kept_promise text,
  recorded_at timestamp with time zone not null,
  recorded_by text not null,
  undone_at timestamp with time zone,
  needs_before jsonb,
  constraint outcome_sent_once UNIQUE (client_key),
  constraint outcome_pkey PRIMARY KEY (outcome_id),
  constraint outcome_customer_id_rm_fkey FOREIGN KEY (customer_id, rm) REFERENCES customer(customer_id, rm) ON UPDATE CASCADE ON DELETE CASCADE,
  constraint outcome_check CHECK (((kind = 'not_right'::text) = (reason IS NOT NULL))),
  constraint outcome_check1 CHECK (((kind = ANY (ARRAY['next_step'::text, 'another_day'::text])) = (next_on IS NOT NULL))),
  constraint outcome_kind_check CHECK ((kind = ANY (ARRAY['next_step'::text, 'no_answer'::text, 'another_day'::text, 'not_right'::text, 'sent'::text]))),
  constraint outcome_minutes_check CHECK (((minutes >= 0) AND (minutes <= 600))),
  constraint outcome_outcome_id_check CHECK ((outcome_id ~~ 'out\_%'::text)),
  constraint outcome_reason_check CHECK ((reason = ANY (ARRAY['product'::text, 'price'::text, 'service'::text, 'timing'::text, 'trust'::text, 'has_elsewhere'::text, 'could_not_ask'::text])))
) -- row-level security forced;
CREATE INDEX outcome_customer ON public.outcome USING btree (customer_id);
CREATE INDEX outcome_day ON public.outcome USING btree (rm, occurred_on);
CREATE UNIQUE INDEX outcome_of_row ON public.outcome USING btree (decision_id) WHERE ((undone_at IS NULL) AND ((kind <> 'no_answer'::text) OR (decision_id ~~ 'dec\_%'::text)));
create policy app_in_scope on outcome for all to vivero_app using ((rm = ANY ((current_setting('vivero.rms'::text))::integer[]))) with check ((rm = ANY ((current_setting('vivero.rms'::text))::integer[])));
create policy owner_migrates on outcome for all to vivero_owner using (true) with check (true);
create policy wide_reads on outcome for select to vivero_wide using (true);
grant delete, insert, select, update on outcome to vivero_app;
grant select on outcome to vivero_wide;

create table playbook (
  playbook_no integer generated always as identity not null,
  playbook_id text not null,
  shipped text,
  draft jsonb not null,
  draft_no integer not null,
  state text not null,
  version_no integer,
  paused_on date,
  enrolled_on date,
  changed_at timestamp with time zone not null,
  changed_by text not null,
  constraint playbook_playbook_id_key UNIQUE (playbook_id),
  constraint playbook_shipped_key UNIQUE (shipped),
  constraint playbook_pkey PRIMARY KEY (playbook_no),
  constraint playbook_version_own FOREIGN KEY (version_no, playbook_no) REFERENCES playbook_version(version_no, playbook_no),
  constraint playbook_draft_no_check CHECK ((draft_no >= 1)),
  constraint playbook_pause_dated CHECK (((state = 'paused'::text) = (paused_on IS NOT NULL))),
  constraint playbook_playbook_id_check CHECK ((playbook_id ~~ 'pbk\_%'::text)),
  constraint playbook_published CHECK (((state = 'draft'::text) OR (version_no IS NOT NULL))),
  constraint playbook_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'on'::text, 'paused'::text])))
);
grant insert, select, update on playbook to vivero_app;
grant select on playbook to vivero_wide;

create table playbook_reader (
  only_row boolean not null default true,
  xid xid8 not null,
  seq bigint not null,
  constraint playbook_reader_pkey PRIMARY KEY (only_row),
  constraint playbook_reader_only_row_check CHECK (only_row)
);
grant insert, select, update on playbook_reader to vivero_app;
grant select on playbook_reader to vivero_wide;

create table playbook_run (
  customer_id text not null,
  rm integer not null,
  playbook_no integer not null,
  cycle integer not null,
  version_no integer not null,
  state text not null,
  enrolled_on date not null,
  enrolled_by text not null,
  clock_on date not null,
  free_on date not null,
  anchor_on date,
  at integer not null,
  acted_on date,
  wait_until date,
  due_on date,
  why text,
  rules text[],
  attempt integer not null default 1,
  stopped_on date,
  constraint playbook_run_pkey PRIMARY KEY (customer_id, playbook_no, cycle),
  constraint playbook_run_customer_id_rm_fkey FOREIGN KEY (customer_id, rm) REFERENCES customer(customer_id, rm) ON UPDATE CASCADE ON DELETE CASCADE,
  constraint playbook_run_version_no_playbook_no_fkey FOREIGN KEY (version_no, playbook_no) REFERENCES playbook_version(version_no, playbook_no),
  constraint playbook_run_at_check CHECK ((at >= 0)),
  constraint playbook_run_cycle_check CHECK ((cycle >= 1)),
  constraint playbook_run_due CHECK (((state = ANY (ARRAY['active'::text, 'paused'::text])) = (due_on IS NOT NULL))),
  constraint playbook_run_state_check CHECK ((state = ANY (ARRAY['active'::text, 'paused'::text, 'stuck'::text, 'ended'::text, 'held_out'::text]))),
  constraint playbook_run_stopped CHECK (((state = ANY (ARRAY['stuck'::text, 'ended'::text])) = (stopped_on IS NOT NULL))),
  constraint playbook_run_why CHECK (((state = ANY (ARRAY['stuck'::text, 'ended'::text])) = (why IS NOT NULL)))
) -- row-level security forced;
CREATE INDEX playbook_run_due_on ON public.playbook_run USING btree (rm, due_on, customer_id, playbook_no) WHERE (state = 'active'::text);
CREATE UNIQUE INDEX playbook_run_once ON public.playbook_run USING btree (customer_id, playbook_no) WHERE (state <> 'ended'::text);
CREATE INDEX playbook_run_standing ON public.playbook_run USING btree (playbook_no, state, rm);
CREATE INDEX playbook_run_stuck ON public.playbook_run USING btree (rm, playbook_no, customer_id) WHERE (state = 'stuck'::text);
create policy app_in_scope on playbook_run for all to vivero_app using ((rm = ANY ((current_setting('vivero.rms'::text))::integer[]))) with check ((rm = ANY ((current_setting('vivero.rms'::text))::integer[])));
create policy owner_migrates on playbook_run for all to vivero_owner using (true) with check (true);
create policy wide_reads on playbook_run for select to vivero_wide using (true);
grant delete, insert, select, update on playbook_run to vivero_app;
grant select on playbook_run to vivero_wide;

create table playbook_step (
  customer_id text not null,
  rm integer not null,
  playbook_no integer not null,
  cycle integer not null,
  step text not null,
  version_no integer not null,
  result text not null,
  due_on date,
  done_on date not null,
  heard text,
  touch_id text,
  rules text[],
  constraint playbook_step_once PRIMARY KEY (customer_id, playbook_no, cycle, step),
  constraint playbook_step_customer_id_rm_fkey FOREIGN KEY (customer_id, rm) REFERENCES customer(customer_id, rm) ON UPDATE CASCADE ON DELETE CASCADE,
  constraint playbook_step_heard_check CHECK ((heard = ANY (ARRAY['evidence'::text, 'time'::text]))),
  constraint playbook_step_result_check CHECK ((result = ANY (ARRAY['acted'::text, 'refused'::text, 'late'::text, 'stage'::text])))
) -- row-level security forced;
create policy app_in_scope on playbook_step for all to vivero_app using ((rm = ANY ((current_setting('vivero.rms'::text))::integer[]))) with check ((rm = ANY ((current_setting('vivero.rms'::text))::integer[])));
create policy owner_migrates on playbook_step for all to vivero_owner using (true) with check (true);
create policy wide_reads on playbook_step for select to vivero_wide using (true);
grant delete, insert, select, update on playbook_step to vivero_app;
grant select on playbook_step to vivero_wide;

create table playbook_version (
  version_no integer generated always as identity not null,
  playbook_no integer not null,
  version integer not null,
  definition jsonb not null,
  published_at timestamp with time zone not null,
  published_by text not null,
  constraint playbook_version_numbered UNIQUE (playbook_no, version),
  constraint playbook_version_of UNIQUE (version_no, playbook_no),
  constraint playbook_version_pkey PRIMARY KEY (version_no),
  constraint playbook_version_playbook_no_fkey FOREIGN KEY (playbook_no) REFERENCES playbook(playbook_no),
  constraint playbook_version_version_check CHECK ((version >= 1))
);
grant insert, select on playbook_version to vivero_app;
grant select on playbook_version to vivero_wide;

create table product (
  product_id text not null,
  name jsonb not null,
  category text not null,
  role text not null,
  risk_level integer not null,
  serves text[] not null,
  margin_rate double precision not null,
  margin_fixed_minor bigint not null,
  currency text not null,
  minimum_minor bigint not null,
  tenor_days integer,
  rate double precision,
  version integer not null default 1,
  changed_at timestamp with time zone not null default now(),
  changed_by text not null default 'operator'::text,
  constraint product_pkey PRIMARY KEY (product_id),
  constraint product_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
  constraint product_rate_check CHECK (((rate >= (0)::double precision) AND (rate <= (1)::double precision))),
  constraint product_risk_level_check CHECK (((risk_level >= 1) AND (risk_level <= 5))),
  constraint product_role_check CHECK ((role = ANY (ARRAY['traffic'::text, 'hit'::text, 'profit'::text])))
);
grant delete, insert, select, update on product to vivero_app;
grant select on product to vivero_wide;

create table promise (
  promise_id text not null,
  customer_id text not null,
  rm integer not null,
  due_on date not null,
  need_id text,
  words bytea,
  phrase jsonb,
  made_at timestamp with time zone not null,
  made_by text not null,
  state text not null,
  ended_at timestamp with time zone,
  constraint promise_pkey PRIMARY KEY (promise_id),
  constraint promise_customer_id_rm_fkey FOREIGN KEY (customer_id, rm) REFERENCES customer(customer_id, rm) ON UPDATE CASCADE ON DELETE CASCADE,
  constraint promise_check CHECK (((words IS NULL) <> (phrase IS NULL))),
  constraint promise_check1 CHECK (((state = 'open'::text) = (ended_at IS NULL))),
  constraint promise_promise_id_check CHECK ((promise_id ~~ 'prm\_%'::text)),
  constraint promise_state_check CHECK ((state = ANY (ARRAY['open'::text, 'kept'::text, 'moved'::text, 'dropped'::text])))
) -- row-level security forced;
CREATE INDEX promise_customer ON public.promise USING btree (customer_id);
CREATE INDEX promise_due ON public.promise USING btree (rm, due_on) WHERE (state = 'open'::text);
create policy app_in_scope on promise for all to vivero_app using ((rm = ANY ((current_setting('vivero.rms'::text))::integer[]))) with check ((rm = ANY ((current_setting('vivero.rms'::text))::integer[])));
create policy owner_migrates on promise for all to vivero_owner using (true) with check (true);
create policy wide_reads on promise for select to vivero_wide using (true);
grant delete, insert, select, update on promise to vivero_app;
grant select on promise to vivero_wide;

create table purchase_chance (
  customer_id text not null,
  rm integer not null,
  category text not null,
  model_id text not null,
  as_of_on date not null,
  chance double precision not null,
  times double precision not null,
  because text[] not null,
  constraint purchase_chance_pkey PRIMARY KEY (customer_id, category),
  constraint purchase_chance_customer_id_rm_fkey FOREIGN KEY (customer_id, rm) REFERENCES customer(customer_id, rm) ON UPDATE CASCADE ON DELETE CASCADE,
  constraint purchase_chance_model_id_fkey FOREIGN KEY (model_id) REFERENCES model(model_id),
  constraint purchase_chance_chance_check CHECK (((chance > (0)::double precision) AND (chance < (1)::double precision))),
  constraint purchase_chance_times_check CHECK ((times > (0)::double precision))
) -- row-level security forced;
CREATE INDEX purchase_chance_book ON public.purchase_chance USING btree (rm);
create policy app_in_scope on purchase_chance for all to vivero_app using ((rm = ANY ((current_setting('vivero.rms'::text))::integer[]))) with check ((rm = ANY ((current_setting('vivero.rms'::text))::integer[])));
create policy owner_migrates on purchase_chance for all to vivero_owner using (true) with check (true);
create policy wide_reads on purchase_chance for select to vivero_wide using (true);
grant delete, insert, select on purchase_chance to vivero_app;
grant select on purchase_chance to vivero_wide;

create table referral_campaign (
  campaign_id text not null,
  name text not null,
  condition text,
  product_id text,
  reward_minor bigint not null,
  currency text not null,
  cap integer not null,
  ends_on date not null,
  made_at timestamp with time zone not null,
  made_by text not null,
  constraint referral_campaign_pkey PRIMARY KEY (campaign_id),
  constraint referral_campaign_campaign_id_check CHECK ((campaign_id ~~ 'cmp\_%'::text)),
  constraint referral_campaign_cap_check CHECK (((cap >= 1) AND (cap <= 10))),
  constraint referral_campaign_check CHECK ((((condition IS NULL) = (reward_minor = 0)) AND ((COALESCE(condition, ''::text) = 'product'::text) = (product_id IS NOT NULL)))),
  constraint referral_campaign_condition_check CHECK ((condition = ANY (ARRAY['deposit'::text, 'product'::text, 'other'::text]))),
  constraint referral_campaign_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
  constraint referral_campaign_name_check CHECK (((length(name) >= 1) AND (length(name) <= 80))),
  constraint referral_campaign_reward_minor_check CHECK ((reward_minor >= 0))
);
grant insert, select, update on referral_campaign to vivero_app;
grant select on referral_campaign to vivero_wide;

create table referral_reward (
  arrival_id text not null,
  customer_id text not null,
  rm integer not null,
  campaign_id text not null,
  slot integer not null,
  amount_minor bigint not null,
  currency text not null,
  evidence text not null,
  earned_at timestamp with time zone not null,
  paid_at timestamp with time zone,
  paid_by text,
  constraint referral_reward_pkey PRIMARY KEY (arrival_id),
  constraint referral_reward_campaign_id_fkey FOREIGN KEY (campaign_id) REFERENCES referral_campaign(campaign_id),
  constraint referral_reward_customer_id_rm_fkey FOREIGN KEY (customer_id, rm) REFERENCES customer(customer_id, rm) ON UPDATE CASCADE ON DELETE CASCADE,
  constraint referral_reward_amount_minor_check CHECK ((amount_minor > 0)),
  constraint referral_reward_check CHECK (((paid_at IS NULL) = (paid_by IS NULL))),
  constraint referral_reward_slot_check CHECK (((slot >= 1) AND (slot <= 10)))
) -- row-level security forced;
CREATE INDEX referral_reward_customer ON public.referral_reward USING btree (customer_id);
CREATE UNIQUE INDEX referral_reward_slot ON public.referral_reward USING btree (campaign_id, customer_id, slot);
create policy app_in_scope on referral_reward for all to vivero_app using ((rm = ANY ((current_setting('vivero.rms'::text))::integer[]))) with check ((rm = ANY ((current_setting('vivero.rms'::text))::integer[])));
create policy owner_migrates on referral_reward for all to vivero_owner using (true) with check (true);
create policy wide_reads on referral_reward for select to vivero_wide using (true);
grant delete, insert, select, update on referral_reward to vivero_app;
grant select on referral_reward to vivero_wide;

create table referral_verdict (
  verdict_id text not null,
  customer_id text not null,
  rm integer not null,
  verdict text not null,
  signals text[] not null,
  referrals integer not null,
  decided_at timestamp with time zone not null,
  decided_by text not null,
  constraint referral_verdict_pkey PRIMARY KEY (verdict_id),
  constraint referral_verdict_customer_id_rm_fkey FOREIGN KEY (customer_id, rm) REFERENCES customer(customer_id, rm) ON UPDATE CASCADE ON DELETE CASCADE,
  constraint referral_verdict_referrals_check CHECK ((referrals > 0)),
  constraint referral_verdict_verdict_check CHECK ((verdict = ANY (ARRAY['fine'::text, 'reward_only'::text]))),
  constraint referral_verdict_verdict_id_check CHECK ((verdict_id ~~ 'ver\_%'::text))
) -- row-level security forced;
CREATE INDEX referral_verdict_customer ON public.referral_verdict USING btree (customer_id, decided_at);
create policy app_in_scope on referral_verdict for all to vivero_app using ((rm = ANY ((current_setting('vivero.rms'::text))::integer[]))) with check ((rm = ANY ((current_setting('vivero.rms'::text))::integer[])));
create policy owner_migrates on referral_verdict for all to vivero_owner using (true) with check (true);
create policy wide_reads on referral_verdict for select to vivero_wide using (true);
grant delete, insert, select, update on referral_verdict to vivero_app;
grant select on referral_verdict to vivero_wide;

create table refresh_run (
  run_id text not null,
  as_of_on date not null,
  ledger_xid text not null,
  ledger_seq bigint not null,
  customers integer not null,
  events bigint not null,
  ended_at timestamp with time zone not null,
  constraint refresh_run_pkey PRIMARY KEY (run_id),
  constraint refresh_run_run_id_check CHECK ((run_id ~~ 'run\_%'::text))
);
grant insert, select on refresh_run to vivero_app;
grant select on refresh_run to vivero_wide;

create table resource (
  resource_id text not null,
  customer_id text not null,
  rm integer not null,
  kind text not null,
  willing text not null,
  words bytea not null,
  source text not null,
  agreed_on date,
  recorded_at timestamp with time zone not null,
  recorded_by text not null,
  changed_at timestamp with time zone not null,
  version integer not null default 1,
  constraint resource_pkey PRIMARY KEY (resource_id),
  constraint resource_customer_id_rm_fkey FOREIGN KEY (customer_id, rm) REFERENCES customer(customer_id, rm) ON UPDATE CASCADE ON DELETE CASCADE,
  constraint resource_kind_check CHECK ((kind = ANY (ARRAY['circle'::text, 'venue'::text, 'expertise'::text, 'goods_or_service'::text, 'media'::text, 'information'::text]))),
  constraint resource_resource_id_check CHECK ((resource_id ~~ 'res\_%'::text)),
  constraint resource_source_check CHECK ((source = ANY (ARRAY['customer'::text, 'rm'::text, 'other_person'::text]))),
  constraint resource_used_by_consent CHECK (((willing <> 'used'::text) OR (agreed_on IS NOT NULL))),
  constraint resource_willing_check CHECK ((willing = ANY (ARRAY['unknown'::text, 'offered'::text, 'asked'::text, 'used'::text])))
) -- row-level security forced;
CREATE INDEX resource_customer ON public.resource USING btree (customer_id);
create policy app_in_scope on resource for all to vivero_app using ((rm = ANY ((current_setting('vivero.rms'::text))::integer[]))) with check ((rm = ANY ((current_setting('vivero.rms'::text))::integer[])));
create policy owner_migrates on resource for all to vivero_owner using (true) with check (true);
create policy wide_reads on resource for select to vivero_wide using (true);
grant delete, insert, select, update on resource to vivero_app;
grant select on resource to vivero_wide;

create table rm (
  rm integer not null,
  source_key text,
  name text not null,
  team_id text,
  minutes_a_day integer not null default 120,
  batch_id text,
  claim_cap integer not null default 20,
  constraint rm_source_key_key UNIQUE (source_key),
  constraint rm_pkey PRIMARY KEY (rm),
  constraint rm_team_id_fkey FOREIGN KEY (team_id) REFERENCES team(team_id),
  constraint rm_claim_cap_check CHECK (((claim_cap >= 0) AND (claim_cap <= 200))),
  constraint rm_minutes_a_day_check CHECK (((minutes_a_day >= 0) AND (minutes_a_day <= 600))),
  constraint rm_rm_check CHECK ((rm >= 0))
);
grant delete, insert, select, update on rm to vivero_app;
grant select on rm to vivero_wide;

create table saved_view (
  view_id text not null,
  user_id text not null,
  name text not null,
  filter jsonb not null,
  sort text not null,
  created_at timestamp with time zone not null,
  constraint saved_view_name_taken UNIQUE (user_id, name),
  constraint saved_view_pkey PRIMARY KEY (view_id),
  constraint saved_view_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(user_id) ON DELETE CASCADE,
  constraint saved_view_name_check CHECK ((name <> ''::text)),
  constraint saved_view_view_id_check CHECK ((view_id ~~ 'view\_%'::text))
);
grant delete, insert, select on saved_view to vivero_app;

create table schema_migration (
  version integer not null,
  name text not null,
  checksum text not null,
  constraint schema_migration_pkey PRIMARY KEY (version)
);
grant select on schema_migration to vivero_app;

create table sealing_key (
  owner_id text not null,
  rm integer not null,
  wrapped bytea not null,
  batch_id text,
  constraint sealing_key_pkey PRIMARY KEY (owner_id)
) -- row-level security forced;
create policy app_in_scope on sealing_key for all to vivero_app using ((rm = ANY ((current_setting('vivero.rms'::text))::integer[]))) with check ((rm = ANY ((current_setting('vivero.rms'::text))::integer[])));
create policy owner_migrates on sealing_key for all to vivero_owner using (true) with check (true);
create policy wide_reads on sealing_key for select to vivero_wide using (true);
grant delete, insert, select, update on sealing_key to vivero_app;
grant select on sealing_key to vivero_wide;

create table segment (
  segment_id text not null,
  owner text,
  name text not null,
  definition jsonb not null,
  shared boolean not null,
  version integer not null,
  changed_at timestamp with time zone not null,
  constraint segment_name_taken UNIQUE NULLS NOT DISTINCT (owner, name),
  constraint segment_pkey PRIMARY KEY (segment_id),
  constraint segment_owner_fkey FOREIGN KEY (owner) REFERENCES app_user(user_id),
  constraint segment_name_check CHECK ((name <> ''::text)),
  constraint segment_segment_id_check CHECK ((segment_id ~~ 'seg\_%'::text)),
  constraint segment_version_check CHECK ((version >= 1))
);
grant delete, insert, select, update on segment to vivero_app;
grant select on segment to vivero_wide;

create table segment_reference (
  segment_id text not null,
  refers_to text not null,
  constraint segment_reference_pkey PRIMARY KEY (segment_id, refers_to),
  constraint segment_reference_refers_to_fkey FOREIGN KEY (refers_to) REFERENCES segment(segment_id),
  constraint segment_reference_segment_id_fkey FOREIGN KEY (segment_id) REFERENCES segment(segment_id) ON DELETE CASCADE
);
CREATE INDEX segment_reference_of ON public.segment_reference USING btree (refers_to);
grant delete, insert, select, update on segment_reference to vivero_app;
grant select on segment_reference to vivero_wide;

create table session (
  token_hash bytea not null,
  user_id text not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  constraint session_pkey PRIMARY KEY (token_hash),
  constraint session_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(user_id) ON DELETE CASCADE,
  constraint session_token_hash_check CHECK ((length(token_hash) = 32))
);
CREATE INDEX session_of_user ON public.session USING btree (user_id);
grant delete, insert, select, update on session to vivero_app;

create table setup_link (
  token_hash bytea not null,
  expires_at timestamp with time zone not null,
  constraint setup_link_pkey PRIMARY KEY (token_hash),
  constraint setup_link_token_hash_check CHECK ((length(token_hash) = 32))
);
grant delete, insert, select, update on setup_link to vivero_app;

create table snapshot (
  batch_id text not null,
  rm integer not null,
  source text not null,
  as_of_on date not null,
  customers text[] not null,
  holdings text[] not null,
  constraint snapshot_pkey PRIMARY KEY (batch_id, rm),
  constraint snapshot_batch_id_fkey FOREIGN KEY (batch_id) REFERENCES import_batch(batch_id),
  constraint snapshot_rm_fkey FOREIGN KEY (rm) REFERENCES rm(rm)
) -- row-level security forced;
CREATE INDEX snapshot_latest ON public.snapshot USING btree (source, as_of_on);
create policy app_in_scope on snapshot for all to vivero_app using ((rm = ANY ((current_setting('vivero.rms'::text))::integer[]))) with check ((rm = ANY ((current_setting('vivero.rms'::text))::integer[])));
create policy owner_migrates on snapshot for all to vivero_owner using (true) with check (true);
create policy wide_reads on snapshot for select to vivero_wide using (true);
grant delete, insert, select, update on snapshot to vivero_app;
grant select on snapshot to vivero_wide;

create table source_code (
  code text not null,
  kind text not null,
  about text not null,
  campaign_id text,
  owner_id text,
  shows_owner boolean not null,
  rm integer not null,
  made_at timestamp with time zone not null,
  made_by text not null,
  ended_at timestamp with time zone,
  constraint source_code_pkey PRIMARY KEY (code),
  constraint source_code_campaign_id_fkey FOREIGN KEY (campaign_id) REFERENCES referral_campaign(campaign_id),
  constraint source_code_owner_id_rm_fkey FOREIGN KEY (owner_id, rm) REFERENCES customer(customer_id, rm) ON UPDATE CASCADE ON DELETE CASCADE,
  constraint source_code_rm_fkey FOREIGN KEY (rm) REFERENCES rm(rm),
  constraint source_code_about_check CHECK (((length(about) >= 1) AND (length(about) <= 80))),
  constraint source_code_check CHECK ((((kind = 'referral'::text) = (owner_id IS NOT NULL)) AND ((kind = 'referral'::text) = (campaign_id IS NOT NULL)))),
  constraint source_code_code_check CHECK ((code ~ '^[0-9a-hjkmnp-tv-z]{12}$'::text)),
  constraint source_code_kind_check CHECK ((kind = ANY (ARRAY['channel'::text, 'event'::text, 'content'::text, 'campaign'::text, 'rm'::text, 'referral'::text])))
) -- row-level security forced;
CREATE UNIQUE INDEX source_code_one ON public.source_code USING btree (owner_id, campaign_id) WHERE (ended_at IS NULL);
create policy app_in_scope on source_code for all to vivero_app using ((rm = ANY ((current_setting('vivero.rms'::text))::integer[]))) with check ((rm = ANY ((current_setting('vivero.rms'::text))::integer[])));
create policy owner_migrates on source_code for all to vivero_owner using (true) with check (true);
create policy wide_reads on source_code for select to vivero_wide using (true);
grant delete, insert, select, update on source_code to vivero_app;
grant select on source_code to vivero_wide;

create table stage_history (
  customer_id text not null,
  rm integer not null,
  step integer not null,
  from_stage text not null,
  to_stage text not null,
  effective_on date not null,
  recorded_at timestamp with time zone,
  evidence_ids text[] not null,
  rule_version text not null,
  cause text not null,
  implied boolean not null,
  constraint stage_history_pkey PRIMARY KEY (customer_id, step),
  constraint stage_history_customer_id_rm_fkey FOREIGN KEY (customer_id, rm) REFERENCES customer(customer_id, rm) ON UPDATE CASCADE ON DELETE CASCADE,
  constraint stage_history_cause_check CHECK ((cause = ANY (ARRAY['evidence'::text, 'decay'::text, 'void'::text, 'manual'::text, 'merge'::text])))
) -- row-level security forced;
create policy app_in_scope on stage_history for all to vivero_app using ((rm = ANY ((current_setting('vivero.rms'::text))::integer[]))) with check ((rm = ANY ((current_setting('vivero.rms'::text))::integer[])));
create policy owner_migrates on stage_history for all to vivero_owner using (true) with check (true);
create policy wide_reads on stage_history for select to vivero_wide using (true);
grant delete, insert, select, update on stage_history to vivero_app;
grant select on stage_history to vivero_wide;

create table stage_override (
  override_id text not null,
  customer_id text not null,
  rm integer not null,
  from_stage text not null,
  to_stage text not null,
  reason bytea not null,
  set_by text not null,
  set_on date not null,
  until_on date not null,
  recorded_at timestamp with time zone not null,
  xid xid8 not null default pg_current_xact_id(),
  constraint stage_override_pkey PRIMARY KEY (override_id),
  constraint stage_override_customer_id_rm_fkey FOREIGN KEY (customer_id, rm) REFERENCES customer(customer_id, rm) ON UPDATE CASCADE ON DELETE CASCADE,
  constraint stage_override_check CHECK ((((until_on - set_on) >= 0) AND ((until_on - set_on) <= 90))),
  constraint stage_override_override_id_check CHECK ((override_id ~~ 'ovr\_%'::text))
) -- row-level security forced;
CREATE INDEX stage_override_customer ON public.stage_override USING btree (customer_id);
CREATE INDEX stage_override_written ON public.stage_override USING btree (bucket_of(customer_id), xid);
CREATE TRIGGER stage_override_loss AFTER DELETE ON public.stage_override REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION note_part_loss();
CREATE TRIGGER stage_override_stamp BEFORE UPDATE ON public.stage_override FOR EACH ROW EXECUTE FUNCTION stamp_part();
create policy app_in_scope on stage_override for all to vivero_app using ((rm = ANY ((current_setting('vivero.rms'::text))::integer[]))) with check ((rm = ANY ((current_setting('vivero.rms'::text))::integer[])));
create policy owner_migrates on stage_override for all to vivero_owner using (true) with check (true);
create policy wide_reads on stage_override for select to vivero_wide using (true);
grant delete, insert, select, update on stage_override to vivero_app;
grant select on stage_override to vivero_wide;

create table stage_stay (
  rm integer not null,
  customer_id text not null,
  step integer not null,
  stage text not null,
  entered_on date not null,
  came text not null,
  implied boolean not null,
  left_on date,
  left_way text,
  up_on date,
  before_on date,
  taken_back boolean not null,
  constraint stage_stay_pkey PRIMARY KEY (rm, customer_id, step),
  constraint stage_stay_customer_id_rm_fkey FOREIGN KEY (customer_id, rm) REFERENCES customer(customer_id, rm) ON UPDATE CASCADE ON DELETE CASCADE,
  constraint stage_stay_came_check CHECK ((came = ANY (ARRAY['new'::text, 'up'::text, 'down'::text]))),
  constraint stage_stay_check CHECK (((left_on IS NULL) = (left_way IS NULL))),
  constraint stage_stay_left_way_check CHECK ((left_way = ANY (ARRAY['up'::text, 'down'::text])))
) -- row-level security forced;
create policy app_in_scope on stage_stay for all to vivero_app using ((rm = ANY ((current_setting('vivero.rms'::text))::integer[]))) with check ((rm = ANY ((current_setting('vivero.rms'::text))::integer[])));
create policy owner_migrates on stage_stay for all to vivero_owner using (true) with check (true);
create policy wide_reads on stage_stay for select to vivero_wide using (true);
grant delete, insert, select, update on stage_stay to vivero_app;
grant select on stage_stay to vivero_wide;

create table team (
  team_id text not null,
  branch_id text not null,
  name text not null,
  batch_id text,
  constraint team_branch_id_name_key UNIQUE (branch_id, name),
  constraint team_pkey PRIMARY KEY (team_id),
  constraint team_branch_id_fkey FOREIGN KEY (branch_id) REFERENCES branch(branch_id),
  constraint team_team_id_check CHECK ((team_id ~~ 'team\_%'::text))
);
grant delete, insert, select, update on team to vivero_app;
grant select on team to vivero_wide;

create table touch (
  touch_id text not null,
  customer_id text not null,
  rm integer not null,
  idempotency_key text not null,
  medium text not null,
  purpose text not null,
  agreed boolean not null,
  content_id text,
  product_id text,
  need_kind text,
  place text,
  frequency text,
  aim text,
  priority double precision not null,
  origin text not null,
  not_before timestamp with time zone,
  expires_at timestamp with time zone not null,
  requested_at timestamp with time zone not null,
  requested_by text not null,
  state text not null,
  changed_at timestamp with time zone not null,
  gate_id text not null,
  gate_result text not null,
  judged_at timestamp with time zone not null,
  due_at timestamp with time zone not null,
  attempts integer not null default 0,
  worker_no integer,
  handed_at timestamp with time zone,
  answer text,
  reward text,
  constraint touch_of_book UNIQUE (touch_id, rm),
  constraint touch_sent_once UNIQUE (idempotency_key),
  constraint touch_pkey PRIMARY KEY (touch_id),
  constraint touch_customer_id_rm_fkey FOREIGN KEY (customer_id, rm) REFERENCES customer(customer_id, rm) ON UPDATE CASCADE ON DELETE CASCADE,
  constraint touch_gate_stands FOREIGN KEY (touch_id, gate_id, gate_result, judged_at) REFERENCES touch_gate(touch_id, gate_id, result, judged_at),
  constraint touch_worker_no_fkey FOREIGN KEY (worker_no) REFERENCES touch_worker(worker_no),
  constraint touch_aim_check CHECK ((aim = ANY (ARRAY['seed'::text, 'sell'::text]))),
  constraint touch_attempts_check CHECK ((attempts >= 0)),
  constraint touch_frequency_check CHECK ((frequency = ANY (ARRAY['high'::text, 'low'::text]))),
  constraint touch_handed_over CHECK (((state <> ALL (ARRAY['sending'::text, 'sent'::text, 'unknown'::text, 'delivered'::text, 'bounced'::text])) OR (handed_at IS NOT NULL))),
  constraint touch_held CHECK (((state <> 'held'::text) OR (gate_result = 'hold'::text))),
  constraint touch_judged_before CHECK (((handed_at IS NULL) OR (judged_at <= handed_at))),
  constraint touch_medium_check CHECK ((medium = ANY (ARRAY['call'::text, 'visit'::text, 'branch'::text, 'wechat'::text, 'wecom'::text, 'sms'::text, 'email'::text, 'letter'::text, 'event'::text]))),
  constraint touch_passed CHECK (((state = ANY (ARRAY['held'::text, 'refused'::text, 'expired'::text, 'cancelled'::text])) OR (gate_result = 'pass'::text))),
  constraint touch_place_check CHECK ((place = ANY (ARRAY['online'::text, 'offline'::text]))),
  constraint touch_purpose_check CHECK ((purpose = ANY (ARRAY['service'::text, 'marketing'::text]))),
  constraint touch_refused CHECK (((state <> 'refused'::text) OR (gate_result = 'refuse'::text))),
  constraint touch_reward_check CHECK ((reward = ANY (ARRAY['deposit'::text, 'product'::text, 'other'::text]))),
  constraint touch_state_check CHECK ((state = ANY (ARRAY['held'::text, 'refused'::text, 'ready'::text, 'task'::text, 'sending'::text, 'sent'::text, 'failed'::text, 'unknown'::text, 'delivered'::text, 'bounced'::text, 'done'::text, 'expired'::text, 'cancelled'::text]))),
  constraint touch_touch_id_check CHECK ((touch_id ~~ 'tch\_%'::text)),
  constraint touch_worker_known CHECK (((state <> 'sending'::text) OR (worker_no IS NOT NULL)))
) -- row-level security forced;
CREATE INDEX touch_book ON public.touch USING btree (rm, state, touch_id);
CREATE INDEX touch_customer ON public.touch USING btree (customer_id, touch_id);
CREATE INDEX touch_due ON public.touch USING btree (state, due_at) WHERE (state = ANY (ARRAY['held'::text, 'ready'::text, 'task'::text]));
CREATE INDEX touch_handed ON public.touch USING btree (handed_at) WHERE (handed_at IS NOT NULL);
CREATE INDEX touch_queue ON public.touch USING btree (priority DESC, requested_at, touch_id) WHERE (state = 'ready'::text);
CREATE INDEX touch_sending ON public.touch USING btree (worker_no) WHERE (state = 'sending'::text);
CREATE TRIGGER touch_begins BEFORE INSERT ON public.touch FOR EACH ROW EXECUTE FUNCTION touch_moves();
CREATE TRIGGER touch_moves BEFORE UPDATE ON public.touch FOR EACH ROW WHEN ((old.state IS DISTINCT FROM new.state)) EXECUTE FUNCTION touch_moves();
create policy app_in_scope on touch for all to vivero_app using ((rm = ANY ((current_setting('vivero.rms'::text))::integer[]))) with check ((rm = ANY ((current_setting('vivero.rms'::text))::integer[])));
create policy owner_migrates on touch for all to vivero_owner using (true) with check (true);
create policy wide_reads on touch for select to vivero_wide using (true);
grant insert, select, update on touch to vivero_app;
grant select on touch to vivero_wide;

create table touch_evidence (
  evidence_key text not null,
  touch_id text not null,
  rm integer not null,
  kind text not null,
  occurred_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  answer text,
  constraint touch_evidence_pkey PRIMARY KEY (evidence_key),
  constraint touch_evidence_touch_id_rm_fkey FOREIGN KEY (touch_id, rm) REFERENCES touch(touch_id, rm) ON UPDATE CASCADE ON DELETE CASCADE,
  constraint touch_evidence_kind_check CHECK ((kind = ANY (ARRAY['delivered'::text, 'opened'::text, 'clicked'::text, 'replied'::text, 'put_off'::text, 'bounced'::text, 'no_address'::text])))
) -- row-level security forced;
CREATE INDEX touch_evidence_touch ON public.touch_evidence USING btree (touch_id);
create policy app_in_scope on touch_evidence for all to vivero_app using ((rm = ANY ((current_setting('vivero.rms'::text))::integer[]))) with check ((rm = ANY ((current_setting('vivero.rms'::text))::integer[])));
create policy owner_migrates on touch_evidence for all to vivero_owner using (true) with check (true);
create policy wide_reads on touch_evidence for select to vivero_wide using (true);
grant insert, select on touch_evidence to vivero_app;
grant select on touch_evidence to vivero_wide;

create table touch_gate (
  gate_id text not null,
  touch_id text not null,
  rm integer not null,
  judged_at timestamp with time zone not null,
  occasion text not null,
  result text not null,
  results jsonb not null,
  inputs jsonb not null,
  constraint touch_gate_said UNIQUE (touch_id, gate_id, result, judged_at),
  constraint touch_gate_pkey PRIMARY KEY (gate_id),
  constraint touch_gate_touch FOREIGN KEY (touch_id, rm) REFERENCES touch(touch_id, rm) ON UPDATE CASCADE ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  constraint touch_gate_gate_id_check CHECK ((gate_id ~~ 'gate\_%'::text)),
  constraint touch_gate_occasion_check CHECK ((occasion = ANY (ARRAY['request'::text, 'release'::text, 'send'::text]))),
  constraint touch_gate_result_check CHECK ((result = ANY (ARRAY['pass'::text, 'hold'::text, 'refuse'::text]))),
  constraint touch_gate_touch_id_check CHECK ((touch_id ~~ 'tch\_%'::text))
) -- row-level security forced;
CREATE INDEX touch_gate_of_touch ON public.touch_gate USING btree (touch_id, judged_at);
create policy app_in_scope on touch_gate for all to vivero_app using ((rm = ANY ((current_setting('vivero.rms'::text))::integer[]))) with check ((rm = ANY ((current_setting('vivero.rms'::text))::integer[])));
create policy owner_migrates on touch_gate for all to vivero_owner using (true) with check (true);
create policy wide_reads on touch_gate for select to vivero_wide using (true);
grant insert, select on touch_gate to vivero_app;
grant select on touch_gate to vivero_wide;

create table touch_worker (
  worker_no integer generated always as identity not null,
  started_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint touch_worker_pkey PRIMARY KEY (worker_no)
);
grant insert, select, update on touch_worker to vivero_app;
grant select on touch_worker to vivero_wide;
