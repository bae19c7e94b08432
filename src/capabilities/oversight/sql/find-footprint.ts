import type { Day } from '../../../kernel/day.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import type { Place } from '../domain/supervision/case.ts';

export interface MatterStep { readonly matter: number; readonly kind: string; readonly act: string; readonly from: string | null; readonly to: string; readonly by: string; readonly insteadOf: string | null; readonly at: Date; readonly number: number; readonly composed: boolean }

/** Every step of every matter about one child, within the scope of whoever asks. */
export async function listMatterSteps(db: Connection, child: string): Promise<MatterStep[]> {
  return db.rows<MatterStep>(
    `select m.id as matter, m.kind, s.act, s.from_state as "from", s.to_state as "to", p.name as by, f.name as "insteadOf", s.at, s.number, s.composed
     from oversight.matter m join oversight.step s on s.matter_id = m.id join people.person p on p.id = s.by_id left join people.person f on f.id = s.for_id
     where m.child = $1 order by s.at desc, s.matter_id desc, s.number desc limit 2000`, [child]);
}

export interface SupervisionAbout { readonly id: number; readonly worker: string; readonly workerId: number | null; readonly supervisor: string; readonly supervisorId: number | null; readonly teamId: number | null; readonly heldOn: Day; readonly place: Place; readonly placeSaid: string; readonly filedOn: Day | null; readonly source: 'here' | 'list' }

/** Every supervision about one child; of ours and a list’s that are one meeting, ours. */
export async function listSupervisionsAbout(db: Connection, child: string): Promise<SupervisionAbout[]> {
  return db.rows<SupervisionAbout>(
    `select s.id, coalesce(w.name, s.worker_said, '') as worker, s.worker_id as "workerId", coalesce(p.name, s.supervisor_said, '') as supervisor, s.supervisor_id as "supervisorId", c.team_id as "teamId",
       s.held_on as "heldOn", s.place, s.place_said as "placeSaid", s.filed_on as "filedOn", s.source
     from oversight.supervision s join caseload.child c on c.reference = s.child left join people.person w on w.id = s.worker_id left join people.person p on p.id = s.supervisor_id
     where s.child = $1 and s.kind = 'case' and s.gone_on is null and (s.source = 'here' or s.twin_id is null) order by s.held_on desc, s.id desc limit 2000`, [child]);
}
