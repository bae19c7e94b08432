import type { Kind } from '../../../kernel/kinds.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import type { Whose } from '../domain/scope.ts';

/** One step of a piece of work about a child: who signed, who decided, when. Never what was answered. */
export interface StepAbout extends Whose {
  readonly work: string;
  readonly number: number;
  readonly kind: Kind;
  readonly what: 'started' | 'signed-off' | 'authorised' | 'returned' | 'recalled' | 'acted-first';
  readonly at: Date;
  readonly by: string;
  /** The manager they stood in for. */
  readonly insteadOf: string | null;
}

/** Of all work about a child, within the scope that is set on the connection, the newest first. Who may open it is for `maySee` to say. */
export async function listStepsAbout(db: Connection, child: string): Promise<StepAbout[]> {
  return db.rows<StepAbout>(
    `with work as (select * from checks.work where child = $1), step as (
       select w.id as work, 'started' as what, w.started_at as at, w.author_id as by_id, null::integer as for_id, 1 as place from work w
       union all select w.id, 'acted-first', w.acted_first_at, w.acted_first_by, null, 2 from work w where w.acted_first_at is not null
       union all select s.work_id, 'signed-off', s.at, s.by_id, null, 3 from checks.sign_off s join work w on w.id = s.work_id
       union all select s.work_id, d.outcome, d.at, d.by_id, d.for_id, 4 from checks.decision d join checks.sign_off s on s.id = d.sign_off_id join work w on w.id = s.work_id)
     select x.work, w.number, w.kind, w.child, w.author_id as author, w.team_id as "teamId", w.restriction, x.what, x.at, p.name as by, f.name as "insteadOf"
     from step x join work w on w.id = x.work join people.person p on p.id = x.by_id left join people.person f on f.id = x.for_id order by x.at desc, x.place desc limit 2000`, [child]);
}
