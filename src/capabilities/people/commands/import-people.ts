import type { Day } from '../../../kernel/day.ts';
import { type Outcome, refuse } from '../../../kernel/outcome.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import { noTableWords } from '../domain/import-words.ts';
import type { Organisation } from '../domain/organisation.ts';
import { type ImportPlan, planImport } from '../domain/plan-import.ts';
import { type Problem, readPeople } from '../domain/read-people.ts';
import { readTable } from '../domain/read-table.ts';
import { newOnes, renumbered } from '../domain/renumbered.ts';
import { loadDigestOf, loadNewIds, loadOrganisation } from '../sql/load-organisation.ts';
import { type Act, keep } from './act.ts';

/** What a file of people would change, or why it cannot be taken. Judged as a whole: one problem, and nothing is kept. */
export interface UnderstoodPeople extends ImportPlan { readonly rows: number; readonly unused: readonly string[]; readonly unreadable: string | null }

export async function understandPeople(db: Connection, text: string, by: number | null, today: Day): Promise<UnderstoodPeople> {
  return understood(await loadOrganisation(db), text, by, today);
}

export async function importPeople(act: Act, text: string): Promise<Outcome<UnderstoodPeople, UnderstoodPeople>> {
  const plan = understood(await loadOrganisation(act.db), text, act.by, act.today);
  if (plan.problems.length > 0 || plan.unreadable !== null) return refuse(plan);
  if (plan.change.said.length === 0) return { ok: true, value: plan };
  const fresh = newOnes(plan.change);
  const people = await loadNewIds(act.db, 'person', fresh.people.length);
  const posts = await loadNewIds(act.db, 'post', fresh.posts.length);
  const change = renumbered(plan.change, paired(fresh.people, people), paired(fresh.posts, posts));
  const entry = { what: 'people-imported', about: 'people:import', detail: { rows: plan.rows, changes: plan.change.said.length, digest: await loadDigestOf(act.db, text) } } as const;
  await keep(act, { rows: change.rows, said: [entry, ...change.said] });
  return { ok: true, value: plan };
}

function paired(from: readonly number[], to: readonly number[]): Map<number, number> {
  return new Map(from.map((id, index) => [id, to[index] ?? id]));
}

function understood(org: Organisation, text: string, by: number | null, today: Day): UnderstoodPeople {
  const table = readTable(text);
  if (!table.ok) return { problems: [], planned: [], change: { rows: {}, said: [] }, rows: 0, unused: [], unreadable: noTableWords(table.refusal) };
  const read = readPeople(table.value, today);
  const plan = planImport(org, read.rows, { by, today });
  const problems: Problem[] = [...read.problems, ...plan.problems].toSorted((a, b) => a.row - b.row);
  return { ...plan, problems, rows: table.value.rows.length, unused: read.unused, unreadable: null };
}
