import { kindNames } from '../../../kernel/kinds.ts';
import type { Reading } from '../../../platform/web/answer.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { type Version, loadVersion } from '../../standards/index.ts';
import { type Question, askedOf } from '../domain/asked.ts';
import { maySee } from '../domain/scope.ts';
import { type WorkView, findWork } from '../sql/find-work.ts';
import { doneWords, stateNames } from './words.ts';

export interface Seen {
  readonly work: WorkView;
  readonly standard: Version;
  readonly asked: readonly Question[];
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The id in the address; null where it is none. */
export function idOf({ params }: Pick<Visit, 'params'>): string | null {
  const id = params['id'] ?? '';
  return uuid.test(id) ? id : null;
}

/** The piece of work of the address, with its standard; null where it is not there or not for this person. */
export async function seeWork({ db, who, params }: Visit): Promise<Seen | null> {
  const id = idOf({ params });
  const work = id ? await findWork(db, id) : null;
  if (!work || !maySee(who, work)) return null;
  const standard = await loadVersion(db, work.version);
  return standard && { work, standard, asked: askedOf(standard, work.kind) };
}

/** What every page about a piece of work begins with. */
export function headOf({ work, standard }: Seen, { today, query }: Visit) {
  const open = work.state === 'in-progress' || work.state === 'returned';
  return {
    work, open, kindName: kindNames[work.kind].one, stateName: stateNames[work.state],
    overdue: open && work.dueOn < today, standardName: `${standard.name}, version ${standard.number}`, standardId: standard.id,
    done: doneWords[query['done'] ?? ''] ?? null,
  };
}

/** Reading it is written in the journal before the page is sent. */
export function readingOf(work: Pick<WorkView, 'id'>): readonly Reading[] {
  return [{ what: 'work-read', about: `work:${work.id}` }];
}
