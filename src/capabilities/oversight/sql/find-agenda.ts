import type { Day } from '../../../kernel/day.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import type { AgendaItem } from '../domain/supervision/agenda.ts';

type Find = (db: Connection, worker: number, since: Day) => Promise<AgendaItem[]>;

/** Sent back to them and not answered yet. The child’s reference stays with the work. */
const returnedWork: Find = (db, worker) => db.rows<AgendaItem>(
  `select 'returned-work' as source, 'work:' || w.id as about, 'Piece of work ' || w.number || ' was sent back' as words, '/work/' || w.id as href
   from checks.work w where w.author_id = $1 and w.state = 'returned' order by w.number desc limit 20`, [worker]);

const hardStatements: Find = (db, worker, since) => db.rows<AgendaItem>(
  `select distinct on (e.code) 'hard-statement' as source, 'statement:' || e.code as about, 'They say that ' || e.code || ' is hard to do' as words, '/standards/' || e.standard_id || '/statements/' || e.code as href
   from standards.experience e where e.by_id = $1 and e.ease <> 'helps' and e.at >= $2::date - interval '1 year' order by e.code, e.at desc limit 20`, [worker, since]);

const decisions: Find = (db, worker, since) => db.rows<AgendaItem>(
  `select 'decision' as source, 'decision:' || d.sign_off_id as about,
     'Piece of work ' || w.number || case d.outcome when 'authorised' then ' was authorised on ' else ' was sent back on ' end || to_char(d.at at time zone 'Europe/London', 'FMDD FMMonth YYYY') as words, '/work/' || w.id as href
   from checks.decision d join checks.sign_off s on s.id = d.sign_off_id join checks.work w on w.id = s.work_id
   where w.author_id = $1 and d.outcome <> 'recalled' and d.at >= $2::date order by d.at desc limit 20`, [worker, since]);

/** What the second reader of a document for the court said to whoever sent it: read on its page. */
const feedback: Find = (db, worker, since) => db.rows<AgendaItem>(
  `select 'feedback' as source, 'matter:' || m.id || ':' || s.number as about,
     'The second reader of a court document ' || case s.decides when 'agrees' then 'gave feedback on ' else 'asked for changes on ' end || to_char(s.at at time zone 'Europe/London', 'FMDD FMMonth YYYY') as words, '/oversight/matters/' || m.id as href
   from oversight.step s join oversight.matter m on m.id = s.matter_id
   where m.kind = 'court-document' and m.opened_by = $1 and s.decides is not null and s.at >= $2::date order by s.at desc limit 20`, [worker, since]);

/** Later parts add theirs: what audits found, what notices say. */
const sources: readonly Find[] = [returnedWork, hardStatements, decisions, feedback];

/** What there is to talk about with a worker since a day, within what whoever asks may see. */
export async function listAgenda(db: Connection, worker: number, since: Day): Promise<AgendaItem[]> {
  return (await Promise.all(sources.map((find) => find(db, worker, since)))).flat();
}
