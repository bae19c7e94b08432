import type { Day } from '../../../../kernel/day.ts';
import type { Trait } from '../clocks/happenings.ts';
import { type Content, dayAt } from './kept-line.ts';

const arrangements = ['until-18', 'long-term-foster-agreed', 'temporary-approval', 'home-before-assessment'] as const satisfies readonly Trait[];

/** What regulation 28 asks of a placement on a day, and what is to be said of it where the usual limit is used for want of knowledge. */
export interface Arranged {
  readonly traits: readonly Trait[];
  readonly also: string | null;
  /** Of those listed the ones that say so. */
  readonly lines: readonly Content[];
}

const notKnown = 'Whether a special arrangement holds for this placement is not known, as no list of placement arrangements was brought in: the usual limit is used.';
const notThisOne = 'The list of placement arrangements has one that began before this placement and has no last day. It is not counted: the usual limit is used.';

/**
 * What holds of a placement on a day: a child at home under an order, by list 8, and what the authority's own list has on that
 * day. One without a last day holds for the placement in which it began: with a new placement there may be more visits again.
 * `told`: the day of that list, or null.
 */
export function arrangementsOn(care: Content, listed: readonly Content[], told: Day | null, asAt: Day): Arranged {
  const [atHome, placedFrom] = [traitsAtHome(care), dayAt(care, 'placedFrom')];
  const now = listed.filter((each) => holdsOn(each, asAt));
  const here = now.filter((each) => dayAt(each, 'until') !== null || !placedFrom || (dayAt(each, 'from') ?? asAt) >= placedFrom);
  const lines = here.filter((each) => arrangements.some((trait) => each['arrangement'] === trait));
  const traits = [...atHome, ...arrangements.filter((trait) => lines.some((each) => each['arrangement'] === trait))];
  if (traits.length > 0) return { traits, also: null, lines };
  return { traits, lines, also: told === null ? notKnown : now.length > 0 ? notThisOne : null };
}

const holdsOn = (listed: Content, day: Day) => (dayAt(listed, 'from') ?? '9') <= day && (dayAt(listed, 'until') ?? '9') >= day;

function traitsAtHome(care: Content): readonly Trait[] {
  if (care['placement'] !== 'P1') return [];
  if (care['legalStatus'] === 'C1') return ['interim-order-at-home'];
  return care['legalStatus'] === 'C2' ? ['care-order-at-home'] : [];
}
