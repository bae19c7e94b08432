import { readFile } from 'node:fs/promises';
import { type Domain, importStandard, publishStandard, readShipped } from '../src/capabilities/standards/index.ts';
import type { BenchHouse } from './house.ts';
import { type Visitor, signedIn } from './visitor.ts';

/** The shipped standard as it is written. */
export async function shippedDomains(): Promise<{ name: string; domains: readonly Domain[] }> {
  const text = await readFile(new URL('../standards/practice-fundamentals.json', import.meta.url), 'utf8');
  const { name } = JSON.parse(text) as { name: string };
  return { name, domains: readShipped(text) };
}

export function writtenLines(name: string, domains: readonly Domain[], ending = ''): string[] {
  return [`# ${name}`, ...domains.flatMap((domain) => [`## ${domain.title}`, ...domain.statements.map((each) => `- ${each.text}${ending}`)])];
}

/** A standard that asks every one of its statements of a case record. */
export interface Whole { readonly versionId: number; readonly codes: readonly string[] }

/** Published beside the standard in use, which stays in use. */
export async function publishWhole(house: BenchHouse): Promise<Whole> {
  const { domains } = await shippedDomains();
  const shipped = domains.map((domain) => ({
    ...domain, statements: domain.statements.map((each) => ({ ...each, kinds: ['case-record'] as const, reach: 'item' as const })) }));
  const lines = writtenLines('Whole', shipped).map((text, index) => ({ number: index + 1, text }));
  const versionId = await house.inTransaction(async (db) => {
    const act = { by: null, at: new Date() };
    const imported = await importStandard(db, { lines, from: 'bench', name: 'Whole', shipped }, act);
    if (!imported.ok) throw new Error('the standard of the bench was refused');
    await publishStandard(db, { versionId: imported.value.versionId, use: false }, act);
    return imported.value.versionId;
  });
  return { versionId, codes: shipped.flatMap((domain) => domain.statements.map((each) => each.code)) };
}

/** A practitioner at their desk, with pieces of work that wait for their answers. */
export interface Desk { readonly visitor: Visitor; readonly works: string[] }

export async function openDesks(house: BenchHouse, address: string, { desks, pieces, whole }: { desks: number; pieces: number; whole: Whole }): Promise<Desk[]> {
  const people = await house.rows<{ id: number }>(`select id from people.person where role = 'practitioner' order by id limit ${desks}`);
  return Promise.all(people.map(async ({ id }) => {
    const visitor = await signedIn(address, id);
    const works = Array.from({ length: pieces }, () => crypto.randomUUID());
    await house.run(
      `insert into checks.work (id, kind, child, author_id, team_id, version_id, due_on, started_at)
       select given, 'case-record', 'BENCH-1', p.id, p.team_id, $3, current_date, now()
       from unnest($1::uuid[]) as given cross join people.person p where p.id = $2`, [works, id, whole.versionId]);
    await visitor.get(`/work/${works[0] ?? ''}/check`);
    return { visitor, works };
  }));
}

/** Sends answers to every statement as one form; each differs from those before, so that every one is written. */
export async function answerAll(visitor: Visitor, work: string, { codes }: Whole, mark: number | string): Promise<number> {
  const fields = codes.flatMap((code) => [[`response-${code}`, 'met'], [`note-${code}`, `Case note ${mark}, second paragraph.`]]).concat([['then', 'quietly']]);
  const answer = await visitor.post(`/work/${work}/answers`, Object.fromEntries(fields) as Record<string, string>, true);
  if (answer.status !== 200) throw new Error(`a submission answered ${answer.status}: ${answer.text.slice(0, 200)}`);
  return answer.took;
}
