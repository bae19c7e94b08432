import type { Day } from '../../../../kernel/day.ts';
import type { Draft } from './judge-row.ts';
import type { Problems } from './problems.ts';
import { dayAt } from './row-rules.ts';
import type { Place } from './seam.ts';

/** What is compared across lists once all of them were read. It remembers a few words of each child, not rows. */
export interface Across { see(draft: Draft): void; finish(): void }

interface OnLists { born: Day | null; inNeed: boolean; readonly needed: { readonly list: string; readonly place: Place }[]; conference: Day | null; plan: { readonly started: Day; readonly place: Place } | null }

/** Annex A: a child on list 7 or 8 is on list 6, the plan is not before its conference, a child has one date of birth. */
export function acrossAnnexA(problems: Problems, has: (list: string) => boolean): Across {
  const children = new Map<string, OnLists>();
  const see = (draft: Draft): void => {
    if (draft.child === null) return;
    const known = children.get(draft.child) ?? { born: null, inNeed: false, needed: [], conference: null, plan: null };
    children.set(draft.child, known);
    sameBirth(problems, known, draft);
    seeList(known, draft);
  };
  const finish = (): void => {
    const mayLack = has('annex-a/6');
    for (const [child, known] of children) {
      if (mayLack && !known.inNeed) for (const { list, place } of known.needed) problems.say({ rule: 'not-on-list-6', list, place, column: 'Child Unique ID', value: child });
      if (known.plan && known.conference && known.plan.started < known.conference) problems.say({ rule: 'plan-before-conference', list: 'annex-a/7', place: known.plan.place, column: 'Child Protection Plan Start Date', value: known.plan.started, more: `${known.conference}.` });
    }
  };
  return { see, finish };
}

function seeList(known: OnLists, { list, content, place }: Draft): void {
  const started = dayAt(content, 'started');
  if (list === 'annex-a/6') known.inNeed = true;
  if (list === 'annex-a/7' || list === 'annex-a/8') known.needed.push({ list, place });
  if (list === 'annex-a/7' && started) known.plan = { started, place };
  if (list === 'annex-a/5' && content['planned'] === 'yes') known.conference = laterOf(known.conference, dayAt(content, 'conference'));
}

const laterOf = (one: Day | null, other: Day | null) => (one === null || (other !== null && other > one) ? other : one);

const birthHead = ({ shape }: Draft) => shape.columns.find((column) => column.name === 'born')?.heads[0] ?? null;

/** Said of the later of two lists, once for each row. */
function sameBirth(problems: Problems, known: { born: Day | null }, draft: Draft): void {
  const born = dayAt(draft.content, 'born');
  if (born === null) return;
  if (known.born === null) known.born = born;
  else if (known.born !== born) {
    problems.say({ rule: 'birth-differs', list: draft.list, place: draft.place, column: birthHead(draft), value: born, more: `${known.born}.` });
    draft.doubts.push('birth-differs');
  }
}

interface InCare { born: Day | null; readonly episodes: { readonly from: Day; readonly to: Day | null; readonly place: Place }[]; first: { readonly list: string; readonly place: Place } | null }

/** The 903: episodes follow one another, and whoever is in another list of children in care has some. */
export function across903(problems: Problems, has: (list: string) => boolean): Across {
  const children = new Map<string, InCare>();
  const see = (draft: Draft): void => {
    if (draft.child === null) return;
    const known = children.get(draft.child) ?? { born: null, episodes: [], first: null };
    children.set(draft.child, known);
    sameBirth(problems, known, draft);
    const from = dayAt(draft.content, 'started');
    if (draft.list === 'ssda903/episodes' && from) known.episodes.push({ from, to: dayAt(draft.content, 'ended'), place: draft.place });
    if (draft.list === 'ssda903/reviews') known.first ??= { list: draft.list, place: draft.place };
  };
  const finish = (): void => {
    for (const [child, { episodes, first }] of children) {
      sayOverlaps(problems, episodes);
      if (first && episodes.length === 0 && has('ssda903/episodes')) problems.say({ rule: 'no-episodes', list: first.list, place: first.place, column: 'CHILD', value: child });
    }
  };
  return { see, finish };
}

function sayOverlaps(problems: Problems, episodes: InCare['episodes']): void {
  let before: Day | null | undefined;
  for (const { from, to, place } of episodes.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : (a.to ?? '9') < (b.to ?? '9') ? -1 : 1))) {
    if (before === null || (before !== undefined && from < before)) problems.say({ rule: 'episodes-overlap', list: 'ssda903/episodes', place, column: 'DECOM', value: from, more: `${before ?? 'now'}.` });
    before = to;
  }
}
