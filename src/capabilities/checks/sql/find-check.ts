import type { Kind } from '../../../kernel/kinds.ts';
import type { Person } from '../../../kernel/person.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import { permits } from '../../access/index.ts';
import { loadVersion } from '../../standards/index.ts';
import { type Whose, maySee } from '../domain/scope.ts';
import { type DomainTally, tallyOf } from '../domain/tally.ts';
import type { State } from '../domain/work.ts';
import { findAnswers } from './find-work.ts';

/** A piece of work about a child with its check, as it is named elsewhere. `signedAt`, `decidedBy`, `decidedAt`: of its newest sign-off. */
export interface CheckAbout extends Whose {
  readonly id: string; readonly number: number; readonly kind: Kind; readonly state: State; readonly version: number; readonly authorName: string;
  readonly startedAt: Date; readonly signedAt: Date | null; readonly decidedBy: string | null; readonly decidedAt: Date | null;
}

type Looking = Pick<Person, 'id' | 'roles' | 'standsInFor' | 'manages' | 'named' | 'glass'>;
const CHECK = `select w.id, w.number, w.kind, w.state, w.version_id as version, w.author_id as author, p.name as "authorName", w.team_id as "teamId", w.child, w.restriction, w.started_at as "startedAt",
    s.at as "signedAt", m.name as "decidedBy", d.at as "decidedAt"
  from checks.work w join people.person p on p.id = w.author_id left join lateral (select id, at from checks.sign_off where work_id = w.id order by number desc limit 1) s on true
  left join checks.decision d on d.sign_off_id = s.id left join people.person m on m.id = d.by_id where w.state <> 'withdrawn' and w.child = $1`;

/** Checks of these kinds about a child that somebody may open, the newest first; none that was withdrawn. */
export async function listChecksAbout(db: Connection, who: Looking, child: string, kinds: readonly Kind[]): Promise<CheckAbout[]> {
  if (!permits(who, 'read-work')) return [];
  const found = await db.rows<CheckAbout>(`${CHECK} and w.kind = any ($2::text[]) order by w.number desc limit 100`, [child, kinds]);
  return found.filter((each) => maySee(who, each));
}

export type CheckOf = CheckAbout & { readonly domains: readonly DomainTally[] };

/** One of them by its number, with what its author says in it, domain by domain; null where there is none, or none for this person to see. */
export async function findCheckOf(db: Connection, who: Looking, child: string, number: number): Promise<CheckOf | null> {
  const found = permits(who, 'read-work') ? await db.maybe<CheckAbout>(`${CHECK} and w.number = $2`, [child, number]) : null;
  const standard = found && maySee(who, found) ? await loadVersion(db, found.version) : null;
  return found && standard && { ...found, domains: tallyOf(standard, found.kind, await findAnswers(db, found.id)) };
}

/** The number of a piece of work. */
export async function findWorkNumber(db: Connection, id: string): Promise<number> {
  return (await db.one<{ number: number }>('select number from checks.work where id = $1', [id])).number;
}
