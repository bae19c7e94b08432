import { type Day, addDays, addMonths, daysBetween } from '../../kernel/day.ts';
import { chanceFrom } from '../chance.ts';
import type { Care, Child, ChildKind, Contact, Episode } from './journey.ts';
import { makeAdoption, makeCare, makeLeaver } from './make-care.ts';
import { type Making, ago, assessed, assessing, drawSource, leadingToCare, onNeedPlan, onProtectionPlan, withoutAction } from './make-episodes.ts';
import type { Staff } from './make-staff.ts';

const kinds: Readonly<Record<ChildKind, number>> = { contact: 20, 'early-help': 8, 'no-action': 6, assessed: 18, assessing: 9, need: 16, protection: 8, 'protection-ended': 3, care: 12, 'left-care': 2, adoption: 2, leaver: 5 };
const ethnicities = { WBRI: 70, WOTH: 5, WIRI: 1, WROM: 1, MWBC: 4, MWBA: 1, MWAS: 2, MOTH: 2, AIND: 1, APKN: 2, ABAN: 1, AOTH: 1, BCRB: 2, BAFR: 3, BOTH: 1, CHNE: 1, OOTH: 1, NOBT: 1 } as const;

type Story = Pick<Child, 'help' | 'episodes' | 'lastSeen' | 'care' | 'adoption' | 'leaver'> & { readonly contacts?: readonly Contact[] };
const nothing: Story = { help: null, episodes: [], lastSeen: null, care: null, adoption: null, leaver: null };

/** The child of that number of an authority: the same for the same seed, whatever the others are. */
export function makeChild(seed: number, number: number, asAt: Day, staff: Staff): Child {
  const chance = chanceFrom(seed, `child ${number}`);
  const making = { chance, asAt };
  // The first one is on a plan, so that no authority of any size has an empty census.
  const kind = number === 0 ? 'protection' : chance.weighted(kinds);
  const adviser = staff.forKind('leaver', chance).name;
  const story = storyOf(making, kind, number, adviser);
  const { team, name } = staff.forKind(kind, chance);
  const open = story.leaver !== null || story.episodes.some(({ closed }) => closed === null);
  const contacts = story.contacts ?? story.episodes.map(({ referred, source }) => ({ on: addDays(referred, -chance.whole(0, 1)), source }));
  const born = bornOf(making, kind, story, contacts);
  return {
    ...story, kind, reference: referenceOf(seed, number), gender: born > asAt ? 'U' : chance.pick(['M', 'F']), ethnicity: chance.weighted(ethnicities), born,
    disabled: chance.weighted({ no: 85, yes: 13, unknown: 2 } as const), team, worker: open && chance.likely(0.04) ? null : name, contacts,
  };
}

/** A prime below 10,000,000: steps through all numbers before any comes again. */
const prime = 9_999_991;
export const referenceOf = (seed: number, number: number): string => String(((number + 1) * 7_919_317 + Math.abs(seed) * 104_729) % prime).padStart(8, '0');

