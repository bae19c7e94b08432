import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { type JourneyHouse, openJourneys } from './kit/house.ts';
import { Judge } from './kit/judge.ts';
import { journey } from './kit/steps.ts';
import type { Visitor } from './kit/visitor.ts';

/** What the lists tell of a child's ending, of days in doubt, and what is not judged for want of a list, in a real browser. */
let house: JourneyHouse;
let worker: Visitor;
let child: { readonly number: number; readonly reference: string; readonly extract: number; readonly day: string };
const judge = new Judge();
const step = journey();
const told = (list: string, content: object) => house.ask(
  `insert into caseload.line (list, key, child, content, digest, from_extract) values ($1, $2 || ' told', $2, $3, gen_random_uuid(), $4)`, [list, child.reference, content, child.extract]);

before(async () => {
  house = await openJourneys();
  worker = await house.signIn('Priya Nandakumar');
  const [found] = await house.ask<typeof child>(
    `select c.number, c.reference, e.id as extract, e.as_at::text as day from caseload.child c join people.person p on p.id = c.worker_id, lateral (select id, as_at from caseload.extract where kind = 'annex-a' and state = 'kept' order by id desc limit 1) e
     where p.name = 'Priya Nandakumar' and c.status = 'child-in-need' order by c.number limit 1`);
  assert.ok(found);
  child = found;
});
after(() => house.close());

step('what is not judged for want of a list is said, and what is due of a child in care without the arrangement', async () => {
  await told('annex-a/5', { discussed: '2026-01-05', conferenceUnnecessary: 'yes' });
  await told('annex-a/8', { started: '2024-01-05', placedFrom: '2024-01-05', placement: 'U4', lastVisit: child.day, ceased: null });
  await worker.page.goto(`/children/${child.number}`);
  await worker.page.getByText('First visit of a section 47 enquiry: not judged. No list of visits was brought in.').waitFor();
  await worker.page.getByText('no list of placement arrangements was brought in').waitFor();
  await judge.judge(worker, 'child', 'with what is not judged');
  judge.verdict();
});

step('an ending that a list tells is on the page with its list, and so is that the child was opened again, with a day in doubt', async () => {
  await told('annex-a/10', { adopted: child.day });
  await worker.page.goto(`/children/${child.number}`);
  await worker.page.getByText('The child has been adopted, on').waitFor();
  await judge.judge(worker, 'child', 'ended by a list');
  await house.ask(`delete from caseload.line where list = 'annex-a/10' and key = $1`, [`${child.reference} told`]);
  await told('annex-a/10', { adopted: '2024-03-01' });
  await house.ask(`insert into caseload.doubt (extract_id, list, key, child, rule) values ($1, 'annex-a/10', $2 || ' told', $2, 'out-of-order')`, [child.extract, child.reference]);
  await house.ask(`update caseload.extract set judged = jsonb_set(judged, '{lists}', judged -> 'lists' || '[{"list": "annex-a/10"}]') where id = $1`, [child.extract]);
  await worker.page.goto(`/children/${child.number}`);
  await worker.page.getByText('Opened again on').waitFor();
  await worker.page.getByText('Days in doubt').first().waitFor();
  await judge.judge(worker, 'child', 'opened again');
  judge.verdict();
});
