import pg from 'pg';
import type { FreshDatabase } from '../../kit/database.ts';

/** All that acts may write, to compare, to search, and to put back. */
export interface Tables {
  /** A digest of each table's rows. Sessions are left out, and what the journal says of looking and of what was refused. */
  written(): Promise<Readonly<Record<string, string>>>;
  /** How many rows each has. */
  counts(): Promise<Readonly<Record<string, number>>>;
  /** The tables with a row that has this text. */
  holding(text: string): Promise<string[]>;
  /** Remembers how everything stands now. */
  keep(): Promise<void>;
  /** Puts everything back as it was remembered, as if nothing had been done. */
  putBack(): Promise<void>;
  close(): Promise<void>;
}

/** Readings and refused attempts are in the journal although nothing was done: they are no effect of a form. */
const somethingDone = `where what not like '%-read' and what not like '%-refused' and what not in ('child-looked-at', 'sign-in-failed')`;
const rowsOf = (table: string) => (table === 'journal.entry' ? `${table} ${somethingDone}` : table);

export async function openTables({ superuserConfig }: FreshDatabase): Promise<Tables> {
  // Past every trigger, grant and row policy: they protect what is here being compared and put back.
  const db = new pg.Client(superuserConfig);
  await db.connect();
  const columns = await writable(db);
  const all = Object.keys(columns);
  const compared = all.filter((table) => table !== 'platform.session');
  const ask = async <Value>(expression: string): Promise<Record<string, Value>> => {
    const found = await db.query<{ name: string; value: Value }>(
      compared.map((table) => `select '${table}' as name, (select ${expression} from (select * from ${rowsOf(table)}) t) as value`).join(' union all '));
    return Object.fromEntries(found.rows.map(({ name, value }) => [name, value]));
  };
  return {
    written: () => ask<string>(`md5(coalesce(string_agg(t::text, '|' order by t::text), ''))`),
    counts: () => ask<number>('count(*)::integer'),
    holding: async (text) => Object.entries(await ask<number>(`count(*) filter (where t::text like '%' || ${db.escapeLiteral(text)} || '%')::integer`))
      .flatMap(([table, found]) => (found > 0 ? [table] : [])),
    keep: async () => { await db.query(`drop schema if exists kept cascade; create schema kept; ${all.map((table) => `create table ${keptOf(table)} as table ${table};`).join(' ')}`); },
    putBack: async () => { await db.query(`begin; set local session_replication_role = replica; ${all.map((table) =>
      `delete from ${table}; insert into ${table} (${columns[table]}) overriding system value select ${columns[table]} from ${keptOf(table)};`).join(' ')} commit`); },
    close: () => db.end(),
  };
}

const keptOf = (table: string) => `kept.${table.replace('.', '_')}`;

/** Every table that the application's role has a grant to write, or functions of the owner write for it, so that a new one is compared without a word here; and its columns that are not worked out of others. */
async function writable(db: pg.Client): Promise<Record<string, string>> {
  const found = await db.query<{ name: string; columns: string }>(
    `select c.table_schema || '.' || c.table_name as name, string_agg(quote_ident(c.column_name), ', ' order by c.ordinal_position) as columns
     from information_schema.columns c
     where c.is_generated = 'NEVER' and (c.table_schema = 'caseload' or exists (select from information_schema.column_privileges p where p.grantee = 'touchstone_app'
       and p.privilege_type in ('INSERT', 'UPDATE') and p.table_schema = c.table_schema and p.table_name = c.table_name))
     group by 1 order by 1`);
  return Object.fromEntries(found.rows.map(({ name, columns }) => [name, columns]));
}
