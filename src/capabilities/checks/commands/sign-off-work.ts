import { type Outcome, refuse } from '../../../kernel/outcome.ts';
import { loadVersion } from '../../standards/index.ts';
import { askedOf } from '../domain/asked.ts';
import type { WorkSignedOff } from '../domain/facts.ts';
import { type CannotSignOff, signOff } from '../domain/sign-off.ts';
import { loadAnswers, loadChance, loadWork } from '../sql/load.ts';
import { recordSignedOff } from '../sql/record.ts';
import type { Act } from './act.ts';

export async function signOffWork({ db, who, now, today }: Act, id: string, reviewed: string): Promise<Outcome<WorkSignedOff, CannotSignOff | { readonly why: 'not-there' }>> {
  const loaded = await loadWork(db, id);
  const standard = loaded && await loadVersion(db, loaded.work.version);
  if (!loaded || !standard) return refuse({ why: 'not-there' });
  const { work, rule } = loaded;
  const toSign = {
    work, asked: askedOf(standard, work.kind), answers: await loadAnswers(db, id), rule,
    standard: { name: standard.name, version: standard.number, digest: standard.digest ?? '' },
  };
  const chance = await loadChance(db);
  const outcome = signOff(toSign, { id: crypto.randomUUID(), by: who, at: now, today, chance, reviewed });
  if (outcome.ok) await recordSignedOff(db, outcome.value);
  return outcome;
}
