import { dayOf } from '../../../kernel/day.ts';
import type { Role } from '../../../kernel/person.ts';
import { permits } from '../../access/index.ts';
import { findReckoning } from '../../caseload/index.ts';
import { type Due, standingOf } from '../domain/day/due.ts';
import { definitionOf } from '../domain/matters/definitions.ts';
import { nextOf } from '../domain/supervision/due.ts';
import { type MatterView, listMattersToDo } from '../sql/find-matters.ts';
import { listWorkers } from '../sql/find-supervision.ts';
import type { Asking } from './asking.ts';
import { dueAfterHere } from './see-supervision.ts';

/** What waits for a decision of somebody of this level in the teams below them; and what of their own teams is late or due within a week. */
export async function mattersDue({ db, who, today }: Asking, own: ReadonlySet<number>): Promise<readonly Due[]> {
  if (!permits(who, 'authorise-work')) return [];
  const found = await listMattersToDo(db, who.manages, today);
  return found.flatMap((matter) => (matter.waits ? waitsDue(matter, who.roles, who.id, today) : own.has(matter.teamId) ? followedDue(matter, today) : []));
}

/** A decision is due from the day on which it was asked for: that of the level that decides, and nobody's who asked for it. */
function waitsDue({ id, kind, state, child, team, askedBy, movedAt }: MatterView, roles: readonly Role[], who: number, today: Asking['today']): Due[] {
  const definition = definitionOf(kind);
  const act = definition?.acts.find(({ from, by }) => from.includes(state) && typeof by === 'object');
  if (!definition || !act || typeof act.by !== 'object' || !roles.includes(act.by.level) || askedBy.includes(who)) return [];
  const since = dayOf(movedAt);
  return [{ what: `${definition.one} waits for your decision`, about: child === null ? team : `Child ${child}`, more: team, dueOn: since, standing: since < today ? 'overdue' : 'today', href: `/oversight/matters/${id}`, act: 'Read and decide' }];
}

function followedDue({ id, kind, child, team, dueOn }: MatterView, today: Asking['today']): Due[] {
  const standing = dueOn && standingOf(dueOn, today);
  return dueOn && standing ? [{ what: definitionOf(kind)?.one ?? kind, about: child === null ? team : `Child ${child}`, dueOn, standing, href: `/oversight/matters/${id}`, act: 'Open it' }] : [];
}

/** Professional supervision of those who report to them; not what was due before this service began here. */
export async function supervisionDue({ db, who, today }: Asking): Promise<readonly Due[]> {
  if (who.reports.length === 0) return [];
  const [dueAfter, { servedFrom }] = [await dueAfterHere({ db, today }, 'professional'), await findReckoning(db)];
  return (await listWorkers(db, who.reports, today)).flatMap(({ id, name, last, begunOn }): Due[] => {
    const { dueOn } = nextOf(last, begunOn, dueAfter, today);
    const standing = dueOn && (last !== null || (servedFrom !== null && dueOn >= servedFrom)) ? standingOf(dueOn, today) : null;
    return dueOn && standing ? [{ what: 'Supervision', about: name, dueOn, standing, href: `/oversight/supervision/prepare/${id}`, act: 'Prepare it' }] : [];
  });
}
