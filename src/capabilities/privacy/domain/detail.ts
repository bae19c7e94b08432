import { type Day, dayFrom } from '../../../kernel/day.ts';
import { type Outcome, accept, refuse } from '../../../kernel/outcome.ts';

/** What the authority says of itself on the statements: each name, and what may stand there. */
export const detailKinds = {
  'authority-name': 'line', 'authority-address': 'words', 'contact-email': 'email', 'contact-phone': 'line',
  'officer-post': 'line', 'officer-email': 'email', 'where-held': 'words', 'who-receives': 'words', 'privacy-reviewed': 'day',
  'accessibility-email': 'email', 'accessibility-status': 'status', 'accessibility-tested': 'day', 'accessibility-tested-by': 'line',
  'accessibility-method': 'words', 'accessibility-problems': 'words', 'accessibility-burden': 'words', 'accessibility-plan': 'words',
  'accessibility-prepared': 'day', 'accessibility-reviewed': 'day',
} as const;
export type DetailName = keyof typeof detailKinds;
export const detailNames = Object.keys(detailKinds) as DetailName[];
export type Details = Readonly<Partial<Record<DetailName, string>>>;

/** The three sentences that the Regulations allow, and none of them before it was measured. */
export const compliances = ['fully', 'partially', 'not'] as const;

export type DetailFault = 'too-long' | 'not-an-email' | 'not-a-day' | 'day-to-come' | 'not-measured' | 'no-problems-named' | 'not-a-status';
export interface DetailsSet { readonly changes: Details; readonly by: number; readonly at: Date }

const longest = { line: 200, email: 200, words: 4000, day: 10, status: 20 } as const;

/** Only what changed; every fault at once, each at its place. */
export function setDetails(
  before: Details, given: Details, act: { readonly by: number; readonly at: Date; readonly today: Day },
): Outcome<DetailsSet, ReadonlyMap<DetailName, DetailFault>> {
  const faults = new Map(detailNames.flatMap((name) => {
    const fault = faultOf(name, given[name] ?? '', act.today);
    return fault ? [[name, fault] as const] : [];
  }));
  for (const [name, fault] of claimFaults({ ...before, ...given })) if (!faults.has(name)) faults.set(name, fault);
  if (faults.size > 0) return refuse(faults);
  const changed = detailNames.filter((name) => given[name] !== undefined && given[name] !== (before[name] ?? ''));
  return accept({ changes: Object.fromEntries(changed.map((name) => [name, given[name] ?? ''])), by: act.by, at: act.at });
}

function faultOf(name: DetailName, text: string, today: Day): DetailFault | null {
  const kind = detailKinds[name];
  if (text === '') return null;
  if (text.length > longest[kind]) return 'too-long';
  if (kind === 'email') return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) ? null : 'not-an-email';
  if (kind === 'status') return compliances.some((each) => each === text) ? null : 'not-a-status';
  if (kind !== 'day') return null;
  const day = dayFrom(text);
  if (!day) return 'not-a-day';
  return day > today ? 'day-to-come' : null;
}

/** No claim that was not measured: a status needs the test it rests on, and one that is not "fully" says what is wrong. */
function claimFaults(all: Details): [DetailName, DetailFault][] {
  const status = all['accessibility-status'] ?? '';
  if (status === '') return [];
  const faults: [DetailName, DetailFault][] = [];
  for (const name of ['accessibility-tested', 'accessibility-tested-by', 'accessibility-method'] as const) {
    if (!all[name]) faults.push([name, 'not-measured']);
  }
  if (status !== 'fully' && !all['accessibility-problems']) faults.push(['accessibility-problems', 'no-problems-named']);
  return faults;
}
