import { dayWords } from '../../../platform/web/pages.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { permits } from '../../access/index.ts';
import type { Assessment } from '../domain/points/assessment.ts';
import type { JudgedPoint } from '../domain/points/judge-points.ts';
import { conflictNames, endNames, pointNames, stateNames } from '../domain/points/words.ts';
import { recordHref } from './points-of.ts';

/** A point as a row of a list, with the one act that is next. */
export function rowOf(judged: JudgedPoint, { who }: Pick<Visit, 'who'>) {
  const { assessment, point, state, dueOn, doneOn, record, told, conflict } = judged;
  return {
    assessment, name: pointNames[point], tag: stateNames[state], dueOn, doneOn, why: whyOf(judged), conflict: conflict ? conflictNames[conflict] : null, by: record?.by ?? told?.manager ?? null, insteadOf: record?.insteadOf ?? null,
    childHref: assessment.number === null ? null : `/oversight/children/${assessment.number}`, notes: notesOf(assessment), act: actOf(judged, permits(who, 'authorise-work') && assessment.workerId !== who.id),
  };
}

function actOf(judged: JudgedPoint, mayRecord: boolean) {
  const { record, state } = judged;
  if (record) return { href: `/oversight/points/${record.id}`, text: state === 'unfiled' ? 'Copy it across' : 'Open it' };
  return mayRecord && ['missing', 'due', 'later', 'before'].includes(state) ? { href: recordHref(judged), text: 'Record it' } : null;
}

/** Why it stands so, where the tag alone does not say it. */
function whyOf(judged: JudgedPoint): string | null {
  const { state, record, told, dueOn, clock, assessment } = judged;
  if (state === 'not-due') return dueOn === null ? clock.reason : endWords(assessment);
  if (state === 'wrong-place') return record?.place ?? null;
  if (state === 'in-time') return told ? 'The authority’s own list has it' : null;
  return state === 'missing' || state === 'late' ? lateWords(judged) : null;
}

const lateWords = ({ by }: JudgedPoint) => (by === null ? null : `${by} ${by === 1 ? 'day' : 'days'} late`);
const endWords = ({ ended }: Assessment) => ended && `${endNames[ended.why]} on ${dayWords(ended.on)}`;

/** What is to be said of an assessment itself. */
export function notesOf(assessment: Assessment): readonly string[] {
  const { added, started, reset } = assessment;
  const moved = assessment.source === 'lists' && added && added.started !== started ? `The lists have it from ${dayWords(started)}; ${typedWords(added)} as begun on ${dayWords(added.started)}` : null;
  const anew = reset && `The lists moved its beginning to ${dayWords(reset)}: the first clock runs on`;
  return [sourceWords(assessment), moved, anew, endWords(assessment)].filter((each) => each !== null);
}

const typedWords = ({ addedBy, addedOn }: NonNullable<Assessment['added']>) => `typed in by ${addedBy} on ${dayWords(addedOn)}`;

/** Who told of it, where the lists do not. */
function sourceWords({ source, added, notInLists }: Assessment): string | null {
  if (source === 'lists') return null;
  const typed = added ? `: ${typedWords(added)}` : '';
  if (notInLists) return `Not in the lists after two weeks${typed}`;
  return source === 'daily' ? 'In the daily list, not in Annex A yet' : `Not in the lists yet${typed}`;
}
