import type { JourneyHouse } from './house.ts';

/** Who is who in a journey: a practitioner with nothing urgent before her, her manager, and children of hers. */
export interface Cast {
  readonly practitioner: string;
  readonly team: string;
  readonly manager: string;
  /** The references of children whose worker she is. */
  readonly children: readonly string[];
  /** A child of somebody else. */
  readonly anotherChild: string;
}

const quietest = `select p.id, p.name, t.name as team from people.staff_on(current_date) p join people.team t on t.id = p.team_id
  where p.role = 'practitioner' and p.reports_to = (select post_id from people.staff_on(current_date) where name = $1)
    and exists (select from caseload.child c where c.worker_id = p.id and c.born_on is not null)
    and not exists (select from checks.work w where w.author_id = p.id and w.state in ('in-progress', 'returned') and w.due_on <= current_date)
  order by (select count(*) from checks.work w where w.author_id = p.id and w.state in ('in-progress', 'returned')), p.id`;

export const manager = 'Karen Holroyd';

export async function castOf(house: JourneyHouse): Promise<Cast> {
  const [found] = await house.ask<{ id: number; name: string; team: string }>(quietest, [manager]);
  if (!found) throw new Error(`nobody in the team of ${manager} has a quiet list`);
  const mine = await childrenOf(house, 'worker_id = $1', found.id);
  const [another] = await childrenOf(house, 'worker_id <> $1', found.id);
  return { practitioner: found.name, team: found.team, manager, children: mine, anotherChild: another ?? '' };
}

async function childrenOf(house: JourneyHouse, whose: string, id: number): Promise<string[]> {
  const rows = await house.ask<{ reference: string }>(
    `select reference from caseload.child where ${whose} and born_on is not null order by reference limit 5`, [id]);
  return rows.map((each) => each.reference);
}
