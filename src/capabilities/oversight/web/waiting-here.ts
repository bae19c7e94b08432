import { listDelegated } from '../../access/index.ts';
import { loadLinesOfTeams } from '../../people/index.ts';
import { type Turn, isTurnOf, turnOf } from '../domain/matters/turn.ts';
import { type WaitingMatter, listWaiting } from '../sql/find-matters.ts';
import type { Asking } from './asking.ts';

/** Something that waits for a manager; whether it is this one's turn. */
export interface WaitingHere { readonly matter: WaitingMatter; readonly turn: Turn; readonly mine: boolean }

/** What waits for a manager in the teams below somebody, with whose turn it is by the line, the stand-ins and the scheme of delegation of today. */
export async function waitingHere({ db, who, today }: Asking): Promise<readonly WaitingHere[]> {
  const found = await listWaiting(db, who.manages);
  if (found.length === 0) return [];
  const [lines, delegated] = [
    Map.groupBy(await loadLinesOfTeams(db, [...new Set(found.map(({ teamId }) => teamId))], today), ({ teamId }) => teamId), await listDelegated(db, 'decide-for-child', [...new Set(found.map(({ kind }) => kind))], today)];
  return found.flatMap((matter) => {
    const set = delegated.get(matter.kind) ?? null;
    const turn = turnOf(matter, lines.get(matter.teamId) ?? [], set);
    return turn ? [{ matter, turn, mine: isTurnOf(turn, matter, { who, standsInFor: who.standsInFor, delegated: set }) }] : [];
  });
}
