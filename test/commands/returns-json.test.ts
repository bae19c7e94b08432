import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { type ReturnKind, returnKinds } from '../../src/capabilities/caseload/index.ts';
import { returnsCommands } from '../../src/commands/returns.ts';
import type { Told } from '../../src/commands/command.ts';
import type { Connection } from '../../src/platform/db/connection.ts';
import { inTransaction } from '../../src/platform/db/transaction.ts';
import { census, childOf, referral, wholeChild } from '../caseload/kit/census-return.ts';
import { type FreshDatabase, freshDatabase } from '../kit/database.ts';

const worker = (of: string) => `<Message><Header><CollectionDetails><Collection>CSWW</Collection><ReferenceDate>2024-03-31</ReferenceDate></CollectionDetails><Source><LEA>916</LEA></Source></Header><CSWWWorker><AgencyWorker>0</AgencyWorker><SWENo>${of}</SWENo><FTE>0.8</FTE></CSWWWorker></Message>`;
const figures = 'time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,new_la_code,la_name,old_la_code,referrals';
const contacts = 'Child Unique ID,Gender,Ethnicity,Date of Birth,Age,Date of Contact,Contact Source';

/** Of each return a small one that is good, with a warning where it can have one, and one with an error. */
const files: Readonly<Record<ReturnKind, { readonly name: string; readonly good: string; readonly bad: string }>> = {
  'annex-a': { name: 'one.csv', good: `${contacts}\nC1,a) Male,a) WBRI,05/02/2015,3,01/02/2024,q) 6: Police\n`, bad: `${contacts}\nJane Doe,a) Male,a) WBRI,05/02/2015,9,01/02/2024,q) 6: Police\n` },
  'cin-census': { name: 'census.xml', good: census(wholeChild()), bad: census(childOf(referral({ CINreferralDate: 'soon' }))) },
  ssda903: { name: 'header.csv', good: 'CHILD,SEX,DOB,ETHNIC,MOTHER,MC_DOB\n7,F,01/06/2014,WBRI,,\n', bad: 'CHILD,SEX,DOB,ETHNIC,MOTHER,MC_DOB\nJane Doe,F,01/06/2014,WBRI,,\n' },
  workforce: { name: 'workers.xml', good: worker('SW1'), bad: worker('') },
  'dfe-statistics': { name: 'figures.csv', good: `${figures}\n2024,Financial year,National,E92000001,England,,,,,,100\n`, bad: `${figures}\n2024,Financial year,National,E92000001,England,,,,,,100\n2023,Financial year,National,E92000001,England,,,,,,many\n` },
  ofsted: { name: 'authorities.csv', good: 'la_code,la_code_new,local_authority_ons_name,region_name,stat_neighbours\n916,E10000013,Gloucestershire,South West,"803, 866"\n', bad: 'la_code,la_code_new,local_authority_ons_name,region_name,stat_neighbours\n,E10000013,Gloucestershire,South West,"803, 866"\n' },
  local: { name: 'training.csv', good: 'Worker,Training date,Course\nWorker One,01/02/2024,First aid\n', bad: 'Worker,Training date,Course\nWorker One,soon,First aid\n' },
};

interface Json { readonly kind: string; readonly read: number; readonly kept: number; readonly refused: number; readonly lists: readonly Record<string, unknown>[]; readonly problems: readonly Record<string, unknown>[]; readonly more: number; readonly dropped: unknown[]; readonly passedOver: unknown[] }
const types = (value: Readonly<Record<string, unknown>>) => Object.fromEntries(Object.entries(value).map(([key, each]) => [key, each === null ? 'null' : Array.isArray(each) ? 'array' : typeof each]));

/** What is printed always has these members, of these types. */
function assertShape(json: Json, kind: ReturnKind): void {
  assert.deepEqual(types({ ...json }), { kind: 'string', read: 'number', kept: 'number', refused: 'number', lists: 'array', problems: 'array', more: 'number', dropped: 'array', passedOver: 'array' });
  assert.equal(json.kind, kind);
  for (const list of json.lists) assert.deepEqual(types(list), { list: 'string', read: 'number', kept: 'number', refused: 'number' });
  for (const problem of json.problems) {
    assert.deepEqual(Object.keys(problem), ['file', 'sheet', 'row', 'column', 'value', 'rule', 'severity', 'message', 'list', 'rows']);
    const of = types(problem);
    for (const name of ['file', 'sheet', 'column', 'value', 'list']) assert.match(of[name] ?? '', /^(string|null)$/, name);
    for (const name of ['row', 'rows']) assert.match(of[name] ?? '', /^(number|null)$/, name);
    for (const name of ['rule', 'severity', 'message']) assert.equal(of[name], 'string');
    assert.match(String(problem['severity']), /^(error|warning|ask)$/);
  }
  assert.equal(json.read, json.kept + json.refused);
}

