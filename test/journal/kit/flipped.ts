import type pg from 'pg';
import { findAltered as findAlteredWork } from '../../../src/capabilities/checks/index.ts';
import { type Broken, findBroken } from '../../../src/capabilities/journal/index.ts';
import { findAltered as findAlteredStandards } from '../../../src/capabilities/standards/index.ts';
import { connectionOver, type Connection } from '../../../src/platform/db/connection.ts';

/** A table whose columns must not change by a single bit, and who must see it when one does. */
export interface Guarded {
  readonly table: string;
  readonly columns: readonly string[];
  readonly judge: (db: Connection) => Promise<Broken[]>;
  /** SQL of the names, one of which must come first among what is found. */
  readonly named: string;
}

const entry = (id: string) => `'journal entry ' || ${id}`;
const signed = `(select 'piece of work ' || w.number from checks.sign_off s join checks.work w on w.id = s.work_id where s.id = %)`;
const version = `(select s.name || ' version ' || v.number from standards.version v join standards.standard s on s.id = v.standard_id where v.id = %)`;

/** What the journal, the signed texts, the decisions and the published standards consist of. */
export const guarded: readonly Guarded[] = [
  { table: 'journal.entry', columns: ['id', 'at', 'what', 'by_id', 'about', 'detail', 'salt', 'commitment'], judge: findBroken, named: `array[${entry('t.id')}]` },
  // Where a place in the chain changes its number, the break is seen at the place itself or at its neighbour.
  { table: 'journal.seal', columns: ['position', 'entry_id', 'digest'], judge: findBroken,
    named: `array[${entry('t.entry_id')}, ${entry('(select n.entry_id from journal.seal n where n.position = t.position + 1)')}]` },
  { table: 'checks.sign_off', columns: ['content', 'digest', 'kind', 'by_id', 'mode', 'drawn'], judge: findAlteredWork, named: `array[${signed.replace('%', 't.id')}]` },
  { table: 'checks.decision', columns: ['sign_off_id', 'by_id', 'outcome', 'digest', 'kind', 'number', 'signed_at', 'not_possible_yet'], judge: findAlteredWork, named: `array[${signed.replace('%', 't.sign_off_id')}, (select 'work:' || s.work_id from checks.sign_off s where s.id = t.sign_off_id)]` },
  { table: 'standards.version', columns: ['manifest', 'digest'], judge: findAlteredStandards, named: `array[${version.replace('%', 't.id')}]` },
  { table: 'standards.domain', columns: ['version_id', 'code', 'title'], judge: findAlteredStandards, named: `array[${version.replace('%', 't.version_id')}]` },
  { table: 'standards.statement', columns: ['version_id', 'code', 'domain_code', 'text', 'kinds', 'reach', 'provenance', 'source', 'good'],
    judge: findAlteredStandards, named: `array[${version.replace('%', 't.version_id')}]` },
];

interface Place { readonly given: Guarded; readonly column: string; readonly type: string; readonly row: string; readonly bits: number; readonly names: readonly string[] }

/** How a value is written with one of its bits turned over. A value that this makes impossible is refused, and another bit is tried. */
const turned: Readonly<Record<string, (column: string, bit: number) => string>> = {
  text: (column, bit) => `convert_from(set_bit(convert_to(${column}, 'UTF8'), ${bit}, 1 - get_bit(convert_to(${column}, 'UTF8'), ${bit})), 'UTF8')`,
  ARRAY: (column, bit) => `convert_from(set_bit(convert_to(${column}::text, 'UTF8'), ${bit}, 1 - get_bit(convert_to(${column}::text, 'UTF8'), ${bit})), 'UTF8')::text[]`,
  integer: (column, bit) => `${column} # (1 << ${bit})`,
  bigint: (column, bit) => `${column} # (1::bigint << ${bit})`,
  boolean: (column) => `not ${column}`,
  date: (column, bit) => `date '2000-01-01' + ((${column} - date '2000-01-01') # (1 << ${bit}))`,
  uuid: (column, bit) => `encode(set_bit(uuid_send(${column}), ${bit}, 1 - get_bit(uuid_send(${column}), ${bit})), 'hex')::uuid`,
  'timestamp with time zone': (column, bit) => `timestamptz 'epoch' + ((extract(epoch from ${column}) * 1000000)::bigint # (1::bigint << ${bit})) * interval '1 microsecond'`,
};

