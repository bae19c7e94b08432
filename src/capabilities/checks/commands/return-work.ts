import type { Day } from '../../../kernel/day.ts';
import { type Outcome, refuse } from '../../../kernel/outcome.ts';
import { loadVersion } from '../../standards/index.ts';
import { askedOf } from '../domain/asked.ts';
import { type CannotReturn, returnForChanges } from '../domain/authorise.ts';
import type { ReturnPoint, WorkReturned } from '../domain/facts.ts';
import { loadWork } from '../sql/load.ts';
import { recordReturned } from '../sql/record.ts';
import type { Act } from './act.ts';
import { type NotThere, loadAuthority } from './authorise-work.ts';

export interface ReturnWork { readonly digest: string; readonly points: readonly ReturnPoint[]; readonly improveBy: Day }

export async function returnWork({ db, who, now, today }: Act, id: string, asked: ReturnWork): Promise<Outcome<WorkReturned, CannotReturn | NotThere>> {
  const loaded = await loadWork(db, id);
  const standard = loaded && await loadVersion(db, loaded.work.version);
  if (!loaded || !standard) return refuse({ why: 'not-there' });
  const { work, latest } = loaded;
  const act = { by: who, at: now, today, authority: await loadAuthority({ db, who, today }, work, 'return-work'), digest: asked.digest };
  const outcome = returnForChanges(work, latest, act, { ...asked, asked: askedOf(standard, work.kind) });
  if (outcome.ok) await recordReturned(db, outcome.value);
  return outcome;
}
