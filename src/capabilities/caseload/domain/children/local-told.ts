import { type Day, dayWords } from '../../../../kernel/day.ts';
import { type KeptLine, dayAt } from './kept-line.ts';

/** Which of the authority's own lists were brought in, up to which day; null: never. A list says nothing of before its first day. */
export interface LocalTold { readonly visits: { readonly from: Day | null; readonly asAt: Day } | null; readonly arrangements: Day | null }

export const nothingTold: LocalTold = { visits: null, arrangements: null };

/** Why the first visit of an enquiry that began on a day cannot be judged; null: it can. */
export function whyNoFirstVisit(begunOn: Day, { visits }: Pick<LocalTold, 'visits'>): string | null {
  if (!visits) return 'No list of visits was brought in.';
  if (begunOn >= visits.asAt) return `The newest list of visits is of ${dayWords(visits.asAt)}, and the enquiry began on ${dayWords(begunOn)}.`;
  return visits.from === null || begunOn < visits.from ? `The list of visits says nothing of the days before ${visits.from ? dayWords(visits.from) : 'it'}, and the enquiry began on ${dayWords(begunOn)}.` : null;
}

/** What is not judged of a child for want of a list, each with why, for people. */
export function notJudged(lines: readonly KeptLine[], told: LocalTold): readonly string[] {
  const reasons = lines.filter(({ list }) => list === 'annex-a/5').flatMap(({ content }) => {
    const begunOn = dayAt(content, 'discussed');
    return (begunOn && whyNoFirstVisit(begunOn, told)) ?? [];
  });
  return [...new Set(reasons)].map((why) => `First visit of a section 47 enquiry: not judged. ${why}`);
}
