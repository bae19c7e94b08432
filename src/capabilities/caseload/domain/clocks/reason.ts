import { type Day, dayWords } from '../../../../kernel/day.ts';
import { type Ending, endingWords, happeningWords, type Happening } from './happenings.ts';
import { type Limit, limitWords } from './limit.ts';

/** What a reason is made of. */
export interface Standing {
  readonly limit: Limit;
  readonly after: Happening;
  readonly begunOn: Day;
  readonly dueOn: Day;
  readonly doneOn: Day | null;
  readonly ended: { readonly on: Day; readonly why: Ending } | null;
  /** Days past the last day. */
  readonly by: number;
  readonly provisional: boolean;
  /** The last day whose bank holidays are known. */
  readonly knownUntil: Day;
  readonly beforeTouchstone: boolean;
  readonly also?: string;
}

/** "Due on 22 April 2020: 15 working days after the strategy discussion on 30 March 2020." And what else there is to say of it. */
export function reasonOf(standing: Standing): string {
  let reason = `${howItStands(standing)} ${dueWords(standing)}`;
  if (standing.also) reason += ` ${standing.also}`;
  if (standing.provisional) reason += ` This day may still move: the bank holidays after ${dayWords(standing.knownUntil)} are worked out, not yet published.`;
  return standing.beforeTouchstone ? `${reason} This was before Touchstone.` : reason;
}

function howItStands({ by, doneOn, ended }: Standing): string {
  if (doneOn) return by > 0 ? `Done on ${dayWords(doneOn)}, ${daysWords(by)} late. It was due on` : `Done in time on ${dayWords(doneOn)}. It was due on`;
  if (ended) return `${by > 0 ? 'Not done' : 'No longer needed'}: ${endingWords[ended.why]} on ${dayWords(ended.on)}. It was due on`;
  if (by > 0) return `${daysWords(by)} late. It was due on`;
  return by === 0 ? 'Due today,' : 'Due on';
}

function dueWords({ limit, after, begunOn, dueOn }: Standing): string {
  return `${dayWords(dueOn)}: ${limitWords(limit)} after ${happeningWords[after]} on ${dayWords(begunOn)}${limit.firstDayCounts ? ', counting that day' : ''}.`;
}

const daysWords = (number: number) => (number === 1 ? '1 day' : `${number} days`);