/* One line for each kind of child. */
const stories: Readonly<Record<ChildKind, (making: Making, number: number, adviser: string) => Story>> = {
  contact: (making) => ({ ...nothing, contacts: Array.from({ length: making.chance.whole(1, 3) }, (_, place) => ({ on: ago(making, 1 + place * 60, 55 + place * 60), source: drawSource(making.chance) })) }),
  'early-help': (making) => ({ ...nothing, help: earlyHelp(making) }),
  'no-action': (making) => ({ ...nothing, episodes: withEarlier(making, withoutAction(making, ago(making, 1, 180))) }),
  assessed: (making) => ({ ...nothing, episodes: withEarlier(making, assessed(making, ago(making, 8, 250))), lastSeen: ago(making, 1, 8) }),
  assessing: (making) => ({ ...nothing, episodes: withEarlier(making, assessing(making, ago(making, 1, making.chance.likely(0.85) ? 60 : 110))), lastSeen: making.chance.likely(0.9) ? ago(making, 0, 1) : null }),
  need: (making) => ({ ...nothing, episodes: withEarlier(making, onNeedPlan(making, ago(making, 60, 900))), lastSeen: ago(making, 1, making.chance.likely(0.85) ? 42 : 90) }),
  protection: (making) => ({ ...nothing, episodes: withEarlier(making, onProtectionPlan(making, ago(making, 75, making.chance.likely(0.93) ? 650 : 1400), null)), lastSeen: ago(making, 1, making.chance.likely(0.95) ? 28 : 60) }),
  'protection-ended': (making) => {
    const ended = ago(making, 1, 180);
    return { ...nothing, episodes: withEarlier(making, onProtectionPlan(making, addDays(ended, -making.chance.whole(170, 900)), ended)), lastSeen: ago(making, 1, 50) };
  },
  care: (making) => inCare(making, ago(making, 3, making.chance.likely(0.6) ? 900 : 2900), null),
  'left-care': (making) => {
    const ended = ago(making, 1, 330);
    return inCare(making, addDays(ended, -making.chance.whole(20, 1500)), ended);
  },
  adoption: (making, number) => {
    const { care, adoption } = makeAdoption(making, number);
    return { ...nothing, care, adoption, episodes: [leadingToCare(making, { ...care, referred: addDays(care.started, -making.chance.whole(20, 120)), closure: 'RC1' })], lastSeen: care.lastVisit };
  },
  leaver: (making, _number, adviser) => ({ ...nothing, leaver: makeLeaver(making, adviser) }),
};

const storyOf = (making: Making, kind: ChildKind, number: number, adviser: string) => stories[kind](making, number, adviser);

function inCare(making: Making, started: Day, ended: Day | null): Story {
  const care: Care = makeCare(making, started, ended, ended ? making.chance.pick(['E4A', 'E4B', 'E41', 'E47', 'E8']) : null, null);
  const referred = addDays(started, -making.chance.whole(0, 200));
  return { ...nothing, care, episodes: [leadingToCare(making, { referred, started, ended, closure: 'RC7' })], lastSeen: care.lastVisit };
}

function earlyHelp(making: Making): Child['help'] {
  const started = ago(making, 1, 175);
  const completed = addDays(started, making.chance.whole(20, 90));
  return { started, completed: completed > making.asAt ? null : completed, organisation: making.chance.pick(['Early help service', 'Health visiting', 'Primary school', 'Youth service']) };
}

/** Some were known before: assessed and closed, and referred again after some weeks or a year and more. */
function withEarlier(making: Making, latest: Episode): Episode[] {
  if (!making.chance.likely(0.28)) return [latest];
  const referred = addDays(latest.referred, -making.chance.whole(20, 520));
  return [assessed(making, referred, addDays(latest.referred, -1)), latest];
}

/** Born before anything happened; of the few unborn everything happened in the last months. */
function bornOf(making: Making, kind: ChildKind, story: Story, contacts: readonly Contact[]): Day {
  const { chance, asAt } = making;
  if (kind === 'leaver') return addDays(addMonths(asAt, -12 * chance.whole(18, 23)), -chance.whole(200, 360));
  const first = addDays(firstDay(asAt, story, contacts), -2);
  if (kind === 'assessing' && daysBetween(first, asAt) < 120 && chance.likely(0.06)) return addDays(asAt, chance.whole(5, 120));
  const oldest = addDays(addMonths(asAt, -12 * (kind === 'adoption' ? 9 : 17)), -250);
  return addDays(oldest, chance.whole(0, daysBetween(oldest, first)));
}

function firstDay(asAt: Day, { episodes, care, help }: Story, contacts: readonly Contact[]): Day {
  const days = [...contacts.map(({ on }) => on), ...episodes.map(({ referred }) => referred), ...(care ? [care.started] : []), ...(help ? [help.started] : [])];
  return days.toSorted()[0] ?? asAt;
}
