import { type Day, addDays } from '../kernel/day.ts';
import { addWorkingDays, england } from '../kernel/working-days.ts';
import type { Caseload } from './caseload-lines.ts';
import { chanceFrom } from './chance.ts';
import type { Demonstration } from './demonstration.ts';

/** Management oversight of an assessment as the table has it. */
export interface PointRow { readonly child: string; readonly startedOn: Day; readonly point: string; readonly doneOn: Day; readonly byId: number; readonly workerId: number; readonly teamId: number; readonly kept: 'case-system' | 'here' | 'elsewhere'; readonly place: string | null; readonly direction: string | null }

const points = [1, 8, 20, 40] as const;
const said = 'See the mother and the child apart before the next day of oversight, and write down what each of them said.';

/** By the managers of the children's teams: most in time, some late, some in the wrong place, some never. */
export function generatePoints(seed: number, { children, people }: Demonstration, { lines }: Caseload): PointRow[] {
  const chance = chanceFrom(seed, 'points');
  const known = new Map(children.map((each) => [each.reference, each]));
  const managers = new Map(people.flatMap(({ id, role, teamId }) => (role === 'team-manager' && teamId !== null ? [[teamId, id] as const] : [])));
  const begun = lines.filter(({ list, to }) => list === 'annex-a/4' && to === null);
  return begun.flatMap(({ child, content }) => {
    const about = known.get(child);
    const byId = about && managers.get(about.teamId);
    const startedOn = content['started'] as Day;
    const until = (content['authorised'] ?? about?.asAt) as Day;
    if (!about || byId === undefined || byId === about.workerId) return [];
    return points.flatMap((point): PointRow[] => {
      const due = addWorkingDays(startedOn, point, england).day;
      const how = chance.weighted({ 'in-time': 78, late: 9, elsewhere: 5, here: 2, never: 6 });
      const doneOn = how === 'late' ? addDays(due, chance.whole(1, 4)) : due;
      if (how === 'never' || doneOn > until) return [];
      const kept = how === 'elsewhere' || how === 'here' ? how : 'case-system';
      return [{ child, startedOn, point: String(point), doneOn, byId, workerId: about.workerId, teamId: about.teamId, kept, place: kept === 'elsewhere' ? 'Case notes' : null, direction: kept === 'here' ? said : null }];
    });
  });
}
