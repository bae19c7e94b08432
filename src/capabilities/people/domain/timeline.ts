import type { Day } from '../../../kernel/day.ts';
import type { Role } from '../../../kernel/person.ts';
import { heldOn, type Organisation } from './organisation.ts';

/** What somebody was from one day up to another: a post as it then was, or none. */
export interface Stretch { readonly from: Day; readonly until: Day | null; readonly post: number | null; readonly title: string | null; readonly role: Role | null; readonly team: number | null }

/** All that somebody was and is set to be, in the order of the days. It changes with their jobs and with their posts. */
export function timelineOf(org: Organisation, person: number): Stretch[] {
  const jobs = org.jobs.get(person) ?? [];
  const days = [...new Set(jobs.flatMap((job) => [job.from, ...(org.postStates.get(job.post ?? 0) ?? []).map((each) => each.from).filter((day) => day > job.from)]))].toSorted();
  const stretches = days.map((from) => {
    const held = heldOn(org, person, from);
    return { from, post: held?.post ?? null, title: held?.title ?? null, role: held?.role ?? null, team: held?.team ?? null };
  });
  const changes = stretches.filter((each, index) => index === 0 || !isLike(each, stretches[index - 1]));
  return changes.map((each, index) => ({ ...each, until: changes[index + 1]?.from ?? null }));
}

function isLike(one: Omit<Stretch, 'until'>, other: Omit<Stretch, 'until'> | undefined): boolean {
  return one.post === other?.post && one.title === other.title && one.role === other.role && one.team === other.team;
}
