import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { SOUND_TREE } from './sound-tree.ts';
import { sqlFaults } from './sql-at-home.ts';
import { expectNone, falselyReported, filesUnder, plantTree, type Planted, ROOT, unreported } from './tree.ts';

test('SQL stays at home, in its own schema or along the graph', () => {
  assert.ok(filesUnder(ROOT, 'src/capabilities').some((file) => file.includes('/sql/')), 'there is SQL to look at');
  expectNone(sqlFaults(ROOT));
});

const checks = 'src/capabilities/checks';
const plant = (what: string, rule: string, file: string, statement: string): Planted & { what: string } => ({
  what, rule, file, text: file.endsWith('.sql') ? statement : `export const PLANTED = \`${statement}\`;\n`,
});

const PLANTED = [
  plant('load reading another schema', 'sql-own-schema', `${checks}/sql/load-person.ts`, 'select name from people.person'),
  plant('load joining another schema', 'sql-own-schema', `${checks}/sql/load-both.ts`, 'select 1 from checks.work w, people.person p'),
  plant('record writing another schema', 'sql-own-schema', `${checks}/sql/record-person.ts`, 'update people.person set name = $1'),
  plant('record writing the journal itself', 'sql-own-schema', `${checks}/sql/record-entry.ts`, 'insert into journal.entry (what) values ($1)'),
  plant('a file that is neither load, record nor find reading another schema', 'sql-own-schema', `${checks}/sql/columns.ts`, 'people.person.name'),
  plant('sql of a capability touching the tables of the platform', 'sql-own-schema', `${checks}/sql/load-job.ts`, 'select id from platform.job'),
  plant('find reading up the graph', 'sql-find-along-the-graph', 'src/capabilities/people/sql/find-work.ts', 'select id from checks.work'),
  plant('find reading a schema with no arrow to it', 'sql-find-along-the-graph', 'src/capabilities/standards/sql/find-account.ts', 'select id from access.account'),
  plant('find writing', 'sql-find-only-reads', `${checks}/sql/find-and-write.ts`, 'insert into checks.work (id) values ($1)'),
  plant('find changing', 'sql-find-only-reads', `${checks}/sql/find-and-change.ts`, 'update checks.work set seen_at = $1'),
  plant('find writing in passing', 'sql-find-only-reads', `${checks}/sql/find-in-passing.ts`, 'with gone as (delete from checks.work returning id) select id from gone'),
  plant('a table without its schema', 'sql-names-its-schema', `${checks}/sql/load-bare.ts`, 'select id from work'),
  plant('a joined table without its schema', 'sql-names-its-schema', `${checks}/sql/load-joined.ts`, 'select w.id from checks.work w join statement s on s.work = w.id'),
  plant('a command holding SQL', 'sql-in-sql-only', `${checks}/commands/holds-sql.ts`, 'update checks.work set state = $1'),
  plant('a rule holding SQL', 'sql-in-sql-only', `${checks}/domain/holds-sql.ts`, 'select id from checks.work'),
  plant('a page holding SQL in capitals', 'sql-in-sql-only', `${checks}/web/holds-sql.page.ts`, 'SELECT id FROM checks.work'),
  plant('a piece of SQL in a page', 'sql-in-sql-only', `${checks}/web/holds-a-piece.ts`, 'join people.person p on true'),
  plant('the app holding SQL', 'sql-in-sql-only', 'src/app.ts', 'delete from checks.work'),
  plant('the command line holding SQL', 'sql-in-sql-only', 'src/commands/holds-sql.ts', 'with w as (select 1) select * from w'),
  { ...plant('a command sending a statement', 'sql-in-sql-only', `${checks}/commands/sends.ts`, ''), text: 'export const send = (db: Connection, text: string) => db.rows<{ id: number }>(text);\n' },
  plant('the platform touching a capability', 'platform-sql-own-schema', 'src/platform/jobs/claim.ts', 'select id from people.person'),
  plant('a migration pointing up the graph', 'migration-along-the-graph', 'db/migrations/0003_people_work.sql', 'alter table people.person add work integer references checks.work;'),
];

describe('the check of SQL', () => {
  const sound = plantTree(SOUND_TREE);
  const faulty = plantTree(SOUND_TREE, PLANTED);
  after(() => [sound, faulty].forEach(({ remove }) => remove()));
  const faults = sqlFaults(faulty.root);

  test('finds nothing wrong with a sound tree', () => expectNone(sqlFaults(sound.root)));

  for (const planted of PLANTED) test(`reports ${planted.what}`, () => assert.deepEqual(unreported([planted], faults), []));

  test('reports nothing where no fault was planted', () => expectNone(falselyReported(PLANTED, faults)));
});
