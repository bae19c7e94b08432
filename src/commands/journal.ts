import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { allowTime, type Broken, brokenHeads, findBroken, findDigestsAt, findHead, findSealState, listSealed, recordSeals, type SealedEntry } from '../capabilities/journal/index.ts';
import type { Connection } from '../platform/db/connection.ts';
import type { HeadKeeper } from '../platform/heads/head-keeper.ts';
import { type Command, type Told, type Given, usageError } from './command.ts';

interface Evidence {
  /** What each capability says must still be as it was signed. */
  readonly alsoVerify: readonly ((db: Connection) => Promise<Broken[]>)[];
  /** The signed heads that lie outside the database. */
  readonly heads: () => Promise<HeadKeeper>;
}

/** `journal verify`, `journal export FILE`. */
export function journalCommands(evidence: Evidence): Command[] {
  return [
    { name: 'journal verify', usage: 'journal verify [--json]', run: (given) => verify(given, evidence) },
    { name: 'journal export', usage: 'journal export FILE [--without-details] [--json]', flags: ['without-details'], run: (given) => exportTo(given, evidence) },
  ];
}

async function verify({ inTransaction, looking }: Given, { alsoVerify, heads }: Evidence): Promise<Told> {
  await inTransaction(recordSeals);
  const keeper = await heads();
  const signed = (await keeper.list()).map((head) => ({ ...head, genuine: keeper.isGenuine(head) }));
  const altered = await Promise.all(alsoVerify.map((find) => compared(looking, find)));
  return looking(async (db) => {
    allowTime(db);
    const broken = [...await findBroken(db), ...altered.flat()];
    broken.push(...brokenHeads(signed, await findDigestsAt(db, signed.map((each) => each.position))));
    const { sealed, unsealed, head } = await findSealState(db);
    const state = `${sealed} sealed ${sealed === 1 ? 'entry' : 'entries'}, ${unsealed} not sealed yet, ${signed.length} signed ${signed.length === 1 ? 'head' : 'heads'}`;
    return {
      json: { holds: broken.length === 0, sealed, unsealed, head, heads: signed.length, broken },
      text: broken.length === 0 ? `The journal holds. ${state}.` : `The journal does not hold. ${state}.`,
      refused: broken.map((each) => `${each.where}: ${each.problem}`),
    };
  });
}

/** An entry that was changed can be beyond comparing: that is said, and what the chain itself shows stands beside it. */
async function compared(looking: Given['looking'], find: (db: Connection) => Promise<Broken[]>): Promise<Broken[]> {
  try {
    return await looking((db) => {
      allowTime(db);
      return find(db);
    });
  } catch (fault) {
    return [{ where: 'what was signed or published', problem: `it cannot be compared with the journal: ${(fault as Error).message}` }];
  }
}

/** A head for what is exported: without one nothing would prove the newest entries. */
async function coverWithHead(keeper: HeadKeeper, looking: Given['looking']): Promise<void> {
  const { sealed, head } = await looking(findHead);
  const covered = (await keeper.list()).some((each) => each.position === sealed && each.digest === head);
  if (head && !covered) await keeper.keep({ position: sealed, digest: head, at: new Date().toISOString() });
}

const run = 5000;

/** The whole chain with the heads, one JSON object on a line, for somebody who has neither the database nor the program. */
async function exportTo({ args, options, inTransaction, looking }: Given, { heads }: Evidence): Promise<Told | typeof usageError> {
  const [file, ...more] = args;
  if (file === undefined || more.length > 0) return usageError;
  await inTransaction(recordSeals);
  const keeper = await heads();
  await coverWithHead(keeper, looking);
  const signed = await keeper.list();
  const bare = options['without-details'] === true;
  const out = createWriteStream(file, { mode: 0o600, flags: 'wx' });
  try {
    await once(out, 'open');
  } catch (fault) {
    return { json: { entries: 0 }, text: '', refused: [`${file}: ${(fault as Error).message}`] };
  }
  const written = await looking(async (db) => {
    let last = 0;
    for (let part = await listSealed(db, last, run); part.length > 0; part = await listSealed(db, last, run)) {
      const text = part.map((entry) => `${JSON.stringify(bare ? withoutDetails(entry) : entry)}\n`).join('');
      if (!out.write(text)) await once(out, 'drain');
      last = part.at(-1)?.position ?? last;
    }
    return last;
  });
  out.end(signed.map((head) => `${JSON.stringify({ head })}\n`).join(''));
  await once(out, 'finish');
  return { json: { entries: written, heads: signed.length, file }, text: `${written} entries and ${signed.length} signed heads are in ${file}. Verify it with verifier/verify.mjs and the public key.` };
}

function withoutDetails({ position, id, at, what, commitment, digest }: SealedEntry) {
  return { position, id, at, what, commitment, digest };
}
