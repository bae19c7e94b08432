import { after, before } from 'node:test';
import { type JourneyHouse, openJourneys } from './kit/house.ts';
import { Judge } from './kit/judge.ts';
import { journey } from './kit/steps.ts';
import type { Visitor } from './kit/visitor.ts';

/** Words about a child that are written in a decision: copied across, said to be filed, and listed until then, in a real browser. */
let house: JourneyHouse;
let head: Visitor;
let worker: Visitor;
const judge = new Judge();
const step = journey();

before(async () => {
  house = await openJourneys();
  [head, worker] = [await house.signIn('Rosalind Oakeshott'), await house.signIn('Priya Nandakumar')];
});
after(() => house.close());

step('what is not copied across is listed: all of it, and one’s own', async () => {
  await head.page.goto('/oversight/decisions');
  await head.page.getByRole('link', { name: /written here, not in the case system yet/ }).click();
  await head.page.getByRole('heading', { name: 'Written here, not in the case system yet' }).waitFor();
  await judge.judge(head, 'texts to copy across', 'some');
  await head.page.getByRole('link', { name: /Written by you/ }).click();
  await judge.judge(head, 'texts to copy across', 'none of one’s own');
  judge.verdict();
});

step('a text is copied from its matter, with an error first, and said to be filed', async () => {
  await worker.page.goto('/children');
  const child = await worker.page.locator('table a[href^="/children/"]').first().textContent();
  await worker.page.goto('/oversight/of/dispute/new');
  await worker.page.getByLabel('Child’s reference').fill(child?.trim() ?? '');
  await worker.page.getByLabel('Drift and delay').check();
  await worker.page.getByLabel('What worries you, for the child').fill('No plan since spring.');
  await worker.page.getByLabel('What should happen').fill('A plan by Friday.');
  await worker.page.getByRole('button', { name: 'Raise a concern' }).click();
  await worker.page.getByText('Copy what you wrote into the case system').waitFor();
  await judge.judge(worker, 'matter', 'not copied across');
  await worker.page.getByLabel('Link to the form').fill('nowhere');
  await worker.page.getByRole('button', { name: 'It is in the case system now' }).click();
  await worker.page.getByText('There is a problem').waitFor();
  await judge.judge(worker, 'matter', 'filed with an error');
  await worker.page.getByLabel('Link to the form').fill('https://cases.example.org/1');
  await worker.page.getByRole('button', { name: 'It is in the case system now' }).click();
  await worker.page.getByText('Filed. It is in the case system.').waitFor();
  await judge.judge(worker, 'matter', 'filed');
  judge.verdict();
});
