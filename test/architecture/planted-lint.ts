import type { Planted } from './tree.ts';

interface PlantedLint extends Planted {
  readonly what: string;
}

const checks = 'src/capabilities/checks';
const plant = (rule: string, what: string, file: string, text: string): PlantedLint => ({ rule, what, file, text: `${text}\n` });
const impure = (what: string, file: string, text: string) => plant('pure-room', `${what} in a pure room`, `${checks}/domain/${file}.ts`, text);

const pureRooms: PlantedLint[] = [
  impure('`throw`', 'throws', "export const refuse = () => {\n  throw new Error('refused');\n};"),
  impure('`await`', 'waits', 'export const wait = async (answer: Promise<number>) => (await answer) + 1;'),
  impure('`for await`', 'waits-in-turn', 'export const wait = async (all: AsyncIterable<number>) => {\n  let sum = 0;\n  for await (const one of all) sum += one;\n  return sum;\n};'),
  impure('`class`', 'is-a-class', 'export class Work {\n  readonly id = 1;\n}'),
  impure('`class` as a value', 'holds-a-class', 'export const Work = class {\n  readonly id = 1;\n};'),
  impure('`new Date()`', 'reads-the-clock', 'export const today = () => new Date();'),
  impure('`Date()`', 'reads-the-clock-as-text', 'export const today = () => Date();'),
  impure('`Date.now`', 'reads-now', 'export const now = () => Date.now();'),
  impure("`Date['now']`", 'reads-now-by-name', "export const now = () => Date['now']();"),
  impure('`Math.random`', 'draws-lots', 'export const lot = () => Math.random();'),
  impure('`crypto`', 'draws-ids', 'export const id = () => crypto.randomUUID();'),
  impure('`process`', 'reads-the-process', 'export const at = () => process.cwd();'),
  impure('`process` in a property', 'hands-on-the-process', 'export const all = { process };'),
  impure('`console`', 'speaks', "export const speak = () => console.log('seen');"),
  impure('`globalThis`', 'reads-the-world', 'export const world = () => globalThis;'),
  plant('pure-room', '`throw` in the kernel', 'src/kernel/throws.ts', "export const refuse = () => {\n  throw new Error('refused');\n};"),
  plant('pure-room', '`throw` in a folder of the domain', `${checks}/domain/deeper/throws.ts`, "export const refuse = () => {\n  throw new Error('refused');\n};"),
];

const environment: PlantedLint[] = [
  plant('environment', '`process.env` outside the configuration', 'src/platform/web/reads-environment.ts', 'export const port = process.env.PORT;'),
  plant('environment', "`process['env']` outside the configuration", 'src/commands/reads-environment.ts', "export const port = process['env'].PORT;"),
  plant('environment', 'the environment taken out of the process', 'src/demonstration/takes-environment.ts', 'const { env } = process;\nexport const port = env.PORT;'),
  plant('environment', 'the environment imported', 'src/platform/web/imports-environment.ts', "import { env } from 'node:process';\nexport const port = env.PORT;"),
];

const CONNECTION = "import type { Connection } from '../../../platform/db/connection.ts';\n";
const statement = (what: string, file: string, text: string) =>
  plant('constant-sql', what, `${checks}/sql/find-${file}.ts`, `${CONNECTION}${text}`);

const statements: PlantedLint[] = [
  statement('a value in a statement', 'with-value', 'export const find = (db: Connection, id: number) => db.rows(`select id from checks.work where id = ${id}`);'),
  statement('a statement added together', 'added', "export const find = (db: Connection, id: string) => db.rows('select id from checks.work where id = ' + id);"),
  statement('a statement made by a function', 'made', "const make = () => 'select 1';\nexport const find = (db: Connection) => db.rows(make());"),
  statement('a statement that is an argument', 'argument', 'export const find = (db: Connection, text: string) => db.rows(text);'),
  statement('a statement that can change', 'changing', "let TEXT = 'select 1';\nexport const change = () => {\n  TEXT = 'select 2';\n};\nexport const find = (db: Connection) => db.rows(TEXT);"),
  statement('a local constant in a statement', 'local', 'export const find = (db: Connection, order: string) => {\n  const ORDER = order;\n  return db.rows(`select id from checks.work order by ${ORDER}`);\n};'),
  statement('a constant put together from a call', 'called', "const SIZE = `limit ${Number('10')}`;\nexport const find = (db: Connection) => db.rows(`select id from checks.work ${SIZE}`);"),
  statement('a value in a statement that is told', 'sent', 'export const record = (db: Connection, id: number) => db.tell(`delete from checks.work where id = ${id}`);'),
  statement('a table of statements that holds a made one', 'table', "const make = () => 'select 1';\nconst BY = { one: 'select 1', other: make() };\nexport const find = (db: Connection, by: 'one' | 'other') => db.rows(BY[by]);"),
  plant('constant-sql', 'a value in a statement of the platform', 'src/platform/jobs/claim.ts', "import type { Connection } from '../db/connection.ts';\nexport const claim = (db: Connection, id: number) => db.rows(`select id from platform.job where id = ${id}`);"),
];

const lines = (count: number, indent = '') => Array.from({ length: count }, (_, at) => `${indent}export const line${at} = ${at};`).join('\n');
const steps = (count: number) => Array.from({ length: count }, (_, at) => `  total += ${at};`).join('\n');
const branches = (count: number) => Array.from({ length: count }, (_, at) => `  if (at === ${at}) return ${at};`).join('\n');

const general: PlantedLint[] = [
  plant('max-lines', 'a file of more than 250 lines', 'src/platform/long-file.ts', lines(251)),
  plant('max-lines', 'a test of more than 250 lines', 'src/platform/long-file.test.ts', lines(251)),
  plant('max-lines-per-function', 'a function of more than 40 lines', 'src/platform/long-function.ts', `export function sum(): number {\n  let total = 0;\n${steps(40)}\n  return total;\n}`),
  plant('complexity', 'a function with more than ten ways through', 'src/platform/many-ways.ts', `export function way(at: number): number {\n${branches(10)}\n  return -1;\n}`),
  plant('no-explicit-any', '`any`', 'src/platform/any-thing.ts', 'export const same = (thing: any): unknown => thing;'),
  plant('no-floating-promises', 'a promise nobody waits for', 'src/platform/nobody-waits.ts', 'const work = async () => 1;\nexport const start = () => {\n  work();\n};'),
  plant('no-floating-promises', 'a promise nobody waits for in a test', 'test/kit/nobody-waits.test.ts', 'const work = async () => 1;\nexport const start = () => {\n  work();\n};'),
  plant('no-console', '`console` in the platform', 'src/platform/speaks.ts', "export const speak = () => console.log('seen');"),
  plant('no-console', '`console` in a page', `${checks}/web/speaks.page.ts`, "export const speak = () => console.log('seen');"),
  plant('no-default-export', 'a default export', 'src/platform/nameless.ts', 'export default 1;'),
  plant('no-default-export', 'a default export by another name', 'src/platform/renamed.ts', 'const one = 1;\nexport { one as default };'),
];

export const PLANTED_LINT: readonly PlantedLint[] = [...pureRooms, ...environment, ...statements, ...general];
