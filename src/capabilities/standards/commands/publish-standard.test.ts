import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { type FreshDatabase, freshDatabase } from '../../../../test/kit/database.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import { inTransaction } from '../../../platform/db/transaction.ts';
import { statementsOf } from '../domain/standard.ts';
import { findAltered } from '../sql/find-altered.ts';
import { listPublished } from '../sql/find.ts';
import { loadInUse, loadVersion } from '../sql/load.ts';
import { changeStatement } from './change-statement.ts';
import { importStandard } from './import-standard.ts';
import { publishStandard } from './publish-standard.ts';
import { startDraft } from './start-draft.ts';

const act = { by: null, at: new Date('2026-06-01T09:00:00Z') };
const document = (...lines: string[]) => ({ lines: lines.map((text, place) => ({ number: place + 1, text })), from: 'a.md', name: 'Ours', shipped: [] });
const first = document('## Assessments', '- Be timely and fair to all.', '- Weigh the risks for the child.', '## Visits', '- Be kind to the child.');

describe('publishing a standard', () => {
  let database: FreshDatabase;
  afterEach(async () => database.drop());
  const as = <T>(work: (db: Connection) => Promise<T>) => inTransaction(database.app, work);
  let versionId = 0;

  /** Changes what the application may not, as somebody with the whole database in hand could. */
  async function tamper(statement: string): Promise<void> {
    await database.owner.query(`begin; alter table standards.version disable trigger frozen; alter table standards.statement disable trigger frozen; ${statement};
      alter table standards.version enable trigger frozen; alter table standards.statement enable trigger frozen; commit`);
  }

  beforeEach(async () => {
    database = await freshDatabase();
    const imported = await as((db) => importStandard(db, first, act));
    assert.ok(imported.ok);
    versionId = imported.value.versionId;
    assert.ok((await as((db) => publishStandard(db, { versionId, use: false }, act))).ok);
  });

  test('the digest is that of the manifest, the standard is in use, and nothing is altered', async () => {
    const inUse = await as(loadInUse);
    assert.equal(inUse?.id, versionId);
    const { manifest, digest } = (await database.owner.query('select manifest, digest from standards.version where id = $1', [versionId])).rows[0];
    assert.equal(digest, Buffer.from(await crypto.subtle.digest('SHA-256', Buffer.from(manifest))).toString('hex'));
    assert.equal(JSON.parse(manifest).domains[0].statements[1].text, 'Weigh the risks for the child.');
    assert.deepEqual(await as(findAltered), []);
    assert.deepEqual((await as(listPublished)).map(({ name, number }) => [name, number]), [['Ours', 1]]);
  });

  const faults: [string, string, RegExp][] = [
    ['one character of a statement', "update standards.statement set text = 'Be timely and fair to alL.' where code = 'AS-01'", /statements are not those/],
    ['a kind of work', "update standards.statement set kinds = '{}' where code = 'AS-01'", /statements are not those/],
    ['the order', "update standards.statement set position = 1 - position where domain_code = 'AS'", /statements are not those/],
    ['a statement taken out', "delete from standards.statement where code = 'AS-02'", /statements are not those/],
    ['the frozen text', "update standards.version set manifest = replace(manifest, 'kind to', 'nice to')", /frozen text/],
    ['frozen text and digest together', "update standards.version set manifest = replace(manifest, 'kind to', 'nice to'), digest = encode(sha256(convert_to(replace(manifest, 'kind to', 'nice to'), 'UTF8')), 'hex')", /not the one in the journal/],
  ];
  for (const [what, statement, problem] of faults) {
    test(`a change of ${what} is found and named`, async () => {
      await tamper(statement);
      const [broken] = await as(findAltered);
      assert.equal(broken?.where, 'Ours version 1');
      assert.match(broken?.problem ?? '', problem);
    });
  }

  test('a new version leaves the old one as it was, and keeps the codes', async () => {
    const started = await as((db) => startDraft(db, versionId, act));
    assert.ok(started.ok);
    const again = await as((db) => startDraft(db, versionId, act));
    assert.deepEqual(again, { ok: true, value: { versionId: started.value.versionId, started: false } });
    const draft = started.value.versionId;
    const written = { text: 'Be timely, and fair to everybody.', kinds: ['assessment' as const], reach: 'item' as const, provenance: 'local-standard' as const, source: '', good: '' };
    assert.ok((await as((db) => changeStatement(db, { versionId: draft, code: 'AS-01' }, written, act))).ok);
    assert.equal((await as((db) => changeStatement(db, { versionId, code: 'AS-01' }, written, act))).ok, false);
    assert.ok((await as((db) => publishStandard(db, { versionId: draft, use: false }, act))).ok);
    const [old, current] = [await as((db) => loadVersion(db, versionId)), await as(loadInUse)];
    assert.equal(statementsOf(old ?? { domains: [] })[0]?.text, 'Be timely and fair to all.');
    assert.deepEqual([current?.number, statementsOf(current ?? { domains: [] })[0]?.text], [2, written.text]);
    assert.equal((await as((db) => publishStandard(db, { versionId: draft, use: false }, act))).ok, false);
  });

  test('of two imports at once both are answered, and there is one draft', async () => {
    const other = document('## Assessments', '- Another thing altogether here.');
    const both = await Promise.all([1, 2].map(() => as((db) => importStandard(db, { ...other, name: 'Theirs' }, act))));
    assert.ok(both.every(({ ok }) => ok));
    assert.equal((await database.owner.query("select from standards.version v join standards.standard s on s.id = v.standard_id where s.name = 'Theirs'")).rowCount, 1);
  });
});
