import assert from 'node:assert/strict';
import type { BenchHouse } from './house.ts';
import type { ServerProcess } from './server-process.ts';
import { type Spread, spreadOf } from './spread.ts';
import { type Sent, type Visitor, signedIn } from './visitor.ts';
import { shippedDomains, writtenLines } from './whole.ts';

const runs = 5;
const looked = 10;

/**
 * B4: the quality lead brings in all 55 statements anew as the next version of the standard in use and publishes it, while
 * every piece of work there is was checked against the version before. Milliseconds over the five requests that it takes.
 */
export async function measurePublishing(house: BenchHouse, { address }: ServerProcess): Promise<Spread> {
  const { id: lead } = await house.one<{ id: number }>(`select id from people.person where role = 'quality-lead' order by id limit 1`);
  const visitor = await signedIn(address, lead);
  const before = await oldChecks(house, visitor);
  const taken: number[] = [];
  for (let run = 1; run <= runs; run += 1) taken.push(await publishEdition(visitor, run));
  // A version that changed what was checked against an older one would be quick and worthless.
  assert.deepEqual(await oldChecks(house, visitor), before, 'old checks must stay on their version');
  return spreadOf(taken);
}

async function publishEdition(visitor: Visitor, edition: number): Promise<number> {
  const { name, domains } = await shippedDomains();
  const text = writtenLines(name, domains, ` (edition ${edition})`).join('\n');
  await visitor.get('/standards/import');
  const understood = await visitor.upload('/standards/import', formOf({ name }), { field: 'document', name: 'edition.md', text });
  expect(understood, 200);
  const kept = await visitor.upload('/standards/import', formOf({ name, text, from: 'edition.md', step: 'keep' }));
  const draft = kept.location?.split('?')[0] ?? '';
  const draftPage = await visitor.get(draft);
  const publishPage = await visitor.get(draft.replace(/draft$/, 'publish'));
  const published = await visitor.post(draft.replace(/draft$/, 'publish'), formOf({}));
  expect(published, 303);
  assert.match(published.location ?? '', /done=published/);
  return [understood, kept, draftPage, publishPage, published].reduce((sum, { took }) => sum + took, 0);
}

/** As the page sends it: every form has a key of its own. */
const formOf = (fields: Readonly<Record<string, string>>) => ({ _key: crypto.randomUUID(), ...fields });

function expect({ status, text }: Sent, wanted: number): void {
  assert.equal(status, wanted, `an import answered ${status}: ${text.slice(0, 500)}`);
}

/** How many checks each version has, and what the pages of some of them say of their standard and its statements. */
async function oldChecks(house: BenchHouse, visitor: Visitor): Promise<unknown> {
  const counts = await house.rows('select version_id, count(*)::integer as checks from checks.work group by version_id order by version_id');
  const some = await house.rows<{ id: string }>(`select id from checks.work where state = 'authorised' order by md5(id::text) limit ${looked}`);
  const pages: unknown[] = [];
  for (const { id } of some) {
    const { text } = await visitor.get(`/work/${id}`);
    pages.push({ standard: /Checked against .+?<\/a>/.exec(text)?.[0], answers: /<table[\s\S]+?<\/table>/.exec(text)?.[0] });
  }
  assert.ok(pages.every((page) => Object.values(page as object).every(Boolean)), 'the pages of old checks show neither standard nor answers');
  return { counts, pages };
}
