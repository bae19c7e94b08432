import type { Day } from '../../../kernel/day.ts';
import { type Kind, kindNames, kinds } from '../../../kernel/kinds.ts';
import { type MatterKind, matterNames } from '../../../kernel/matters.ts';
import { type Outcome, accept, refuse } from '../../../kernel/outcome.ts';
import { type Level, levels, type Role } from '../../../kernel/person.ts';

/** What the scheme of delegation speaks of: each has a gate that reads it. Further ones come with their part. */
export const decisions = ['authorise-work', 'return-work', 'decide-for-child'] as const;
export type Decision = (typeof decisions)[number];

export const decisionNames: Readonly<Record<Decision, string>> = {
  'authorise-work': 'Authorise a piece of work', 'return-work': 'Return a piece of work for changes', 'decide-for-child': 'Decide on what is asked or followed for a child',
};

interface Subject { readonly value: Kind | MatterKind | ''; readonly text: string; readonly of: readonly Decision[] }
const ofWork: readonly Decision[] = ['authorise-work', 'return-work'];

/** What a decision can be about, each with its words; '' is whatever it is about. */
export const subjects: readonly Subject[] = [
  { value: '', text: 'Everything it can be about', of: decisions }, ...kinds.map((value) => ({ value, text: kindNames[value].many, of: ofWork })),
  ...Object.entries(matterNames).map(([value, text]) => ({ value: value as MatterKind, text, of: ['decide-for-child'] as const })),
];

/** A line of the scheme: at least this level decides, and whether somebody who stands in for one of them may. */
export interface Delegated { readonly role: Level; readonly cover: boolean }

/** Whether a role is of that level or above it. */
export function reaches(role: Role, level: Level): boolean {
  return (levels as readonly Role[]).indexOf(role) >= levels.indexOf(level);
}

/** The roles of that level and above, and those below it. */
export const atLeast = (level: Level): readonly Level[] => levels.slice(levels.indexOf(level));
export const below = (level: Level): readonly Level[] => levels.slice(0, levels.indexOf(level));

/** Of the managers above somebody, those who are too low for it. Without a line in the scheme nobody is. */
export function tooLow(line: readonly { readonly id: number; readonly role: Role }[], set: Delegated | null): number[] {
  return set === null ? [] : line.filter(({ role }) => !reaches(role, set.role)).map(({ id }) => id);
}

export interface WantedLine {
  readonly decision: string; readonly subject: string; readonly role: string; readonly cover: boolean;
  readonly from: Day; readonly to: Day | null; readonly reason: string;
}
export interface LineAsked {
  readonly decision: Decision; readonly subject: string; readonly role: Level; readonly cover: boolean; readonly from: Day; readonly to: Day | null;
  readonly reason: string; readonly by: number; readonly at: Date;
}
export type CannotSet = 'no-such-decision' | 'no-such-subject' | 'no-such-level' | 'in-the-past' | 'ends-before-it-begins' | 'no-reason' | 'reason-too-long';

/** One person writes a line. It holds once another has approved it, from its first day on. */
export function askForLine(wanted: WantedLine, { by, at, today }: { readonly by: number; readonly at: Date; readonly today: Day }): Outcome<LineAsked, CannotSet> {
  const decision = decisions.find((each) => each === wanted.decision);
  const role = levels.find((each) => each === wanted.role);
  if (!decision) return refuse('no-such-decision');
  if (!subjects.some(({ value, of }) => value === wanted.subject && of.includes(decision))) return refuse('no-such-subject');
  if (!role) return refuse('no-such-level');
  const why = whyNot(wanted, today);
  return why ? refuse(why) : accept({ ...wanted, decision, role, by, at });
}

function whyNot({ from, to, reason }: WantedLine, today: Day): CannotSet | null {
  if (from < today) return 'in-the-past';
  if (to !== null && to < from) return 'ends-before-it-begins';
  if (reason.trim() === '') return 'no-reason';
  return reason.length > 1000 ? 'reason-too-long' : null;
}
