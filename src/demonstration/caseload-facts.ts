import type { Day } from '../kernel/day.ts';
import type { Chance } from './chance.ts';
import type { Child } from './demonstration.ts';

/** Sex and ethnicity as the lists of each day have them: null where it stands blank there, or in words that nobody understands. */
export interface Facts {
  readonly as: (list: string, day: Day) => Readonly<Record<string, string | number | null>>;
  /** What stands in the file in place of a code, and is asked about. */
  readonly said: (day: Day) => string | null;
}

const ethnicities = { WBRI: 560, WOTH: 60, WIRI: 10, MWBC: 55, MWAS: 25, MWBA: 20, MOTH: 30, APKN: 60, ABAN: 30, AIND: 20, BAFR: 60, BCRB: 25, OOTH: 25, NOBT: 20 };

/** Most is known. Of some it is blank in the older lists and put right since, of a few it still is. */
export function factsOf({ asAt }: Child, days: readonly Day[], chance: Chance): Facts {
  const ethnicity = chance.weighted(ethnicities);
  const knownFrom = chance.likely(0.12) ? (days[chance.whole(1, days.length)] ?? null) : days[0] ?? asAt;
  const inWords = chance.likely(0.03) ? chance.whole(1, days.length) : 0;
  const saidUntil = days[inWords] ?? null;
  const inOwnWords = (day: Day) => inWords > 0 && (saidUntil === null || day < saidUntil);
  const known = (day: Day) => knownFrom !== null && day >= knownFrom;
  const gender = chance.likely(0.01) ? null : chance.weighted({ M: 52, F: 47, U: 1 });
  const before = { 'annex-a/3': { referralsBefore: chance.likely(0.2) ? 1 : 0 }, 'annex-a/5': { enquiriesBefore: chance.likely(0.25) ? 1 : 0, conferencesBefore: chance.likely(0.04) ? null : 0 } } as const;
  return {
    as: (list, day) => ({ gender, ethnicity: known(day) && !inOwnWords(day) ? ethnicity : null, ...before[list as keyof typeof before] }),
    said: (day) => (known(day) && inOwnWords(day) ? 'See notes' : null),
  };
}
