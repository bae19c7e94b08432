import { dayWords } from '../../../../kernel/day.ts';
import { happeningWords, traitWords } from './happenings.ts';
import { type Limit, limitWords } from '../../../../kernel/limit.ts';
import type { Override } from './override.ts';
import { type Timescale, type Until, cycleNames } from './timescale.ts';
import { stepsOf } from './timescales.ts';

/** '45 working days, counting the first day': as it stands alone, where no sentence goes on. */
export function limitAlone(limit: Limit): string {
  return `${limitWords(limit).replace(/,$/, '')}${limit.firstDayCounts ? ', counting the first day' : ''}`;
}

/** From what it is counted: 'the initial conference, or where that is not known the start of the child protection plan'. */
export function beginsWords({ begins, cycle, nth, latest, only }: Timescale): string {
  const start = begins.map((each) => happeningWords[each]).join(', or where that is not known ');
  if (latest) return `${start}, the latest`;
  if (!cycle || nth === 1) return start;
  const firstIsApart = stepsOf(cycle).some((each) => each.nth === 1 && (!only || each.only?.join() === only.join()));
  return firstIsApart ? 'the one before' : `the one before; the first from ${start}`;
}

/** Where it holds and where not, each as a sentence without its full stop. */
export function conditionsOf({ only = [], unless = [], until, follows, mayPrecede, cycle, note }: Timescale): string[] {
  return [
    ...only.length > 0 ? [`Only where ${only.map((each) => traitWords[each]).join(', or ')}`] : [],
    ...unless.map((each) => `Not where ${traitWords[each]}`),
    ...until ? [untilWords(until)] : [],
    ...follows ? [`What was done by the last day of \`${follows}\` counts for that alone`] : [],
    ...mayPrecede ? ['May be done before'] : [],
    ...cycle ? [`Cycle: ${cycleNames[cycle].toLowerCase()}`] : [],
    ...note ? [note] : [],
  ];
}

function untilWords(until: Until): string {
  switch (until.kind) {
    case 'months': return `While the one before was in the first ${until.number} months`;
    case 'age': return `While the next falls before the age of ${until.years}`;
    case 'happening': return `Until the first since then: ${happeningWords[until.happening]}`;
  }
}

/** In force for what began on which days; '' for all. */
export function forceWords({ from, to }: Pick<Timescale, 'from' | 'to'>): string {
  return [from ? `from ${dayWords(from)}` : '', to ? `until ${dayWords(to)}` : ''].filter(Boolean).join(' ');
}

/** What an authority has set: '10 working days, counted from the referral'. */
export function ownWords({ off, limit, begins }: Pick<Override, 'off' | 'limit' | 'begins'>): string {
  if (off) return 'Switched off';
  const parts = [...limit ? [limitAlone(limit)] : [], ...begins ? [`counted from ${begins.map((each) => happeningWords[each]).join(' or ')}`] : []].join(', ');
  return `${parts.charAt(0).toUpperCase()}${parts.slice(1)}`;
}

/** For what begins on which days. */
export function ownDaysWords({ from, to }: Pick<Override, 'from' | 'to'>): string {
  if (from && to) return `For what begins from ${dayWords(from)} until ${dayWords(to)}`;
  if (from) return `For what begins from ${dayWords(from)}`;
  return to ? `For what began until ${dayWords(to)}` : 'Whenever it began';
}