const bitsOf: Readonly<Record<string, (column: string) => string>> = {
  text: (column) => `octet_length(${column}) * 8`, ARRAY: (column) => `octet_length(${column}::text) * 8`, integer: () => '32', bigint: () => '64',
  boolean: () => '1', date: () => '32', uuid: () => '128', 'timestamp with time zone': () => '64',
};

/** Every value that can be turned over, column by column. */
export async function placesIn(client: pg.ClientBase, tables: readonly Guarded[]): Promise<Map<string, Place[]>> {
  const places = new Map<string, Place[]>();
  for (const given of tables) {
    for (const column of given.columns) {
      const [schema, table] = given.table.split('.');
      const { rows: [found] } = await client.query<{ type: string }>('select data_type as type from information_schema.columns where table_schema = $1 and table_name = $2 and column_name = $3', [schema, table, column]);
      const type = found?.type ?? '';
      const bits = bitsOf[type]?.(`t.${column}`);
      if (!bits) throw new Error(`${given.table}.${column} is a ${type}: nobody has said how to turn over a bit of that`);
      const { rows } = await client.query<{ row: string; bits: number; names: (string | null)[] }>(
        `select t.ctid::text as row, (${bits})::integer as bits, ${given.named} as names from ${given.table} t where t.${column} is not null and ${bits} > 0`);
      places.set(`${given.table}.${column}`, rows.map((row) => ({ given, column, type, row: row.row, bits: row.bits, names: row.names.filter((each) => each !== null) })));
    }
  }
  return places;
}

export interface Flip { readonly what: string; readonly found: readonly Broken[]; readonly seen: boolean; readonly firstNamed: boolean }

/** Turns over one bit, lets the judge look, and turns it back. Null where the database itself cannot hold the turned value. */
export async function flip(client: pg.ClientBase, { given, column, type, row, bits, names }: Place, random: () => number): Promise<Flip | null> {
  const bit = Math.floor(random() * bits);
  const set = turned[type]?.(column, bit) ?? '';
  let after: readonly (string | null)[];
  try {
    await client.query('begin');
    const changed = await client.query<{ names: (string | null)[] }>(`update ${given.table} t set ${column} = ${set} where ctid = '${row}' returning ${given.named} as names`);
    after = changed.rows[0]?.names ?? [];
  } catch {
    await client.query('rollback');
    return null;
  }
  try {
    const found = await given.judge(connectionOver((asked) => client.query(asked)));
    const first = found[0]?.where ?? '';
    return { what: `${given.table}.${column} of ${names.join(' or ')}, bit ${bit}`, found, seen: found.length > 0, firstNamed: [...names, ...after].some((name) => first === name || first.startsWith(`${name},`)) };
  } finally {
    await client.query('rollback');
  }
}

/** Like a hand on the disk: what the database itself would refuse is not refused. */
export async function liftConstraints(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ sql: string }>(
    `select format('alter table %s drop constraint %I', conrelid::regclass, conname) as sql from pg_constraint
     where contype in ('c', 'f') and conrelid <> 0 and connamespace::regnamespace::text in ('journal', 'checks', 'standards')
     union all
     select format('alter table %I.%I alter column %I drop identity', table_schema, table_name, column_name) from information_schema.columns
     where is_identity = 'YES' and table_schema in ('journal', 'checks', 'standards')`);
  for (const { sql } of rows) await client.query(sql);
}
