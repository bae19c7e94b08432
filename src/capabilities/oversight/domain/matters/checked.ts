import { type Kind, kindNames } from '../../../../kernel/kinds.ts';
import type { Act, Checked, Definition, Facts, Field } from './definition.ts';
import { choice, words } from './making.ts';

/** The piece of work whose check stands beside a matter, as far as whoever looks may see it: what of each domain is not met in full. */
export interface CheckSeen { readonly number: number; readonly kind: Kind; readonly state: string; readonly domains: readonly { readonly code: string; readonly unmet: readonly unknown[] }[] }

/**
 * How a check stands before whoever decides. `none`: there is none that they can open. `unsigned`: its author has not put their
 * name to it, or has it back. `unmet`: signed, and something of the domain that is looked at is not met.
 */
export type CheckStanding = 'met' | 'unmet' | 'unsigned' | 'none';

/** The kinds of work that are checked for it, as far as is said; each with its domain. */
export function checkedFor({ checks = [] }: Definition, facts: Facts): readonly Checked[] {
  return checks.filter(({ where }) => !where || (facts[where.field] ?? null) === null || where.is.includes(String(facts[where.field])));
}

/** What of a check is looked at: its domain; all of it where the standard that it was checked against has none of that code. */
export function lookedAt<D extends { readonly code: string }>(definition: Definition, facts: Facts, check: { readonly kind: Kind; readonly domains: readonly D[] }): readonly D[] {
  const codes = checkedFor(definition, facts).filter(({ kind }) => kind === check.kind).map(({ domain }) => domain);
  const found = check.domains.filter(({ code }) => codes.includes(code));
  return found.length > 0 ? found : check.domains;
}

export function checkStanding(definition: Definition, facts: Facts, check: CheckSeen | null): CheckStanding {
  if (!check) return 'none';
  if (check.state === 'in-progress' || check.state === 'returned') return 'unsigned';
  return lookedAt(definition, facts, check).some(({ unmet }) => unmet.length > 0) ? 'unmet' : 'met';
}

/** The piece of work that was checked, by its number. */
export const checkField = (more: Partial<Field> = {}): Field => ({ name: 'work', label: 'Which check against the standard goes with it', type: 'work', hint: 'Nothing waits for a check: you can name it later.', ...more });

/** Never a bar: whoever lets it go on all the same says why, and it is marked. */
export const unchecked = words('unchecked', 'Why it goes on without a check that meets the standard', { must: true, listed: true, when: { wanting: 'check' }, hint: 'Nothing is held up by this. It is marked, and followed up.' });

/** To name the check or begin one while it is open; and, where it went on without, to say how that was followed up. */
export function checkActs(checks: readonly Checked[], open: readonly string[], after: readonly string[] = []): Act[] {
  const kinds = [...new Set(checks.filter(({ where }) => !where).map(({ kind }) => kind))];
  const asked = kinds.length > 1 ? [choice('checkKind', 'What is checked', Object.fromEntries(kinds.map((kind) => [kind, kindNames[kind].one])), { must: true })] : [];
  const follow: Act = { id: 'follow-check', name: 'Follow up the check', from: after, to: '=', by: { level: 'team-manager' }, fields: [words('followed', 'What was done so that it meets the standard', { must: true })], check: 'follow' };
  return [
    { id: 'name-check', name: 'Name the check', from: [...open, ...after], to: '=', by: 'worker', fields: [checkField({ must: true, hint: 'Of this child, those that you can open.' })], check: 'name' },
    { id: 'begin-check', name: 'Begin a check', from: [...open, ...after], to: '=', by: 'worker', fields: asked, check: 'begin' },
    ...(after.length > 0 ? [follow] : []),
  ];
}

/** Whether it went on without a check that met the standard, and nobody has said yet how that was followed up. */
export const toFollow = (facts: Facts): boolean => (facts['unchecked'] ?? null) !== null && (facts['followed'] ?? null) === null;

/** The kind of work that a check is begun of: what was chosen, or the only one that fits. Null where none does. */
export function kindToBegin(definition: Definition, facts: Facts): Kind | null {
  const kinds = checkedFor(definition, facts).map(({ kind }) => kind);
  return kinds.find((kind) => kind === facts['checkKind']) ?? kinds[0] ?? null;
}
