import type { Connection } from '../../../platform/db/connection.ts';
import type { Broken } from '../../journal/index.ts';

/** Signed texts and decisions that no longer are as they were signed and made, or as the journal says. */
export async function findAltered(db: Connection): Promise<Broken[]> {
  return [...await findAlteredTexts(db), ...await findAlteredDecisions(db), ...await findAlteredWork(db)];
}

/** Decisions that the journal tells otherwise, or does not know, and those that it knows and that are gone. */
async function findAlteredDecisions(db: Connection): Promise<Broken[]> {
  return db.rows<Broken>(
    `with told as (
       select e.about, (e.detail::jsonb ->> 'number')::integer as number, e.by_id,
         case e.what when 'work-authorised' then 'authorised' when 'work-returned' then 'returned' else 'recalled' end as outcome
       from journal.entry e where e.what in ('work-authorised', 'work-returned', 'work-recalled')
         and not exists (select from journal.entry g where g.about = e.about and g.what = 'work-erased')
     ), made as (
       select 'work:' || s.work_id as about, s.number, d.by_id, d.outcome, w.number as work,
         (d.kind, d.number, d.signed_at, d.not_possible_yet) is distinct from (s.kind, s.number, s.at, s.not_possible_yet) as miscounted
       from checks.decision d join checks.sign_off s on s.id = d.sign_off_id join checks.work w on w.id = s.work_id)
     select case when m.work is null then t.about else 'piece of work ' || m.work end || ', decision on sign-off ' || coalesce(m.number, t.number) as where,
       case when m.about is null then 'it has been taken out' when t.about is null then 'the journal has no entry of it'
            when m.miscounted then 'it is counted otherwise than it was signed'
            else 'the journal tells it otherwise' end as problem
     from told t full join made m on m.about = t.about and m.number = t.number
     where m.about is null or t.about is null or m.miscounted or m.by_id is distinct from t.by_id or m.outcome <> t.outcome
     order by 1 limit 100`);
}

/** Signed texts that no longer are as they were signed, or as the journal says. */
async function findAlteredTexts(db: Connection): Promise<Broken[]> {
  return db.rows<Broken>(
    `select 'piece of work ' || w.number || ', sign-off ' || s.number as where,
       case when s.digest is distinct from encode(sha256(convert_to(s.content, 'UTF8')), 'hex')
            then 'the text is not the text that was signed'
            when e.id is null then 'the journal has no entry of it'
            when s.kind <> w.kind then 'it is counted as another kind of work'
            when e.by_id is distinct from s.by_id then 'the journal says that somebody else signed it'
            when e.detail::jsonb ->> 'mode' is distinct from s.mode or e.detail::jsonb ->> 'drawn' is distinct from s.drawn::text
            then 'the journal tells otherwise whether it goes to a manager'
            when d.sign_off_id is not null and d.digest is distinct from s.digest then 'the decision on it is about another text'
            else 'the journal says that another text was signed' end as problem
     from checks.sign_off s join checks.work w on w.id = s.work_id
     left join checks.decision d on d.sign_off_id = s.id
     left join journal.entry e on e.about = 'work:' || s.work_id and e.what = 'work-signed-off'
       and (e.detail::jsonb ->> 'number')::integer = s.number
     where s.digest is distinct from encode(sha256(convert_to(s.content, 'UTF8')), 'hex')
        or e.id is null or e.detail::jsonb ->> 'digest' is distinct from s.digest
        or (d.sign_off_id is not null and d.digest is distinct from s.digest) or s.kind <> w.kind
        or e.by_id is distinct from s.by_id or e.detail::jsonb ->> 'mode' is distinct from s.mode
        or e.detail::jsonb ->> 'drawn' is distinct from s.drawn::text
     order by w.number, s.number limit 100`);
}

/** Sign-offs that the journal knows and that are gone, and work whose state or child is not what its entries lead to. */
async function findAlteredWork(db: Connection): Promise<Broken[]> {
  return db.rows<Broken>(
    `select 'piece of work ' || coalesce(w.number::text, e.about) || ', sign-off ' || (e.detail::jsonb ->> 'number') as where, 'it has been taken out' as problem
     from journal.entry e left join checks.work w on e.about = 'work:' || w.id
     where e.what = 'work-signed-off' and not exists (select from checks.sign_off s
       where e.about = 'work:' || s.work_id and s.number = (e.detail::jsonb ->> 'number')::integer)
       and not exists (select from journal.entry g where g.about = e.about and g.what = 'work-erased')
     union all
     select 'piece of work ' || w.number, 'its state is not what was decided on it'
     from checks.work w left join lateral (select * from checks.sign_off where work_id = w.id order by number desc limit 1) s on true
     left join checks.decision d on d.sign_off_id = s.id
     where (w.state = 'authorised' and d.outcome is distinct from 'authorised') or (w.state = 'returned' and d.outcome is distinct from 'returned')
       or (w.state = 'signed-off' and (s.id is null or d.sign_off_id is not null or not s.drawn)) or (w.state = 'completed' and (s.id is null or s.drawn))
     union all
     select 'piece of work ' || w.number, 'it was started for another child, or by somebody else'
     from checks.work w join journal.entry e on e.about = 'work:' || w.id and e.what = 'work-started'
     where e.detail::jsonb ->> 'child' is distinct from w.child or e.by_id is distinct from w.author_id
     order by 1 limit 100`);
}
