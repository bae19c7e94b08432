import { type Day, dayOf } from '../../../kernel/day.ts';
import { kindNames, kinds } from '../../../kernel/kinds.ts';
import { listDecidable, permits } from '../../access/index.ts';
import { type ChildWithLines, type Urgency, findReckoning, listOpenChildren, urgencyOf } from '../../caseload/index.ts';
import { listWaitingFor } from '../../checks/index.ts';
import type { Below } from '../domain/day/ladder.ts';
import { type Due, standingOf } from '../domain/day/due.ts';
import { type JudgedPoint, isToDo } from '../domain/points/judge-points.ts';
import { isDueFrom } from '../domain/points/may-see.ts';
import { pointNames } from '../domain/points/words.ts';
import { listTeamsBelow } from '../sql/find-ladder.ts';
import { type SentBack, listSentBack } from '../sql/find-matters.ts';
import type { Asking } from './asking.ts';
import { casesDue, notBegunDue } from './day-of-children.ts';
import { checksDue, leftBehindDue, mattersDue, sentBackDue, supervisionDue, toReadDue } from './day-of-matters.ts';
import { type PointsFound, pointsOf, recordHref, whoseOf } from './points-of.ts';
import { unfiledStepsDue } from './unfiled-steps.ts';
import { type WaitingHere, waitingHere } from './waiting-here.ts';

/** What several sources need, found once. `teams`: those below, with how many managers stand between. */
export interface Around {
  readonly teams: readonly Below[]; readonly own: ReadonlySet<number>; readonly points: PointsFound; readonly waiting: readonly WaitingHere[]; readonly sentBack: readonly SentBack[];
  /** Open children of the teams that they answer for themselves: looked up once, by whoever asks first. */
  readonly children: () => Promise<readonly ChildWithLines[]>;
}

/** One sort of thing that is due from a manager. Others are added here, and stand on the page and in the calendar at once. */
/** `elsewhere`: To do or the list of children shows it as well. */
export interface DaySource { readonly name: string; readonly elsewhere?: true; readonly list: (asking: Asking, around: Around) => Promise<readonly Due[]> }

/** No point of an assessment is still to come, or was begun anew, after so many days. */
const lookedBack = 100;

/** `onlyOwn`: assessments of the teams that they answer for themselves, and of none below. */
export async function around(asking: Asking, { onlyOwn = false } = {}): Promise<Around> {
  const { db, who, today } = asking;
  const manages = permits(who, 'authorise-work');
  const teams = manages ? await listTeamsBelow(db, [who.id, ...who.standsInFor], today) : [];
  const own = teams.filter(({ steps }) => steps === 0).map(({ teamId }) => teamId);
  let children: Promise<readonly ChildWithLines[]> | null = null;
  const openChildren = () => (children ??= own.length > 0 ? listOpenChildren(db, { teams: own, worker: 0, whole: false }) : Promise.resolve([]));
  return { teams, own: new Set(own), children: openChildren, points: await pointsOf(asking, onlyOwn ? { teams: own, worker: 0, whole: false } : whoseOf(who), lookedBack), waiting: manages ? await waitingHere(asking) : [], sentBack: await listSentBack(db, who) };
}

/** How many things of oversight, supervision and decisions are overdue and due today; nothing for whoever answers for nobody. */
export async function countDue(asking: Asking): Promise<{ readonly overdue: number; readonly today: number }> {
  const { who } = asking;
  if (who.reports.length === 0 && !permits(who, 'authorise-work')) return { overdue: 0, today: 0 };
  const given = await around(asking, { onlyOwn: true });
  const due = (await Promise.all(daySources.filter(({ elsewhere }) => !elsewhere).map((source) => source.list(asking, given)))).flat();
  const count = (standing: Due['standing']) => due.filter((each) => each.standing === standing).length;
  return { overdue: count('overdue'), today: count('today') };
}

export const daySources: readonly DaySource[] = [
  { name: 'Management oversight', list: async ({ who, today }, { own, points }) => points.each.filter(({ assessment }) => isDueFrom(who, own, assessment)).flatMap(({ points: judged }) => pointsDue(judged, today)) },
  { name: 'Written here, not filed', list: async ({ who, today }, { points }) => points.each.flatMap(({ points: judged }) => judged.flatMap((each) => unfiledDue(each, who.id, today))) },
  { name: 'Written here, not filed: decisions and trackers', list: unfiledStepsDue },
  { name: 'Visits, reviews and assessments', elsewhere: true, list: childrenDue },
  { name: 'Pieces of work', elsewhere: true, list: workDue },
  { name: 'Decisions and trackers', list: mattersDue },
  { name: 'Sent back', elsewhere: true, list: sentBackDue },
  { name: 'Checks to follow up', list: checksDue },
  { name: 'Court documents to read', list: toReadDue },
  { name: 'Escalations of those who left', list: leftBehindDue },
  { name: 'Supervision', list: supervisionDue },
  { name: 'Supervision about children', list: casesDue },
  { name: 'Not begun', list: notBegunDue },
];

