import type { Connection } from '../../../platform/db/connection.ts';
import type { Broken } from '../../journal/index.ts';

/** Signed texts and decisions that no longer are as they were signed, or as the journal says. */
export async function findAltered(db: Connection): Promise<Broken[]> {
  return db.rows<Broken>(
    `select 'piece of work ' || w.number || ', sign-off ' || s.number as where,
       case when s.digest is distinct from encode(sha256(convert_to(s.content, 'UTF8')), 'hex')
            then 'the text is not the text that was signed'
            when e.id is null then 'the journal has no entry of it'
            when d.sign_off_id is not null and d.digest is distinct from s.digest then 'the decision on it is about another text'
            else 'the journal says that another text was signed' end as problem
     from checks.sign_off s join checks.work w on w.id = s.work_id
     left join checks.decision d on d.sign_off_id = s.id
     left join journal.entry e on e.about = 'work:' || s.work_id and e.what = 'work-signed-off'
       and (e.detail::jsonb ->> 'number')::integer = s.number
     where s.digest is distinct from encode(sha256(convert_to(s.content, 'UTF8')), 'hex')
        or e.id is null or e.detail::jsonb ->> 'digest' is distinct from s.digest
        or (d.sign_off_id is not null and d.digest is distinct from s.digest)
     order by w.number, s.number limit 100`);
}
