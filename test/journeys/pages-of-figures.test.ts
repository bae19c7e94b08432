import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { type JourneyHouse, openJourneys } from './kit/house.ts';
import { Judge } from './kit/judge.ts';
import { journey } from './kit/steps.ts';
import type { Visitor } from './kit/visitor.ts';

/** The figures of what managers decide and follow, and a request that will be late with its cause, in a real browser. */
let house: JourneyHouse;
let worker: Visitor;
let director: Visitor;
let child: string;
const judge = new Judge();
const step = journey();

before(async () => {
  house = await openJourneys();
  worker = await house.signIn('Priya Nandakumar');
  director = await house.signIn('Rosalind Oakeshott');
  const [known] = await house.ask<{ reference: string }>(`select c.reference from caseload.open_child c join people.person p on p.id = c.worker_id where p.name = 'Priya Nandakumar' order by 1 limit 1`);
  child = known?.reference ?? '';
});
after(() => house.close());

step('figures of kinds without any, and of one of which nothing is counted', async () => {
  await director.page.goto('/oversight/of/dispute');
  await director.page.getByRole('link', { name: 'See the figures' }).click();
  await judge.judge(director, 'figures of a kind', 'nothing to count');
  await director.page.goto('/oversight/of/pathway-plan/figures');
  await judge.judge(director, 'figures of a kind', 'none counted');
  await director.page.goto('/oversight/of/section-20/figures');
  await judge.judge(director, 'figures of a kind', 'entrants by year');
  judge.verdict();
});

/** How often partners are named as the cause: the demonstration has some of each. */
async function partners(): Promise<number> {
  await director.page.goto('/oversight/of/conference-request/figures');
  const row = director.page.getByRole('row', { name: /^A partner agency \d+$/ });
  return await row.count() === 0 ? 0 : Number(/\d+/.exec(await row.innerText())?.[0]);
}

step('a conference that is wanted too late needs its cause; it is counted', async () => {
  const { page } = worker;
  const earlier = await partners();
  await page.goto('/oversight/of/conference-request/new');
  await page.locator('#about').fill(child);
  await page.locator('#f-discussed').fill('2026-01-05');
  await page.locator('#f-why').fill('Harm was seen.');
  await page.locator('#f-wanted').fill('2026-02-20');
  await page.locator('[name="f-actedFirst"]').first().check();
  const ask = page.getByRole('button', { name: 'Ask for a conference' });
  await ask.click();
  await judge.judge(worker, 'Ask for a conference', 'late without its cause');
  await page.locator('[name="f-cause"][value="partner"]').check();
  await page.locator('#f-late').fill('The police could not come.');
  await ask.click();
  await page.getByText('Waiting for a decision').waitFor();
  await judge.judge(worker, 'one: Request for an initial conference', 'done first');
  assert.equal(await partners(), earlier + 1);
  await judge.judge(director, 'figures of a kind', 'causes');
  judge.verdict();
});
