import { dayOf } from '../../../kernel/day.ts';
import { kindNames } from '../../../kernel/kinds.ts';
import { dayWords } from '../../../platform/web/pages.ts';
import type { CheckAbout, CheckCounts, CheckOf, DomainTally } from '../../checks/index.ts';
import { checkStanding, checkedFor, lookedAt } from '../domain/matters/checked.ts';
import type { Definition, Facts } from '../domain/matters/definition.ts';
import { checkStates } from './supervision-words.ts';

const countNames: Readonly<Record<keyof CheckCounts, string>> = {
  met: 'met', 'partly-met': 'partly met', 'not-met': 'not met', 'not-possible-yet': 'tried, not possible yet', unanswered: 'not answered yet', 'does-not-apply': 'does not apply',
};

/** A piece of work by its kind and number. */
export const nameOfCheck = ({ kind, number }: Pick<CheckAbout, 'kind' | 'number'>): string => `${kindNames[kind].one} ${number}`;

/** The checks that somebody may name, as choices; the newest first. */
export function checkOptions(definition: Definition, facts: Facts, choosable: readonly CheckAbout[]) {
  const kinds = checkedFor(definition, facts).map(({ kind }) => kind);
  return choosable.filter(({ kind }) => kinds.includes(kind)).map((each) => ({ value: String(each.number), text: `${nameOfCheck(each)}, ${each.authorName}: ${stoodWords(each)}` }));
}

/** Where a check stands, as a sentence without its end. */
function stoodWords({ state, startedAt, signedAt, decidedBy, decidedAt }: CheckAbout): string {
  const on = (at: Date) => dayWords(dayOf(at));
  if (state === 'authorised' && decidedAt) return `authorised by ${decidedBy} on ${on(decidedAt)}`;
  if (state === 'returned' && decidedAt) return `returned for changes by ${decidedBy} on ${on(decidedAt)}`;
  if (state === 'signed-off' && signedAt) return `signed off on ${on(signedAt)}, waiting for a manager`;
  return state === 'completed' && signedAt ? `signed off on ${on(signedAt)}` : `begun on ${on(startedAt)}, not signed off yet`;
}

/** The check that is named, as its matter shows it: where it stands, what is said by domain, and what of the domain that is looked at is not met. */
export function shownCheck(definition: Definition, facts: Facts, named: CheckOf | null) {
  if (!named) return null;
  const looked = lookedAt(definition, facts, named);
  return {
    name: nameOfCheck(named), href: `/work/${named.id}`, author: named.authorName, state: checkStates[named.state], stood: sentence(stoodWords(named)), standing: checkStanding(definition, facts, named),
    domains: named.domains.map(({ title, counts }) => ({ title, words: countWords(counts) })), looked: looked.map(({ title }) => title).join(', '), unmet: looked.flatMap(unmetOf),
  };
}

function countWords(counts: CheckCounts): string {
  return (Object.keys(countNames) as (keyof CheckCounts)[]).filter((each) => counts[each] > 0).map((each) => `${counts[each]} ${countNames[each]}`).join(', ');
}

const unmetOf = ({ unmet }: DomainTally) => unmet.map(({ code, text, response, why }) => ({ code, text, response: sentence(countNames[response ?? 'unanswered']), why }));

const sentence = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
