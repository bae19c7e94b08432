import { enoughForLimits, type Limits, limitsOf, type LimitSettings } from './process-limits.ts';
import { type Signal, signalsOf } from './signals.ts';

/** Which direction is better; null where neither is. */
export type Better = 'more' | 'fewer' | null;
export type Meaning = 'improvement' | 'concern' | 'neutral';

/** A value of one time span; null where there is none (nobody to be counted), which is not nought. */
export interface Spot { readonly value: number | null; readonly limits: Limits | null; readonly signal: Signal | null; readonly meaning: Meaning | null }

export interface ProcessChart {
  readonly spots: readonly Spot[];
  /** What the last value says. */
  readonly variation: { readonly meaning: Meaning; readonly signal: Signal } | null;
  /** What the limits of the last phase say of the target: met always, never, or now and then by chance. */
  readonly assurance: 'passes' | 'fails' | 'now-and-then' | null;
  /** Too few values in the last phase for limits that can be relied on. */
  readonly trial: boolean;
}

export interface ChartSettings extends LimitSettings {
  readonly better: Better;
  readonly target?: number | null;
  /** Places at which a new phase begins: its mean and limits are its own. */
  readonly phases?: readonly number[];
}

/** A series as a process behaviour chart. Values that are missing are passed over: their neighbours follow each other. Limits that are a trial signal nothing. */
export function processChart(series: readonly (number | null)[], settings: ChartSettings): ProcessChart {
  const begins = [...new Set([0, ...(settings.phases ?? []).filter((place) => place > 0 && place < series.length)])].toSorted((a, b) => a - b);
  const phases = begins.map((from, each) => phaseOf(series.slice(from, begins[each + 1] ?? series.length), settings));
  const spots = phases.flatMap((phase) => phase.spots);
  const [last, lastSpot] = [phases.at(-1), spots.findLast(({ value }) => value !== null)];
  return {
    spots, trial: (last?.count ?? 0) < enoughForLimits, assurance: assuranceOf(last?.limits ?? null, settings),
    variation: lastSpot?.signal && lastSpot.meaning ? { meaning: lastSpot.meaning, signal: lastSpot.signal } : null,
  };
}

function phaseOf(series: readonly (number | null)[], settings: ChartSettings) {
  const values = series.filter((value) => value !== null);
  const limits = limitsOf(values, settings);
  const signals = limits === null || values.length < enoughForLimits ? [] : signalsOf(values, limits);
  let place = 0;
  const spots = series.map((value): Spot => {
    const signal = value === null ? null : signals[place++] ?? null;
    return { value, limits, signal, meaning: signal && meaningOf(signal, settings.better) };
  });
  return { spots, limits, count: values.length };
}

const meaningOf = ({ side }: Signal, better: Better): Meaning => (better === null ? 'neutral' : (side === 'high') === (better === 'more') ? 'improvement' : 'concern');

/** With limits of no width there is nothing that chance could do, and with fewer than two values no limits at all. */
function assuranceOf(limits: Limits | null, { better, target }: ChartSettings): ProcessChart['assurance'] {
  if (limits === null || better === null || target === null || target === undefined || limits.range === 0) return null;
  if (target > limits.high) return better === 'more' ? 'fails' : 'passes';
  if (target < limits.low) return better === 'more' ? 'passes' : 'fails';
  return 'now-and-then';
}
