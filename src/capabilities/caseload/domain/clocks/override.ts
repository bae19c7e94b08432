import type { Day } from '../../../../kernel/day.ts';
import { type Outcome, accept, refuse } from '../../../../kernel/outcome.ts';
import { type Happening, happeningWords } from './happenings.ts';
import { type Limit, units } from '../../../../kernel/limit.ts';
import type { Timescale } from './timescale.ts';
import { timescaleOf } from './timescales.ts';

/** What an authority has set in place of a timescale, for what begins from a day on and up to a day. */
export interface Override {
  readonly timescale: string;
  /** Null: from ever, or for good. */
  readonly from: Day | null;
  readonly to: Day | null;
  /** Nothing is due by it here. */
  readonly off?: boolean;
  readonly limit?: Limit;
  readonly begins?: readonly Happening[];
  /** Where it was decided. */
  readonly source: string;
}

/** The limit that the authority has set for what begins on that day; null where it has set none. */
export const limitSet = (overrides: readonly Override[], timescale: string, begun: Day): Limit | null => overrides.find((each) => each.timescale === timescale && holdsOn(each, begun))?.limit ?? null;

export type CannotOverride =
  | 'unknown-timescale' | 'nothing-changed' | 'limit-is-no-whole-number' | 'limit-too-long' | 'unknown-unit' | 'unknown-beginning'
  | 'ends-before-it-begins' | 'overlaps' | 'no-source';

/** Five years in days: longer is a slip of the keyboard. */
const longest = 1826;

/** May this be set beside what is set already? Two that hold on one day would leave open which governs. */
export function setOverride(existing: readonly Override[], wanted: Override): Outcome<Override, CannotOverride> {
  const why = faultOf(wanted) ?? (existing.some((each) => each.timescale === wanted.timescale && overlap(each, wanted)) ? 'overlaps' : null);
  return why ? refuse(why) : accept(wanted);
}

function faultOf(wanted: Override): CannotOverride | null {
  if (!timescaleOf(wanted.timescale)) return 'unknown-timescale';
  if (wanted.source.trim() === '') return 'no-source';
  if (endsFirst(wanted)) return 'ends-before-it-begins';
  if (!wanted.off && !wanted.limit && !wanted.begins) return 'nothing-changed';
  return faultOfBegins(wanted.begins) ?? (wanted.limit ? faultOfLimit(wanted.limit) : null);
}

const endsFirst = ({ from, to }: Override) => from !== null && to !== null && to < from;

function faultOfBegins(begins: readonly Happening[] | undefined): CannotOverride | null {
  const known = begins?.every((each) => Object.hasOwn(happeningWords, each)) ?? true;
  return known && begins?.length !== 0 ? null : 'unknown-beginning';
}

function faultOfLimit({ number, unit }: Limit): CannotOverride | null {
  if (!(units as readonly string[]).includes(unit)) return 'unknown-unit';
  if (!Number.isInteger(number) || number < 1) return 'limit-is-no-whole-number';
  return number > longest ? 'limit-too-long' : null;
}

function overlap(one: Override, other: Override): boolean {
  return (!one.to || !other.from || other.from <= one.to) && (!other.to || !one.from || one.from <= other.to);
}

/** What governs what began on a day: the authority's own, the shipped one, or nothing and why. */
export type Governing =
  | { readonly kind: 'in-force'; readonly limit: Limit; readonly local: boolean }
  | { readonly kind: 'off' | 'no-limit' }
  | { readonly kind: 'not-yet' | 'no-longer'; readonly on: Day };

export function governing(timescale: Timescale, override: Override | null, begun: Day): Governing {
  if (override?.off) return { kind: 'off' };
  if (override?.limit) return { kind: 'in-force', limit: override.limit, local: true };
  if (timescale.from && begun < timescale.from) return { kind: 'not-yet', on: timescale.from };
  if (timescale.to && begun > timescale.to) return { kind: 'no-longer', on: timescale.to };
  return timescale.limit ? { kind: 'in-force', limit: timescale.limit, local: override !== null } : { kind: 'no-limit' };
}

export const holdsOn = ({ from, to }: Override, day: Day): boolean => (!from || from <= day) && (!to || day <= to);
