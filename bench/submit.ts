import { importStandard, publishStandard, readShipped } from '../src/capabilities/standards/index.ts';
import { readFile } from 'node:fs/promises';
import type { BenchHouse } from './house.ts';
import { type Visitor, signedIn } from './visitor.ts';

export interface Rate { readonly perSecond: number; readonly median: number; readonly p95: number; readonly count: number }

/** A standard that asks all its 55 statements of a case record, in use for new work. */
async function publishWhole(house: BenchHouse): Promise<readonly string[]> {
  const shipped = readShipped(await readFile(new URL('../standards/practice-fundamentals.json', import.meta.url), 'utf8'))
    .map((domain) => ({ ...domain, statements: domain.statements.map((each) => ({ ...each, kinds: ['case-record'] as const, reach: 'item' as const })) }));
  const written = ['# Whole', ...shipped.flatMap((domain) => [`## ${domain.title}`, ...domain.statements.map((each) => `- ${each.text}`)])];
  const lines = written.map((text, index) => ({ number: index + 1, text }));
  await house.inTransaction(async (db) => {
    const act = { by: null, at: new Date() };
    const imported = await importStandard(db, { lines, from: 'bench', name: 'Whole', shipped }, act);
    if (!imported.ok) throw new Error('the standard of the bench was refused');
    await publishStandard(db, { versionId: imported.value.versionId, use: true }, act);
  });
  return shipped.flatMap((domain) => domain.statements.map((each) => each.code));
}

/** B1: a whole check of 55 answers, validated against its version, kept durably with its journal entry, over HTTP. */
export async function measureSubmissions(house: BenchHouse, { writers, count }: { writers: number; count: number }): Promise<Rate> {
  const codes = await publishWhole(house);
  const people = await house.rows<{ id: number }>(`select id from people.person where role = 'practitioner' order by id limit ${writers}`);
  const each = Math.ceil(count / writers) + warmUp;
  const desks = await Promise.all(people.map(async ({ id }) => openDesk(house, id, each)));
  const times: number[] = [];
  const write = async ({ visitor, works }: Desk, keep: boolean) => {
    const from = process.hrtime.bigint();
    const answer = await visitor.post(`/work/${works.pop() ?? ''}/answers`, answersOf(codes, works.length), true);
    if (answer.status !== 200) throw new Error(`a submission answered ${answer.status}: ${answer.text.slice(0, 200)}`);
    if (keep) times.push(Number(process.hrtime.bigint() - from) / 1e6);
  };
  for (const desk of desks) for (let turn = 0; turn < warmUp; turn += 1) await write(desk, false);
  const from = process.hrtime.bigint();
  await Promise.all(desks.map(async (desk) => {
    while (desk.works.length > 0) await write(desk, true);
  }));
  const seconds = Number(process.hrtime.bigint() - from) / 1e9;
  times.sort((a, b) => a - b);
  return { perSecond: times.length / seconds, median: times[Math.floor(times.length / 2)] ?? 0, p95: times[Math.floor(times.length * 0.95)] ?? 0, count: times.length };
}

const warmUp = 20;

interface Desk { readonly visitor: Visitor; readonly works: string[] }

/** A practitioner signed in, with so many pieces of work that wait for their first answers. */
async function openDesk(house: BenchHouse, person: number, pieces: number): Promise<Desk> {
  const visitor = await signedIn(house.address, person);
  const works = Array.from({ length: pieces }, () => crypto.randomUUID());
  await house.run(
    `insert into checks.work (id, kind, child, author_id, team_id, version_id, due_on, started_at)
     select given, 'case-record', 'BENCH-1', p.id, p.team_id, (select max(id) from standards.version), current_date, now()
     from unnest($1::uuid[]) as given cross join people.person p where p.id = $2`, [works, person]);
  await visitor.get(`/work/${works[0] ?? ''}/check`);
  return { visitor, works };
}

/** Every answer differs from the one before, so that every one is written. */
function answersOf(codes: readonly string[], turn: number): Record<string, string> {
  return Object.fromEntries(codes.flatMap((code) => [[`response-${code}`, 'met'], [`note-${code}`, `Case note ${turn}, second paragraph.`]]).concat([['then', 'quietly']]));
}
