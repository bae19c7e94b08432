import { addDays } from '../kernel/day.ts';
import type { Chance } from './chance.ts';
import { dayAt, spoken } from './days.ts';
import type { Answer, AskedStatement } from './practice.ts';
import { assessing } from './words/assessing.ts';
import type { Evidence, EvidenceByCode } from './words/evidence.ts';
import { kindly, plain, tails, whereabouts } from './words/phrases.ts';
import { planning } from './words/planning.ts';
import { recording } from './words/recording.ts';
import { supervising } from './words/supervising.ts';
import { visiting } from './words/visiting.ts';

const evidence: EvidenceByCode = { ...supervising, ...visiting, ...assessing, ...planning, ...recording };
const evidenceOf = (code: string): Evidence => evidence[code] ?? plain;

/** Where practice here is weakest: these come back more often than others. */
const hard = new Set(['VD-05', 'VD-07', 'AS-03', 'AS-05', 'AS-09', 'PR-05', 'PR-08', 'SM-10', 'SM-12', 'CR-06', 'CR-07']);

/** The statements that gate a kind of work, in the standard's order. */
export function asked(statements: readonly AskedStatement[], kind: AskedStatement['kinds'][number]): string[] {
  return statements.filter((each) => each.reach === 'item' && each.kinds.includes(kind)).map(({ code }) => code);
}

const blank = { note: '', reason: '', attempts: '', nextStep: '', improvement: '', improveBy: null };

/** An answer that may be signed off. */
export function soundAnswer(code: string, at: number, chance: Chance): Answer {
  const { met, apart = [], blocked = [] } = evidenceOf(code);
  if (apart.length > 0 && chance.likely(0.16)) return { ...blank, code, response: 'does-not-apply', reason: chance.pick(apart) };
  if (blocked.length > 0 && chance.likely(0.07)) {
    const { attempts, next } = chance.pick(blocked);
    return { ...blank, code, response: 'not-possible-yet', attempts, nextStep: next };
  }
  return { ...blank, code, response: 'met', note: dressed(chance.pick(met), at, chance) };
}

/** An honest answer before the work is good enough. */
export function weakAnswer(code: string, at: number, chance: Chance): Answer {
  const { partly, not } = evidenceOf(code);
  const response = chance.likely(0.65) ? 'partly-met' : 'not-met';
  return { ...blank, code, response, note: dressed(chance.pick(response === 'partly-met' ? partly : not), at, chance) };
}

/** On the way back up: still partly met, with what will be done. */
export function improvingAnswer(code: string, at: number, chance: Chance): Answer {
  const { partly, improve } = evidenceOf(code);
  return {
    ...blank, code, response: 'partly-met', note: chance.pick(partly), improvement: chance.pick(improve),
    improveBy: addDays(dayAt(at), chance.whole(2, 5)),
  };
}

/** After what was asked for has been done. */
export function betterAnswer(code: string, at: number, chance: Chance): Answer {
  return { ...blank, code, response: 'met', note: dressed(chance.pick(evidenceOf(code).better), at, chance) };
}

export function whatToImprove(code: string, chance: Chance): string {
  return chance.pick(evidenceOf(code).improve) + chance.pick(kindly);
}

/** One to three statements that a manager is not content with, the hard ones first. */
export function pointsFrom(codes: readonly string[], chance: Chance): string[] {
  const mixed = chance.shuffled(codes).toSorted((one, other) => Number(hard.has(other)) - Number(hard.has(one)));
  const order = chance.likely(0.6) ? mixed : chance.shuffled(codes);
  const named = new Set(order.slice(0, chance.whole(1, Math.min(3, codes.length))));
  return codes.filter((code) => named.has(code));
}

function dressed(words: string, at: number, chance: Chance): string {
  const day = spoken(addDays(dayAt(at), -chance.whole(0, 5)));
  return `${chance.pick(whereabouts)}${words}${chance.pick(tails)}`.replaceAll('{day}', day);
}
