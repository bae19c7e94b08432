import { listPeople } from '../capabilities/people/index.ts';
import { loadInUse, statementsOf } from '../capabilities/standards/index.ts';
import { type Day, dayOf } from '../kernel/day.ts';
import type { Connection } from '../platform/db/connection.ts';
import { isDemonstration, markDemonstration } from '../platform/db/demonstration.ts';
import { generateAuthority } from './authority.ts';
import { freezeAgainst } from './freeze.ts';
import { generateWork } from './generate-work.ts';
import { loadDemonstration } from './load.ts';

/** The same authority every time; another number gives another one. */
const seed = 20200519;

export interface Opened {
  readonly inTransaction: <T>(work: (db: Connection) => Promise<T>) => Promise<T>;
}

/** Loads the invented authority into a database that holds nobody yet. Answers whether the database is a demonstration. */
export async function demonstrate({ inTransaction }: Opened, say: (words: string) => void, now = new Date()): Promise<boolean> {
  return inTransaction(async (db) => {
    if (await isDemonstration(db)) return true;
    if ((await listPeople(db, [], dayOf(now), 1)).length > 0) return false;
    await loadAll(db, dayOf(now), say);
    await markDemonstration(db);
    return true;
  });
}

async function loadAll(db: Connection, today: Day, say: (words: string) => void): Promise<void> {
  say('First start: making the demonstration authority.');
  const standard = await loadInUse(db);
  if (!standard) throw new Error('there is no standard in use to make the demonstration with');
  const authority = generateAuthority(seed, today);
  const practice = generateWork(authority, statementsOf(standard), { freeze: freezeAgainst(standard) });
  let said = -1;
  await loadDemonstration(db, authority, practice, standard.id, (done, of, words) => {
    const tenth = Math.floor((done / of) * 10);
    if (tenth > said) say(`  ${'█'.repeat(tenth)}${'░'.repeat(10 - tenth)} ${tenth * 10}%  ${words}`);
    said = Math.max(said, tenth);
  });
}
