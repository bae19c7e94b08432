import type { Day } from '../../../../kernel/day.ts';
import type { Draft } from './judge-row.ts';
import type { Problems } from './problems.ts';
import { dayAt } from './row-rules.ts';
import type { RuleId } from './rules.ts';
import type { LateDoubt, Place } from './seam.ts';

/** What is compared across lists once all of them were read. It remembers a few words of each child, not rows. */
export interface Across {
  /** What is remembered of the row, where anything may still be said of it: whoever gives it its key writes that down. */
  see(draft: Draft): Seen | undefined;
  finish(): LateDoubt[];
}

/** A row that is remembered; without a key it was not kept. */
export interface Seen { readonly list: string; readonly place: Place; key: string | null }
const seenOf = ({ list, place }: Draft): Seen => ({ list, place, key: null });
const doubtOf = ({ list, key }: Seen, child: string, rule: RuleId): LateDoubt[] => (key === null ? [] : [{ list, key, child, rule }]);

interface OnLists { born: Day | null; inNeed: boolean; readonly needed: Seen[]; conference: Day | null; plan: { readonly started: Day; readonly seen: Seen } | null }

/** Annex A: a child on list 7 or 8 is on list 6, the plan is not before its conference, a child has one date of birth. */
export function acrossAnnexA(problems: Problems, has: (list: string) => boolean): Across {
  const children = new Map<string, OnLists>();
  const see = (draft: Draft): Seen | undefined => {
    if (draft.child === null) return undefined;
    const known = children.get(draft.child) ?? { born: null, inNeed: false, needed: [], conference: null, plan: null };
    children.set(draft.child, known);
    sameBirth(problems, known, draft);
    return seeList(known, draft);
  };
  const finish = (): LateDoubt[] => {
    const mayLack = has('annex-a/6');
    return [...children].flatMap(([child, known]) => [...mayLack && !known.inNeed ? lackOf(problems, child, known.needed) : [], ...earlyPlan(problems, child, known)]);
  };
  return { see, finish };
}

function lackOf(problems: Problems, child: string, needed: readonly Seen[]): LateDoubt[] {
  return needed.flatMap((seen) => {
    problems.say({ rule: 'not-on-list-6', list: seen.list, place: seen.place, column: 'Child Unique ID', value: child, child });
    return doubtOf(seen, child, 'not-on-list-6');
  });
}

function earlyPlan(problems: Problems, child: string, { plan, conference }: OnLists): LateDoubt[] {
  if (!plan || !conference || plan.started >= conference) return [];
  problems.say({ rule: 'plan-before-conference', list: 'annex-a/7', place: plan.seen.place, column: 'Child Protection Plan Start Date', value: plan.started, more: `${conference}.`, child });
  return doubtOf(plan.seen, child, 'plan-before-conference');
}

function seeList(known: OnLists, draft: Draft): Seen | undefined {
  const { list, content } = draft;
  const started = dayAt(content, 'started');
  if (list === 'annex-a/6') known.inNeed = true;
  if (list === 'annex-a/5' && content['planned'] === 'yes') known.conference = laterOf(known.conference, dayAt(content, 'conference'));
  if (list !== 'annex-a/7' && list !== 'annex-a/8') return undefined;
  const seen = seenOf(draft);
  known.needed.push(seen);
  if (list === 'annex-a/7' && started) known.plan = { started, seen };
  return seen;
}

const laterOf = (one: Day | null, other: Day | null) => (one === null || (other !== null && other > one) ? other : one);

const birthHead = ({ shape }: Draft) => shape.columns.find((column) => column.name === 'born')?.heads[0] ?? null;

/** Said of the later of two lists, once for each row. */
function sameBirth(problems: Problems, known: { born: Day | null }, draft: Draft): void {
  const born = dayAt(draft.content, 'born');
  if (born === null) return;
  if (known.born === null) known.born = born;
  else if (known.born !== born) {
    problems.say({ rule: 'birth-differs', list: draft.list, place: draft.place, column: birthHead(draft), value: born, more: `${known.born}.`, child: draft.child });
    draft.doubts.push('birth-differs');
  }
}

interface Episode { readonly from: Day; readonly to: Day | null; readonly seen: Seen }
interface InCare { born: Day | null; readonly episodes: Episode[]; first: Seen | null }

/** The 903: episodes follow one another, and whoever is in another list of children in care has some. */
export function across903(problems: Problems, has: (list: string) => boolean): Across {
  const children = new Map<string, InCare>();
  const see = (draft: Draft): Seen | undefined => {
    if (draft.child === null) return undefined;
    const known = children.get(draft.child) ?? { born: null, episodes: [], first: null };
    children.set(draft.child, known);
    sameBirth(problems, known, draft);
    return seeCare(known, draft);
  };
  const finish = (): LateDoubt[] => [...children].flatMap(([child, known]) => [...overlaps(problems, child, known.episodes), ...has('ssda903/episodes') ? noEpisodes(problems, child, known) : []]);
  return { see, finish };
}

function seeCare(known: InCare, draft: Draft): Seen | undefined {
  const from = dayAt(draft.content, 'started');
  const isEpisode = draft.list === 'ssda903/episodes' && from !== null;
  if (!isEpisode && (draft.list !== 'ssda903/reviews' || known.first)) return undefined;
  const seen = seenOf(draft);
  if (isEpisode) known.episodes.push({ from, to: dayAt(draft.content, 'ended'), seen });
  else known.first = seen;
  return seen;
}

function noEpisodes(problems: Problems, child: string, { episodes, first }: InCare): LateDoubt[] {
  if (!first || episodes.length > 0) return [];
  problems.say({ rule: 'no-episodes', list: first.list, place: first.place, column: 'CHILD', value: child, child });
  return doubtOf(first, child, 'no-episodes');
}

const inTime = (a: Episode, b: Episode) => (a.from < b.from ? -1 : a.from > b.from ? 1 : (a.to ?? '9') < (b.to ?? '9') ? -1 : 1);

function overlaps(problems: Problems, child: string, episodes: readonly Episode[]): LateDoubt[] {
  let before: Day | null | undefined;
  return episodes.toSorted(inTime).flatMap(({ from, to, seen }) => {
    const overlapping = before === null || (before !== undefined && from < before);
    if (overlapping) problems.say({ rule: 'episodes-overlap', list: 'ssda903/episodes', place: seen.place, column: 'DECOM', value: from, more: `${before ?? 'now'}.`, child });
    before = to;
    return overlapping ? doubtOf(seen, child, 'episodes-overlap') : [];
  });
}