describe('what `returns` prints as JSON', () => {
  let database: FreshDatabase;
  let folder: string;
  before(async () => {
    database = await freshDatabase();
    folder = await mkdtemp(join(tmpdir(), 'returns-json-'));
    for (const kind of returnKinds) {
      await mkdir(join(folder, kind));
      await writeFile(join(folder, kind, files[kind].name), files[kind].good);
      await writeFile(join(folder, kind, `bad-${files[kind].name}`), files[kind].bad);
      await writeFile(join(folder, kind, 'unread.pdf'), '%PDF-1.7');
    }
  });
  after(async () => {
    await database.drop();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  async function run(what: 'check' | 'import', kind: ReturnKind, name: string, asAt = '2024-03-31'): Promise<{ readonly json: Json; readonly refused: readonly string[] }> {
    const command = returnsCommands.find((each) => each.name === `returns ${what}`);
    const work = <Value>(of: (db: Connection) => Promise<Value>) => inTransaction(database.app, of);
    const told = await command?.run({ args: [kind, join(folder, kind, name)], options: { 'as-at': asAt, json: true }, now: new Date('2024-04-02T09:00:00Z'), inTransaction: work, looking: work }) as Told;
    const json = JSON.parse(JSON.stringify(told.json)) as Json;
    assertShape(json, kind);
    return { json, refused: told.refused ?? [] };
  }
  const errors = (json: Json) => json.problems.filter(({ severity }) => severity === 'error').map(({ rule, file }) => [rule, file]);

  for (const kind of returnKinds) {
    const { name } = files[kind];
    test(`has the same members and types of ${kind}: accepted, refused, unreadable, the same again, an older day, no such file, no such day`, async () => {
      for (const what of ['check', 'import'] as const) {
        const good = await run(what, kind, name);
        assert.deepEqual([errors(good.json), good.refused, good.json.refused], [[], [], 0], what);
        assert.ok(good.json.kept > 0 && good.json.lists.length > 0);
        const bad = await run(what, kind, `bad-${name}`);
        assert.ok(bad.json.problems.length > 0 && bad.refused.length > 0 && bad.json.read > 0);
        assert.deepEqual([bad.json.kept, bad.json.lists.every(({ kept }) => kept === 0)], [0, true]);
        assert.ok(errors(bad.json).every(([, file]) => file === `bad-${name}`));
        const unread = await run(what, kind, 'unread.pdf');
        assert.deepEqual([errors(unread.json), unread.json.lists, unread.json.read], [[['it-is-another-kind', 'unread.pdf']], [], 0]);
        assert.match(unread.refused[0] ?? '', /^unread\.pdf: This is a PDF/);
        const none = await run(what, kind, 'none.csv');
        assert.deepEqual([errors(none.json), none.json.read], [[['no-such-file', 'none.csv']], 0]);
        assert.deepEqual(errors((await run(what, kind, name, '2024-02-31')).json), [['no-reference-date', null]]);
      }
      const warned = (await run('check', kind, name)).json.problems;
      const again = await run('import', kind, name);
      assert.deepEqual([errors(again.json), again.json.problems.length, again.json.kept, again.json.read > 0], [[['same-return', null]], warned.length + 1, 0, true], 'with its warnings, and why nothing was changed');
      assert.match(again.refused[0] ?? '', /same as what is kept already/);
      assert.deepEqual(errors((await run('import', kind, name, '2024-03-30')).json).at(-1), ['older-return', null]);
    });
  }

  test('a good return that has warnings says them again beside why it was not kept', async () => {
    const again = await run('import', 'annex-a', 'one.csv');
    assert.deepEqual(again.json.problems.map(({ rule, severity }) => [rule, severity]), [['age-differs', 'warning'], ['same-return', 'error']]);
  });

  test('one that cannot be read is there with its problem, as on its page', async () => {
    const { rows } = await database.owner.query<{ kind: string; rule: string; file: string }>(`select e.kind, p.rule, p.file from caseload.extract e join caseload.problem p on p.extract_id = e.id where e.state = 'refused' and p.rule = 'it-is-another-kind'`);
    assert.deepEqual(rows.map(({ kind, file }) => `${kind} ${file}`).toSorted(), [...returnKinds].map((kind) => `${kind} unread.pdf`).toSorted());
  });

  test('a folder in place of a file is refused, and a kind that is none is wrong usage', async () => {
    assert.deepEqual(errors((await run('check', 'local', '.')).json).map(([rule]) => rule), ['file-cannot-be-opened']);
    const usage = await returnsCommands[0]?.run({ args: ['no-such', join(folder, 'x')], options: {}, now: new Date(), inTransaction: () => { throw new Error('never'); }, looking: () => { throw new Error('never'); } });
    assert.equal(typeof usage, 'symbol');
  });
});
