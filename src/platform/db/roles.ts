import type pg from 'pg';

/**
 * Two roles serve people, and both own nothing. The application connects as the first. For a visitor who sees the whole
 * authority a transaction takes on the second, for its own length: row-level security has policies of its own for it, and
 * so needs no "or". The first is a member of it that inherits nothing.
 */
export function wholeRoleOf(appRole: string): string {
  return `${appRole}_all`;
}

/** Everything that roles hold in the schemas of the owner, as the words of a grant; then what only one of the two holds. */
const MAKE_ALIKE = `do $alike$
declare
  one constant text := current_setting('touchstone.app_role');
  other constant text := one || '_all';
  each record;
begin
  for each in
    with held as (
      select r.rolname as role, given.privilege, given.place
      from pg_roles r join (
        select a.grantee, a.privilege_type as privilege, format('schema %I', n.nspname) as place
        from pg_namespace n cross join aclexplode(n.nspacl) a where n.nspname !~ '^(pg_|information_schema|public)'
        union all
        select a.grantee, a.privilege_type, format('%s %I.%I', case c.relkind when 'S' then 'sequence' else 'table' end, n.nspname, c.relname)
        from pg_class c join pg_namespace n on n.oid = c.relnamespace cross join aclexplode(c.relacl) a
        where c.relkind in ('r', 'p', 'v', 'S') and n.nspname !~ '^(pg_|information_schema)'
        union all
        select a.grantee, format('%s (%I)', a.privilege_type, t.attname), format('table %I.%I', n.nspname, c.relname)
        from pg_attribute t join pg_class c on c.oid = t.attrelid join pg_namespace n on n.oid = c.relnamespace cross join aclexplode(t.attacl) a
        where n.nspname !~ '^(pg_|information_schema)' and not t.attisdropped
        union all
        select a.grantee, a.privilege_type, format('function %s', p.oid::regprocedure)
        from pg_proc p join pg_namespace n on n.oid = p.pronamespace cross join aclexplode(p.proacl) a where n.nspname !~ '^(pg_|information_schema)'
      ) given on given.grantee = r.oid where r.rolname in (one, other))
    select h.role = one as gives, h.privilege, h.place from held h
    where not exists (select from held o where o.role <> h.role and o.privilege = h.privilege and o.place = h.place)
  loop
    execute format(case when each.gives then 'grant %s on %s to %I' else 'revoke %s on %s from %I' end, each.privilege, each.place, other);
  end loop;
end $alike$`;

/**
 * Gives the second role exactly what the first may do with our schemas, tables, columns and functions, so that a migration
 * need not say it twice. Policies are not copied: a table with row-level security names both roles itself.
 */
export async function makeAlike(owner: pg.Client, appRole: string): Promise<void> {
  await owner.query(`select set_config('touchstone.app_role', $1, false)`, [appRole]);
  await owner.query(MAKE_ALIKE);
}
