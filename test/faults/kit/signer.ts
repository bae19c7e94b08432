import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { type Visitor, signedIn } from '../../../bench/visitor.ts';
import type { Served } from './served.ts';

/** What a client may rely on: the work, and the address that it was led to. */
export interface Acknowledged { readonly work: string; readonly ledTo: string; readonly tries: number }

/** Pieces of work of one practitioner with every statement answered, ready to be signed off. */
export async function preparedWork({ database }: Served, count: number): Promise<{ person: number; works: string[] }> {
  return database.transactions.inTransaction(async (db) => {
    const { id: person } = await db.one<{ id: number }>(`select id from people.person where role = 'practitioner' order by id limit 1`);
    const made = await db.rows<{ id: string }>(
      `insert into checks.work (id, kind, child, author_id, team_id, version_id, due_on, started_at)
       select gen_random_uuid(), 'case-record', 'FAULT-1', p.id, p.team_id, (select max(id) from standards.version), current_date, now()
       from generate_series(1, $2::integer) cross join people.person p where p.id = $1 returning id`, [person, count]);
    await db.rows(
      `insert into checks.answers_given (work_id, team_id, round, by_id, at, given)
       select w.id, w.team_id, 1, $2, now(), (
         select array_agg(row(s.code, 'met', '', '', '', '', '', null)::checks.given_answer) from standards.statement s
         where s.version_id = (select max(id) from standards.version) and 'case-record' = any (s.kinds) and s.reach = 'item')
       from checks.work w where w.id = any ($1::uuid[])`,
      [made.map((each) => each.id), person]);
    return { person, works: made.map((each) => each.id) };
  });
}

/**
 * Signs off one piece of work after the other until told to stop. A request in doubt, without an answer or with a 5xx,
 * is sent again with the same key until it is answered: as a person would press the button again.
 */
export async function signUntil(served: Served, person: number, works: string[], stopped: () => boolean): Promise<Acknowledged[]> {
  const acknowledged: Acknowledged[] = [];
  const visitor = await signedIn(served.address, person);
  await visitor.get('/work/new');
  while (!stopped()) {
    const work = works.pop();
    if (!work) throw new Error('there was not enough work prepared');
    acknowledged.push(await signOne(visitor, work));
  }
  return acknowledged;
}

async function signOne(visitor: Visitor, work: string): Promise<Acknowledged> {
  const key = randomUUID();
  const reviewed = await reviewedOf(visitor, work);
  for (let tries = 1; tries <= 600; tries += 1) {
    const answer = await visitor.post(`/work/${work}/sign-off`, { _key: key, reviewed }).catch(() => null);
    if (answer?.status === 303 && answer.location?.startsWith('/work/')) return { work, ledTo: answer.location, tries };
    if (answer && answer.status < 500) throw new Error(`a sign-off answered ${answer.status}: ${answer.text.slice(0, 300)}`);
    await pause(100);
  }
  throw new Error('a sign-off was not answered within a minute');
}

/** A form to sign off a piece of work, with a key of its own. */
export interface SigningForm { readonly work: string; readonly fields: Readonly<Record<string, string>> }
/** What came of a form that was sent once: an answer, or none. */
export interface Attempt { readonly visitor: Visitor; readonly form: SigningForm; readonly came: { readonly status: number } | null }

/** Opens the review page of each, as somebody who is about to sign would. */
export async function signingForms(visitor: Visitor, works: readonly string[]): Promise<SigningForm[]> {
  const forms: SigningForm[] = [];
  for (const work of works) forms.push({ work, fields: { _key: randomUUID(), reviewed: await reviewedOf(visitor, work) } });
  return forms;
}

/** Sends each form once, one after the other, and stops at the third that is not answered. Counts those that are. */
export async function signOnceEach(visitor: Visitor, forms: readonly SigningForm[], answered: { count: number }): Promise<Attempt[]> {
  const attempts: Attempt[] = [];
  for (const form of forms) {
    const came = await visitor.post(`/work/${form.work}/sign-off`, form.fields).catch(() => null);
    attempts.push({ visitor, form, came });
    if (came) answered.count += 1;
    if (attempts.filter((each) => each.came === null).length === 3) break;
  }
  return attempts;
}

/** The review page says what was on the screen; while the service is away it is asked for again. */
async function reviewedOf(visitor: Visitor, work: string): Promise<string> {
  for (let tries = 1; tries <= 600; tries += 1) {
    const page = await visitor.get(`/work/${work}/sign-off`).catch(() => null);
    const found = /name="reviewed" value="([^"]+)"/.exec(page?.text ?? '');
    if (found?.[1]) return found[1];
    await pause(100);
  }
  throw new Error('the review page did not come within a minute');
}

/** What is wrong with the database, seen from what clients were told. Every list must be empty. */
export async function wrongsOf({ database }: Served, acknowledged: readonly Acknowledged[]): Promise<Record<string, unknown[]>> {
  return database.transactions.looking(async (db) => ({
    lost: await db.rows(
      `select w from unnest($1::uuid[]) as w where (select count(*) from checks.sign_off s where s.work_id = w) <> 1`, [acknowledged.map((each) => each.work)]),
    halfWritten: await db.rows(
      `select w.id from checks.work w where w.child = 'FAULT-1' and (w.state = 'completed')
         <> ((select count(*) from checks.sign_off s where s.work_id = w.id) = 1 and
             (select count(*) from journal.entry e where e.about = 'work:' || w.id and e.what = 'work-signed-off') = 1)`),
    doubled: await db.rows(
      `select about from journal.entry where what = 'work-signed-off' and about in (select 'work:' || id from checks.work where child = 'FAULT-1')
       group by about having count(*) > 1`),
  }));
}
