import { after, before } from 'node:test';
import { type JourneyHouse, openJourneys } from './kit/house.ts';
import { Judge } from './kit/judge.ts';
import { journey } from './kit/steps.ts';
import type { Visitor } from './kit/visitor.ts';

/** Days that are no working days here: read by everybody, added and taken back by who may, in a real browser. */
let house: JourneyHouse;
let lead: Visitor;
let worker: Visitor;
const judge = new Judge();
const step = journey();
const press = (name: string) => lead.page.getByRole('button', { name }).click();

before(async () => {
  house = await openJourneys();
  lead = await house.signIn('Niamh Kinsella');
  worker = await house.signIn('Priya Nandakumar');
});
after(() => house.close());

step('nothing is added at first, and everybody can see that', async () => {
  await worker.page.goto('/timescales');
  await worker.page.getByRole('link', { name: 'See these days' }).click();
  await worker.page.getByText('No days have been added').waitFor();
  await judge.judge(worker, 'added days', 'none, read');
  await lead.page.goto('/timescales/days');
  await judge.judge(lead, 'added days', 'none');
  judge.verdict();
});

step('what is missing is said; a day is added and stands there', async () => {
  await press('Add it');
  await judge.judge(lead, 'added days', 'with errors');
  await lead.page.getByLabel('We are closed').check();
  await lead.page.getByLabel('Which day?').fill('2026-12-24');
  await lead.page.getByLabel('Where was it published or decided?').fill('Cabinet, 3 November 2026');
  await press('Add it');
  await lead.page.getByText('Added. What is counted in working days').waitFor();
  await judge.judge(lead, 'added days', 'one');
  await lead.page.getByLabel('Which year?').fill('2028');
  await press('Say it for this year');
  await judge.judge(lead, 'added days', 'a year with errors');
  await worker.page.goto('/timescales/days');
  await judge.judge(worker, 'added days', 'one, read');
  judge.verdict();
});

step('it is taken back after a page that asks', async () => {
  await lead.page.goto('/timescales/days');
  await lead.page.getByRole('link', { name: /Take back.*24 December 2026/ }).click();
  await judge.judge(lead, 'take back a day');
  await press('Take it back');
  await lead.page.getByText('It is counted as if it had never been added').waitFor();
  judge.verdict();
});
