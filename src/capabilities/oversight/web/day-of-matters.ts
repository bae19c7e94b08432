import { type Day, addDays, dayOf } from '../../../kernel/day.ts';
import { permits } from '../../access/index.ts';
import { findReckoning } from '../../caseload/index.ts';
import { type Due, standingOf } from '../domain/day/due.ts';
import { isOfficer } from '../domain/matters/act-on.ts';
import type { Act } from '../domain/matters/definition.ts';
import { type Called, calledOf, definitionOf } from '../domain/matters/definitions.ts';
import { nextOf } from '../domain/supervision/due.ts';
import { type MatterView, type SentBack, listChecksToFollow, listLeftBehind, listMattersToDo, listToRead } from '../sql/find-matters.ts';
import { listWorkers } from '../sql/find-supervision.ts';
import type { Asking } from './asking.ts';
import { dueAfterHere } from './see-supervision.ts';
import type { WaitingHere } from './waiting-here.ts';

/** What waits for their decision, and what of their own teams is late or due within a week. */
export async function mattersDue({ db, today }: Asking, { own, waiting, sentBack }: { readonly own: ReadonlySet<number>; readonly waiting: readonly WaitingHere[]; readonly sentBack: readonly SentBack[] }): Promise<readonly Due[]> {
  const acts = new Map(waiting.flatMap(({ matter, turn, mine }) => (mine ? [[matter.id, turn.act] as const] : [])));
  if (acts.size === 0 && own.size === 0) return [];
  const found = await listMattersToDo(db, { ids: [...acts.keys()], teams: [...own] }, { today, servedFrom: (await findReckoning(db)).servedFrom });
  return found.filter(({ id }) => !sentBack.some((each) => each.id === id)).flatMap((matter) => {
    const act = acts.get(matter.id);
    return act ? [waitsDue(matter, act, today)] : followedDue(matter, today);
  });
}

const waitsDue = (matter: MatterView, act: Act, today: Day): Due => ({ ...placeOf(matter), href: `/oversight/matters/${matter.id}`, ...waitingSince(calledOf(matter.kind), act, matter, today) });

/** A decision is due from the day on which it was asked for, an answer on the last day of its stage. What was done first stands before all. */
function waitingSince({ one, waits, was, it }: Called, { decides }: Act, { movedAt, dueOn, facts }: MatterView, today: Day): Pick<Due, 'what' | 'dueOn' | 'standing' | 'first' | 'act'> {
  const since = dayOf(movedAt);
  if (facts['actedFirst'] === 'yes') return { what: `${one} ${was} done first, because the child could not wait: look at ${it} now`, dueOn: since, standing: 'overdue', first: true, act: 'Read and decide' };
  if (decides === undefined && dueOn) return { what: `${one} ${waits} for your answer`, dueOn, standing: standingOf(dueOn, today) ?? 'week', act: 'Read and answer' };
  return { what: `${one} ${waits} for your decision`, dueOn: since, standing: since < today ? 'overdue' : 'today', act: 'Read and decide' };
}

/** What was sent back and is their turn: now, or by the day on which it is due. */
export async function sentBackDue({ db, today }: Asking, { sentBack }: { readonly sentBack: readonly SentBack[] }): Promise<readonly Due[]> {
  if (sentBack.length === 0) return [];
  const { servedFrom } = await findReckoning(db);
  return sentBack.map((matter): Due => {
    const { dueOn, sentBy } = matter;
    const { one, was, it } = calledOf(matter.kind);
    const standing = dueOn && (servedFrom === null || dueOn >= servedFrom) ? standingOf(dueOn, today) : null;
    return { what: `${one} ${was} sent back for changes`, about: aboutOf(matter), more: `By ${sentBy}`, dueOn: standing && dueOn ? dueOn : dayOf(matter.movedAt), standing: standing ?? 'today', href: `/oversight/matters/${matter.id}`, act: `Change ${it}` };
  });
}

/** The team is said once. */
const placeOf = (matter: MatterView) => ({ about: aboutOf(matter), ...(matter.child === null ? {} : { more: matter.team }) });
const aboutOf = ({ child, team }: MatterView) => (child === null ? team : `Child ${child}`);

/** What of their own teams was authorised without a check that met the standard: to be followed up within a week. */
export async function checksDue({ db, who, today }: Asking, { own }: { readonly own: ReadonlySet<number> }): Promise<readonly Due[]> {
  if (!permits(who, 'authorise-work') || own.size === 0) return [];
  return (await listChecksToFollow(db, [...own])).filter(({ askedBy }) => !askedBy.includes(who.id)).map((matter) => {
    const dueOn = addDays(dayOf(matter.decidedAt), 7);
    return { ...placeOf(matter), what: `${definitionOf(matter.kind)?.one ?? matter.kind} went on without a check that meets the standard: follow it up`, dueOn, standing: standingOf(dueOn, today) ?? 'week', href: `/oversight/matters/${matter.id}?act=follow-check`, act: 'Follow it up' };
  });
}

/** Documents that wait for somebody as their second reader: due by the day on which they are to be filed. */
export async function toReadDue({ db, who, today }: Asking): Promise<readonly Due[]> {
  return (await listToRead(db, who.id)).filter(({ askedBy }) => !askedBy.includes(who.id)).map((matter) => {
    const dueOn = matter.dueOn ?? dayOf(matter.movedAt);
    const line = { ...placeOf(matter), href: `/oversight/matters/${matter.id}`, dueOn, act: 'Read it' };
    return matter.facts['actedFirst'] === 'yes' ? { ...line, what: 'Court document that went first, because the child could not wait: read it now', standing: 'overdue' as const, first: true as const } : { ...line, what: 'Court document to read as its second reader', standing: standingOf(dueOn, today) ?? 'week' as const };
  });
}

/** Escalations of somebody who has left: any chair, reviewing officer or quality lead stands for them. */
export async function leftBehindDue({ db, who, today }: Asking): Promise<readonly Due[]> {
  if (!isOfficer(who)) return [];
  return (await listLeftBehind(db, today)).map((matter) => ({
    what: 'Escalation of somebody who has left: stand for them', ...placeOf(matter), dueOn: dayOf(matter.movedAt), standing: 'today', href: `/oversight/matters/${matter.id}`, act: 'Read it',
  }));
}

function followedDue(matter: MatterView, today: Day): Due[] {
  const { id, kind, dueOn } = matter;
  const standing = dueOn && standingOf(dueOn, today);
  return dueOn && standing ? [{ what: definitionOf(kind)?.one ?? kind, about: aboutOf(matter), dueOn, standing, href: `/oversight/matters/${id}`, act: 'Open it' }] : [];
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