/** One line for each assessment: the point that is due now or fell due last, and those before it that were missed. */
function pointsDue(judged: readonly JudgedPoint[], today: Day): Due[] {
  const toDo = judged.filter(isToDo);
  const last = toDo.at(-1);
  const dueOn = toDo[0]?.dueOn;
  const standing = dueOn && standingOf(dueOn, today);
  if (!last || !dueOn || !standing) return [];
  const { assessment } = last;
  const days = toDo.map(({ point }) => point);
  const what = `Management oversight, ${days.length > 1 ? `days ${days.slice(0, -1).join(', ')} and ${last.point}` : pointNames[last.point].toLowerCase()}`;
  return [{ what, about: `Child ${assessment.child}`, more: assessment.worker ?? 'No worker', dueOn, standing, href: recordHref(last), act: 'Record it' }];
}

/** Whoever wrote it copies it across: it is theirs from the day on which they wrote it. */
function unfiledDue({ assessment, state, record }: JudgedPoint, who: number, today: Day): Due[] {
  if (state !== 'unfiled' || record?.byId !== who) return [];
  return [{ what: 'Oversight written here, not filed yet', about: `Child ${assessment.child}`, dueOn: record.doneOn, standing: standingOf(record.doneOn, today) ?? 'today', href: `/oversight/points/${record.id}`, act: 'Copy it across' }];
}

/** What clocks of children say, as one line for each worker: sixty children are not to bury the rest. */
async function childrenDue({ db, today }: Asking, { children: openChildren }: Around): Promise<readonly Due[]> {
  const open = await openChildren();
  if (open.length === 0) return [];
  const reckoning = { ...await findReckoning(db), today };
  const children = open.map((each) => ({ ...each, urgency: urgencyOf(each, reckoning) }));
  return [...Map.groupBy(children, ({ worker, unallocated }) => (unallocated ? null : worker))].flatMap(([worker, theirs]) => workerDue(worker, theirs, today));
}

type WithUrgency = ChildWithLines & { readonly urgency: Urgency };

function workerDue(worker: string | null, children: readonly WithUrgency[], today: Day): Due[] {
  const clocks = children.flatMap(({ urgency }) => urgency.clocks).flatMap(({ standing, verdict: { dueOn } }) => (dueOn && ['overdue', 'since', 'soon'].includes(standing) ? [{ standing, dueOn }] : []));
  const dueOn = clocks.map((each) => each.dueOn).toSorted()[0];
  if (!dueOn) return [];
  const [overdue, since, soon] = (['overdue', 'since', 'soon'] as const).map((name) => clocks.filter(({ standing }) => standing === name).length);
  const parts = ([[overdue, 'overdue'], [since, 'due since the lists were made'], [soon, 'due within a week']] as const).flatMap(([count, words]) => (count ? [`${count} ${words}`] : []));
  const need = overdue ? 'overdue' : since ? 'since' : 'soon';
  return [{
    what: 'Visits, reviews and assessments', about: worker ?? 'Children without a worker', more: parts.join(', '), dueOn, standing: overdue ? 'overdue' : standingOf(dueOn, today) === 'week' ? 'week' : 'today',
    href: worker === null ? '/children?need=unallocated' : `/children?words=${encodeURIComponent(worker)}&need=${need}`, act: 'See the children',
  }];
}

/** Work that waits for their decision is due from the day on which it was signed off. */
async function workDue({ db, who, today }: Asking): Promise<readonly Due[]> {
  if (!permits(who, 'authorise-work')) return [];
  const lines = await listWaitingFor(db, who.id, await listDecidable(db, who, 'authorise-work', kinds, today));
  return lines.map(({ id, kind, number, child, authorName, signedAt, dueOn }): Due => {
    const since = signedAt ? dayOf(signedAt) : dueOn;
    return { what: `${kindNames[kind].one} ${number} waits for your decision`, about: `Child ${child}`, more: authorName, dueOn: since, standing: since < today ? 'overdue' : 'today', href: `/work/${id}/authorise`, act: 'Read and decide' };
  });
}
