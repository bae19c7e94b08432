import { type JudgedPoint, type PointState, pointStates } from './judge-points.ts';
import type { Point } from './point.ts';

/** What somebody has to look into, whatever state it is in. */
export const queues = ['conflict', 'not-in-lists'] as const;
export type Queue = (typeof queues)[number];

/** What a list of points is narrowed to; null: to nothing. `team` 'none': it is not one of ours. `words`: in the reference or the worker’s name. */
export interface WantedPoints { readonly state: PointState | null; readonly queue: Queue | null; readonly team: string | null; readonly point: Point | null; readonly words: string | null }

export function isWantedPoint(judged: JudgedPoint, { state, queue, team, point, words }: WantedPoints): boolean {
  const is = <Value>(wanted: Value | null, mine: Value) => wanted === null || wanted === mine;
  if (!is(state, judged.state) || !is(point, judged.point) || !is(team, String(judged.assessment.teamId ?? 'none'))) return false;
  return (queue === null || isInQueue(judged, queue)) && (words === null || hasWords(judged, words));
}

const hasWords = ({ assessment: { child, worker } }: JudgedPoint, words: string) => `${child} ${worker ?? ''}`.toLowerCase().includes(words.toLowerCase());

const isInQueue = ({ conflict, assessment }: JudgedPoint, queue: Queue) => (queue === 'conflict' ? conflict !== null : assessment.notInLists);

/** In the order of the states, what is to be done first; of one state by the last day, and what is long over last. */
export function byLastDay(one: JudgedPoint, other: JudgedPoint): number {
  const rank = ({ state, assessment }: JudgedPoint) => pointStates.indexOf(state) + (state === 'missing' && assessment.ended ? 1.5 : 0);
  const [first, second] = [one.dueOn ?? '9', other.dueOn ?? '9'];
  return rank(one) - rank(other) || (first < second ? -1 : first > second ? 1 : one.assessment.child.localeCompare(other.assessment.child));
}
