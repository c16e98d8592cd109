/**
 * One query a part of the schema `public`: the table that a line belongs to (`owner`) and the line. Two things differ between
 * versions and are left out: NOT NULL as a constraint of its own (18), and the owner's privileges, which grow with the version.
 */
const OURS = `join pg_namespace as n on n.oid = c.relnamespace and n.nspname = 'public'`;

export const FUNCTIONS = `
  select p.proname as owner, trim(trailing from pg_get_functiondef(p.oid), e' \\n') as line
    from pg_proc as p
    join pg_namespace as n on n.oid = p.pronamespace and n.nspname = 'public'
   order by p.proname, p.oid`;

export const TABLES = `
  select c.relname as owner,
         case when c.relforcerowsecurity then ' -- row-level security forced' else '' end as line
    from pg_class as c ${OURS}
   where c.relkind = 'r'
   order by c.relname`;

export const COLUMNS = `
  select c.relname as owner,
         a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
         || case when a.attidentity = 'a' then ' generated always as identity' else '' end
         || case when a.attnotnull then ' not null' else '' end
         || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '') as line
    from pg_class as c ${OURS}
    join pg_attribute as a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    left join pg_attrdef as d on d.adrelid = c.oid and d.adnum = a.attnum
   where c.relkind = 'r'
   order by c.relname, a.attnum`;

export const CONSTRAINTS = `
  select c.relname as owner, 'constraint ' || k.conname || ' ' || pg_get_constraintdef(k.oid) as line
    from pg_class as c ${OURS}
    join pg_constraint as k on k.conrelid = c.oid and k.contype <> 'n'
   where c.relkind = 'r'
   order by c.relname, k.contype desc, k.conname`;

export const INDEXES = `
  select c.relname as owner, pg_get_indexdef(i.indexrelid) as line
    from pg_class as c ${OURS}
    join pg_index as i on i.indrelid = c.oid
    join pg_class as x on x.oid = i.indexrelid
   where c.relkind = 'r'
     and not exists (select from pg_constraint as k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x'))
   order by c.relname, x.relname`;

export const POLICIES = `
  select c.relname as owner,
         'create policy ' || p.polname || ' on ' || c.relname
         || ' for ' || case p.polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' when 'd' then 'delete' else 'all' end
         || ' to ' || (select string_agg(r.rolname, ', ' order by r.rolname) from pg_roles as r where r.oid = any (p.polroles))
         || coalesce(' using (' || pg_get_expr(p.polqual, p.polrelid) || ')', '')
         || coalesce(' with check (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')', '') as line
    from pg_class as c ${OURS}
    join pg_policy as p on p.polrelid = c.oid
   order by c.relname, p.polname`;

export const GRANTS = `
  select c.relname as owner,
         'grant ' || string_agg(lower(g.privilege_type), ', ' order by g.privilege_type) || ' on ' || c.relname || ' to ' || r.rolname as line
    from pg_class as c ${OURS}
    cross join aclexplode(c.relacl) as g
    join pg_roles as r on r.oid = g.grantee
   where c.relkind = 'r'
     and g.grantee <> c.relowner
   group by c.relname, r.rolname
   order by c.relname, r.rolname`;
