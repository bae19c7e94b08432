import { type Day, addDays, addMonths, daysBetween } from '../../kernel/day.ts';
import { addWorkingDays, england } from '../../kernel/working-days.ts';
import type { Adoption, Care, Leaver, Placement } from './journey.ts';
import { type Making, ago, capped, drawNeed } from './make-episodes.ts';

/** A period of being looked after, with its placements, reviews and visits. */
export function makeCare(making: Making, started: Day, ended: Day | null, reason: string | null, lastPlacement: string | null): Care {
  const { chance, asAt } = making;
  const last = ended ?? asAt;
  const length = daysBetween(started, last);
  const within = (most: number) => addDays(last, -Math.min(chance.whole(0, most), length));
  const gone = addDays(last, -Math.min(chance.whole(3, 300), length));
  return {
    started, ended, reason, need: drawNeed(chance), asylum: lastPlacement === null && chance.likely(0.06), placements: placementsOf(making, started, ended, lastPlacement), reviews: careReviews(making, started, last),
    lastVisit: within(chance.likely(0.85) ? 40 : 90), lastHealth: length > 40 ? within(400) : null, lastDental: length > 90 ? within(400) : null,
    permanence: lastPlacement ? 'b) Adoption' : chance.pick(['a) Return to family', 'c) SGO/CAO', 'e) Long-term residential placement', 'f) Long-term fostering', 'f) Long-term fostering']),
    missing: length > 5 && chance.likely(0.08) ? [{ from: gone, to: capped(addDays(gone, chance.whole(0, 2)), last) }] : [],
  };
}

const types = { U6: 30, U4: 26, U3: 10, U1: 8, K2: 14, P1: 7, R1: 2, S1: 1, K3: 2 } as const;

function placementsOf(making: Making, started: Day, ended: Day | null, lastPlacement: string | null): Placement[] {
  const { chance, asAt } = making;
  const last = ended ?? asAt;
  const length = daysBetween(started, last);
  const wanted = Math.min(Number(chance.weighted({ 1: 45, 2: 25, 3: 17, 4: 8, 5: 5 })) - 1, Math.floor(length / 10));
  // Of several moves the later ones: most children move early or lately, few evenly.
  const lately = chance.likely(0.5) ? Math.max(0, length - 360) : 0;
  const moves = new Set(Array.from({ length: wanted }, () => chance.whole(Math.min(lately + 1, length), Math.max(1, length - 1))).filter((at) => at > 0 && at < length));
  const begins = [started, ...[...moves].toSorted((a, b) => a - b).map((at) => addDays(started, at))];
  const first = chance.pick(['V2', 'C1']);
  return begins.map((from, index) => {
    const legal = lastPlacement && index === begins.length - 1 ? 'E1' : daysBetween(started, from) > 200 ? 'C2' : first;
    const type = index === begins.length - 1 && lastPlacement ? lastPlacement : chance.weighted(types);
    return { from, to: begins[index + 1] ?? ended, type, provider: type === 'P1' ? 'PR0' : chance.pick(['PR1', 'PR1', 'PR4']), legal, near: chance.likely(0.65), urn: `SC${chance.whole(100_000, 499_999)}` };
  });
}

/** Within 20 working days, then three months, then every six: most in time, and now and then none any more. */
function careReviews({ chance }: Making, started: Day, last: Day): Day[] {
  const reviews: Day[] = [];
  for (let limit = addWorkingDays(started, 20, england).day; ;) {
    const next = addDays(limit, chance.likely(0.92) ? -chance.whole(0, 7) : chance.whole(1, 25));
    if (next > last || chance.likely(0.03)) return reviews;
    reviews.push(next);
    limit = addMonths(next, reviews.length === 1 ? 3 : 6);
  }
}

type Stage = 'decided' | 'placed' | 'adopted' | 'reversed';

/** Care that leads to adoption: decided, placed, adopted, or given up. */
export function makeAdoption(making: Making, number: number): { readonly care: Care; readonly adoption: Adoption } {
  const { chance } = making;
  const stage = chance.weighted<Stage>({ decided: 25, placed: 30, adopted: 35, reversed: 10 });
  const steps = stepsTo(making, stage);
  const { decided, placed, adopted } = steps;
  const care = makeCare(making, addDays(decided, -chance.whole(90, 300)), adopted, adopted && chance.pick(['E11', 'E12']), placed && 'A5');
  const permanence = stage === 'reversed' ? 'f) Long-term fostering' : 'b) Adoption';
  return { care: { ...(placed ? settledFrom(care, placed) : care), permanence }, adoption: { ...steps, family: `F${String(number + 1).padStart(5, '0')}`, adopters: chance.likely(0.8) ? 2 : 1 } };
}

/** Back from the last thing that happened. */
function stepsTo(making: Making, stage: Stage): Omit<Adoption, 'family' | 'adopters'> {
  const { chance } = making;
  const end = ago(making, 3, 150);
  const none = { ordered: null, matched: null, placed: null, adopted: null, reversed: null };
  if (stage === 'decided') return { ...none, decided: end };
  if (stage === 'reversed') return { ...none, decided: addDays(end, -chance.whole(60, 180)), reversed: end };
  const adopted = stage === 'adopted' ? end : null;
  const placed = adopted ? addDays(adopted, -chance.whole(120, 240)) : end;
  const matched = addDays(placed, -chance.whole(5, 30));
  const ordered = addDays(matched, -chance.whole(20, 150));
  return { decided: addDays(ordered, -chance.whole(10, 60)), ordered, matched, placed, adopted, reversed: null };
}

/** The last placement is with the adopters, from the day on which the child was placed. */
function settledFrom(care: Care, placed: Day): Care {
  const last = care.placements.at(-1);
  const before = care.placements.filter(({ from }) => from < placed).map((each) => ({ ...each, type: each.type === 'A5' ? 'U6' : each.type, legal: each.legal === 'E1' ? 'C2' : each.legal, provider: 'PR1' }));
  if (!last) return care;
  const kept = before.map((each, index) => (index === before.length - 1 ? { ...each, to: placed } : each));
  return { ...care, placements: [...kept, { ...last, from: placed, to: care.ended, type: 'A5', legal: 'E1' }] };
}

export function makeLeaver(making: Making, adviser: string): Leaver {
  const { chance } = making;
  const inTouch = chance.weighted({ YES: 90, NO: 7, REFU: 3 } as const);
  const here = inTouch === 'YES';
  return {
    eligibility: chance.likely(0.9) ? 'former' : 'qualifying', adviser, pathway: ago(making, 1, chance.likely(0.85) ? 180 : 330), inTouch, lastContact: ago(making, 1, here ? 60 : 400), room: here ? chance.pick(['U', 'U', 'D', 'B', 'E', 'Z', 'K']) : null,
    suitable: chance.likely(0.92), activity: here ? chance.pick(['F1', 'F2', 'F5', 'F4', 'P5', 'G5', 'G4', 'G6']) : null,
  };
}
