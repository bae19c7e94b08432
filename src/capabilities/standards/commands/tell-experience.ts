import type { Connection } from '../../../platform/db/connection.ts';
import { accept, type Outcome, refuse } from '../../../kernel/outcome.ts';
import { type Ease, type NotTold, tell } from '../domain/experience.ts';
import { loadHasCode } from '../sql/load.ts';
import { type Act, recordExperience } from '../sql/record.ts';

/** Somebody says how a statement is for them. */
export async function tellExperience(
  db: Connection, at: { versionId: number; code: string }, said: { ease: Ease | null; words: string }, act: Act & { by: number },
): Promise<Outcome<null, readonly NotTold[] | 'it-is-not-there'>> {
  const about = await loadHasCode(db, at.versionId, at.code);
  if (!about) return refuse('it-is-not-there');
  const told = tell(said);
  if (!told.ok) return told;
  await recordExperience(db, { ...about, code: at.code, ...told.value }, act);
  return accept(null);
}
