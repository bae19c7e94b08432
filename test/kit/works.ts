import type { Answer } from '../../src/capabilities/checks/domain/answer.ts';
import type { State, Work } from '../../src/capabilities/checks/domain/work.ts';
import type { Day } from '../../src/kernel/day.ts';
import type { Person } from '../../src/kernel/person.ts';

/** Values for the tests of rules: no database, no clock. */
export const at = new Date('2026-06-10T09:00:00Z');
export const today = '2026-06-10' as Day;
export const states: readonly State[] = ['in-progress', 'returned', 'signed-off', 'authorised', 'completed', 'withdrawn'];

/** Everybody that a rule about a piece of work tells apart. The author is 1, the signer 5, a writer 6. */
export const author = aVisitor({ id: 1 });
export const manager = aVisitor({ id: 2, role: 'team-manager' });
export const above = aVisitor({ id: 3, role: 'service-manager' });
export const stranger = aVisitor({ id: 4 });
export const signer = aVisitor({ id: 5, role: 'team-manager' });
export const writer = aVisitor({ id: 6, role: 'team-manager' });

export function aVisitor(changes: Partial<Person> = {}): Person {
  const role = changes.role ?? 'practitioner';
  return { id: 1, name: 'Wen Worker', jobTitle: 'Social worker', role, roles: [role], team: 10, teams: [10], manages: [], reports: [], standsInFor: [], whole: false, named: [], glass: [], ...changes };
}

type Always = Omit<Extract<Work, { state: 'in-progress' }>, 'state'>;

/** A piece of work by person 1 in that state; whatever was signed was signed by `signedBy`, under the digest 'd1'. */
export function aWork(state: State, { signedBy = 1, ...changes }: Partial<Always> & { signedBy?: number } = {}): Work {
  const signed = state !== 'in-progress' && state !== 'withdrawn';
  const always: Always = {
    id: 'w', number: 7, kind: 'visit', child: 'C-100001', author: 1, team: 10, restriction: 0, version: 1, dueOn: '2026-06-12' as Day, recordAddress: null,
    round: 1, actedFirst: false, writers: [1], everDrawn: signed, signOffs: signed ? 1 : 0, ...changes,
  };
  const signOff = { id: 's1', number: 1, by: signedBy, at, digest: 'd1' };
  if (state === 'in-progress' || state === 'withdrawn') return { ...always, state };
  if (state === 'authorised') return { ...always, state, signOff, decision: { outcome: 'authorised', by: 2, at } };
  return { ...always, state, signOff };
}

export const asked = ['SC-01', 'SC-02'].map((code) => ({ code, domain: 'Seeing the child', text: `Text of ${code}.`, good: '' }));

export function anAnswer(changes: Partial<Answer> = {}): Answer {
  return { code: 'SC-01', response: 'met', note: '', reason: '', attempts: '', nextStep: '', improvement: '', improveBy: null, ...changes };
}

export const allMet: readonly Answer[] = asked.map(({ code }) => anAnswer({ code }));
