import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { type FreshDatabase, freshDatabase } from '../../test/kit/database.ts';
import { findAltered } from '../capabilities/checks/index.ts';
import { loadVersion, publishStandard, readShipped, statementsOf, type Version } from '../capabilities/standards/index.ts';
import type { Day } from '../kernel/day.ts';
import { type Connection, connectionOver } from '../platform/db/connection.ts';
import { generateAuthority } from './authority.ts';
import { freezeAgainst } from './freeze.ts';
import { generateWork } from './generate-work.ts';
import { loadDemonstration } from './load.ts';
import type { Practice } from './practice.ts';

const demo = generateAuthority(1, '2026-11-20' as Day);

let database: FreshDatabase;
before(async () => { database = await freshDatabase(); });
after(() => database.drop());

test('the database takes all of it, with its constraints and triggers, and every signed text verifies', async (context) => {
  const client = await database.owner.connect();
  const told: [number, number][] = [];
  try {
    await client.query('begin');
    const db = connectionOver((asked) => client.query(asked));
    const version = await published(db);
    const practice = generateWork(demo, statementsOf(version), { freeze: freezeAgainst(version) });
    const began = performance.now();
    await loadDemonstration(db, demo, practice, version.id, (done, of) => told.push([done, of]));
    context.diagnostic(`loaded in ${Math.round(performance.now() - began)} ms`);
    await client.query('commit');
    await isAllThere(db, practice);
    await isInOrder(db, practice);
    assert.deepEqual(await findAltered(db), []);
  } finally {
    client.release();
  }
  const [done, of] = told.at(-1) ?? [0, 1];
  assert.equal(done, of);
});

async function isAllThere(db: Connection, practice: Practice): Promise<void> {
  const counted = await db.one<Record<string, number>>(`select
    (select count(*)::int from people.person) as people, (select count(*)::int from caseload.child) as children,
    (select count(*)::int from access.account) as accounts, (select count(*)::int from standards.experience) as experiences,
    (select count(*)::int from checks.work) as work, (select count(*)::int from checks.answer) as answers,
    (select count(*)::int from checks.decision) as decisions, (select count(*)::int from checks.return_point) as points,
    (select count(*)::int from journal.entry where at < '2026-11-20') as entries`);
  assert.deepEqual(counted, {
    people: 438, children: demo.children.length, accounts: demo.accounts.length, experiences: practice.experiences.length,
    work: practice.work.length, answers: practice.answers.length, decisions: practice.decisions.length,
    points: practice.returnPoints.length, entries: practice.entries.length,
  });
}

/** Numbers in the order of starting, the journal in the order of the acts, and the digest of a decision's text in its entry. */
async function isInOrder(db: Connection, practice: Practice): Promise<void> {
  const numbers = await db.rows<{ id: string }>('select id from checks.work order by number');
  assert.deepEqual(numbers.map(({ id }) => id), practice.work.map(({ id }) => id));
  const disordered = await db.rows(`select from (
    select at < lag(at) over (order by id) as early from journal.entry where at < '2026-11-20') e where early`);
  assert.equal(disordered.length, 0);
  const { authorised } = await db.one<{ authorised: number }>(`select count(*)::int as authorised
    from journal.entry e join checks.sign_off s on e.about = 'work:' || s.work_id
      and e.detail::jsonb ->> 'digest' = s.digest and (e.detail::jsonb ->> 'number')::int = s.number
    where e.what = 'work-authorised'`);
  assert.equal(authorised, practice.decisions.filter(({ outcome }) => outcome === 'authorised').length);
}

/** The standard that we ship, published. */
async function published(db: Connection): Promise<Version> {
  const domains = readShipped(readFileSync(join(import.meta.dirname, '../../standards/practice-fundamentals.json'), 'utf8'));
  const { id } = await db.one<{ id: number }>(`with made as (insert into standards.standard (name) values ('Practice Fundamentals') returning id)
    insert into standards.version (standard_id, number, source, made_at) select id, 1, 'shipped', now() from made returning id`);
  await db.rows(`insert into standards.domain (version_id, code, title, position)
    select $1, code, title, row_number() over () from jsonb_to_recordset($2::jsonb) as d(code text, title text)`, [id, JSON.stringify(domains)]);
  const statements = domains.flatMap((domain) => domain.statements.map((each) => ({ ...each, domain: domain.code })));
  await db.rows(`insert into standards.statement (version_id, code, domain_code, position, text, kinds, reach, provenance, source, good)
    select $1, code, domain, row_number() over (), text, array(select jsonb_array_elements_text(kinds)), reach, provenance, source, good
    from jsonb_to_recordset($2::jsonb) as s(code text, domain text, text text, kinds jsonb, reach text, provenance text, source text, good text)`,
    [id, JSON.stringify(statements)]);
  await publishStandard(db, { versionId: id, use: true }, { by: null, at: new Date() });
  const version = await loadVersion(db, id);
  assert.ok(version?.digest);
  return version;
}
