import { basename } from 'node:path/posix';
import { graph, houseOf } from './graph.ts';
import { literalsOf } from './literals.ts';
import { type Fault, filesUnder, read } from './tree.ts';

/** Schemas are named after capabilities; the platform has its own. */
const SCHEMAS = new Set([...Object.keys(graph), 'platform']);

/** What is wrong with the places and the schemas of the SQL of a tree. */
export function sqlFaults(root: string): Fault[] {
  const sources = filesUnder(root, 'src', '.ts').filter((file) => !file.endsWith('.test.ts'));
  const migrations = filesUnder(root, 'db/migrations', '.sql');
  return [
    ...sources.flatMap((file) => faultsOfSource(file, read(root, file))),
    ...migrations.flatMap((file) => faultsOfMigration(file, read(root, file))),
  ];
}

function faultsOfSource(file: string, source: string): Fault[] {
  const house = houseOf(file);
  if (house !== null && file.includes(`/${house}/sql/`)) return faultsAtHome(file, house, source);
  if (file.startsWith('src/platform/')) return strangers('platform-sql-own-schema', file, literalsOf(source), ['platform']);
  return faultsAbroad(file, source);
}

/** Load and record touch their own schema; find reads along the graph and writes nothing; tables carry their schema. */
function faultsAtHome(file: string, house: string, source: string): Fault[] {
  const literals = literalsOf(source).map(bare);
  const reads = /^find(-|\.)/.test(basename(file));
  const may = reads ? [house, ...(graph[house] ?? [])] : [house];
  const writes = reads ? literals.filter((text) => /\b(insert\s+into|delete\s+from|merge\s+into|truncate)\b|^\s*update\s/i.test(text)) : [];
  return [
    ...strangers(reads ? 'sql-find-along-the-graph' : 'sql-own-schema', file, literals, may),
    ...writes.map((text) => ({ rule: 'sql-find-only-reads', file, said: text })),
    ...withoutSchema(literals).map((table) => ({ rule: 'sql-names-its-schema', file, said: table })),
  ];
}

/** What writes the invented authority, all schemas at once, as the owner and into an empty database. */
const writesDemonstration = 'src/demonstration/load.ts';

/** Outside its places there is no SQL, and nobody sends a statement. */
function faultsAbroad(file: string, source: string): Fault[] {
  if (file === writesDemonstration) return [];
  const said = literalsOf(source).filter((text) => looksLikeSql(text) || strangers('', file, [text], []).length > 0 && /\b(from|join|into|update)\b/.test(text));
  const sends = [...source.matchAll(/\.(?:rows|one|maybe|tell)\s*(?:<[^(;]*>)?\(/g)].map(([text]) => text);
  return [...said, ...sends].map((text) => ({ rule: 'sql-in-sql-only', file, said: text.slice(0, 80) }));
}

/** A migration is named after the capability whose schema it changes; what it refers to follows the graph. */
function faultsOfMigration(file: string, text: string): Fault[] {
  const house = basename(file).split('_')[1] ?? '';
  return strangers('migration-along-the-graph', file, [bare(text)], [house, ...(graph[house] ?? [])]);
}

/** Every mention of a schema that is not among the permitted. */
function strangers(rule: string, file: string, literals: readonly string[], may: readonly string[]): Fault[] {
  const mentions = literals.flatMap((text) => [...text.matchAll(/(?<![\w./:-])([a-z_]+)\.[a-z_]+(?![\w/]*\.ts\b)/gi)]);
  return mentions
    .filter(([, schema = '']) => SCHEMAS.has(schema) && !may.includes(schema))
    .map(([said]) => ({ rule, file, said }));
}

/** A statement without its comments and quoted values. */
function bare(text: string): string {
  return text.replace(/--.*$/gm, '').replace(/\/\*[\s\S]*?\*\//g, '').replace(/'(?:[^']|'')*'/g, "''");
}

/** A statement begins as one; lower or upper case throughout, so that a page may say "Select a child from the list". */
function looksLikeSql(text: string): boolean {
  const begins = /^[\s(]*(select|SELECT|insert\s+into|INSERT\s+INTO|update\s+[\w.]+\s+set|UPDATE\s+[\w.]+\s+SET|delete\s+from|DELETE\s+FROM|with\s+\w+\s+as\s*\(|WITH\s+\w+\s+AS\s*\(|create\s+(table|schema)|truncate\s)/;
  return begins.test(text) || /\binsert into \w+\.\w+|\bdelete from \w+\.\w+/i.test(text);
}

/** Words after `from` and its like that are no table. */
const NOT_A_TABLE = new Set(['lateral', 'only', 'select', 'set', 'values', 'the']);

/** Tables named without a schema, which would be looked for along the search path; names given by `with` are known. */
function withoutSchema(literals: readonly string[]): string[] {
  const statements = literals.filter((text) => /^[\s(]*(select|insert|update|delete|with|merge)\b/i.test(text));
  const given = new Set(literals.flatMap((text) => [...text.matchAll(/\b(\w+)(?:\s*\([^()]*\))?\s+as\s+(?:not\s+)?(?:materialized\s+)?\(/gi)].map(([, name]) => name)));
  return statements.map(withoutOtherFroms).flatMap((text) =>
    [...text.matchAll(/\b(?:from|join|into|update)\s+(?:lateral\s+|only\s+)?([a-z_]\w*)\b(?!\s*[.(])/gi)]
      .map(([, table = '']) => table)
      .filter((table) => !given.has(table) && !NOT_A_TABLE.has(table.toLowerCase())),
  );
}

/** Takes out the places where SQL says `from` or `update` of something that is no table. */
function withoutOtherFroms(text: string): string {
  return text
    .replace(/\b(extract|substring|trim|overlay|position)\s*\([^()]*\)/gi, '()')
    .replace(/\bis\s+(not\s+)?distinct\s+from\b/gi, '=')
    .replace(/\bfor\s+(no\s+key\s+)?update(\s+of\s+[\w, ]+)?/gi, '')
    .replace(/\bdo\s+update\s+set\b/gi, 'do');
}
