import { type Day, dayFromTyped } from '../../../kernel/day.ts';
import { type Answer, notFound, page } from '../../../platform/web/answer.ts';
import type { FieldError } from '../../../platform/web/form.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { permits } from '../../access/index.ts';
import { lastDayOf } from '../domain/clocks/last-day.ts';
import { type OwnTimescale, type Standing, isFirstOfCycle, isReckoned, standingOf } from '../domain/clocks/own-timescale.ts';
import { type Timescale, cycleNames } from '../domain/clocks/timescale.ts';
import { stepsOf, timescaleGroups, timescaleOf } from '../domain/clocks/timescales.ts';
import { findReckoning, listOwnTimescales } from '../sql/find-timescales.ts';
import { lineOf, ownLineOf } from './timescale-lines.ts';

const doneWords: Readonly<Record<string, string>> = { set: 'Saved. It holds for what begins on those days.', ended: 'It has an end now. It still holds for what began up to that day.', withdrawn: 'Withdrawn. It never held.' };
export const standingNames: Readonly<Record<Standing, { readonly text: string; readonly colour: string }>> = {
  'to-come': { text: 'Still to come', colour: 'blue' }, holds: { text: 'Holds', colour: 'teal' }, over: { text: 'Over', colour: 'grey' }, withdrawn: { text: 'Withdrawn', colour: 'grey' },
};

/** All that is known of one timescale, and when something would be due by it. */
export async function show({ db, who, params, query, today }: Visit): Promise<Answer> {
  const timescale = timescaleOf(params['id'] ?? '');
  if (!timescale) return notFound;
  const [reckoning, own] = [await findReckoning(db), await listOwnTimescales(db, timescale.id)];
  const { typed, day, errors } = askedIn(query);
  return page('capabilities/caseload/web/timescale.njk', {
    line: lineOf(timescale, reckoning.overrides, today), group: groupOf(timescale), note: timescale.note ?? null, steps: otherSteps(timescale), cycle: timescale.cycle ? cycleNames[timescale.cycle] : null,
    dayLabel: isFirstOfCycle(timescale) ? 'It begins on' : 'The one before was on', own: own.map((each) => historyLineOf(each, today)), maySet: permits(who, 'set-rules'), typed, errors, done: doneWords[query['done'] ?? ''] ?? null,
    verdict: day ? lastDayOf(timescale, day, reckoning) : null,
  }, { status: errors.length > 0 ? 422 : 200 });
}

const groupOf = ({ id }: Timescale) => timescaleGroups.find(({ timescales }) => timescales.some((each) => each.id === id))?.name ?? '';
const otherSteps = ({ id, cycle }: Timescale) => (cycle ? stepsOf(cycle).filter((each) => each.id !== id) : []).map(({ id: other, name }) => ({ id: other, name }));

function historyLineOf(own: OwnTimescale, today: Day) {
  const standing = standingOf(own, today);
  return { ...own, ...ownLineOf(own), standing: standingNames[standing], open: standing === 'to-come' || standing === 'holds' };
}

function askedIn(query: Visit['query']): { readonly typed: string; readonly day: Day | null; readonly errors: readonly FieldError[] } {
  const typed = (query['day'] ?? '').trim().slice(0, 20);
  const day = dayFromTyped(typed);
  if (typed === '' || (day && isReckoned(day))) return { typed, day, errors: [] };
  return { typed, day: null, errors: [{ field: 'day', text: 'Give a day from 1990 to 2100, as 31/12/2026' }] };
}
