import { after, before } from 'node:test';
import { type JourneyHouse, openJourneys } from './kit/house.ts';
import { Judge } from './kit/judge.ts';
import { journey } from './kit/steps.ts';
import type { Visitor } from './kit/visitor.ts';

/** Which timescales hold here: read by everybody, set, ended and withdrawn by who may, in a real browser. */
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

step('everybody reads them, and asks when something would be due', async () => {
  await worker.page.goto('/help');
  await worker.page.getByRole('link', { name: 'Timescales' }).click();
  await worker.page.waitForURL('**/timescales');
  await judge.judge(worker, 'timescales', 'read');
  await worker.page.getByLabel('Words in it').fill('oversight');
  await worker.page.getByRole('button', { name: 'Show' }).click();
  await judge.judge(worker, 'timescales', 'searched');
  await worker.page.getByRole('link', { name: 'Management oversight of an open assessment, day 8' }).click();
  await judge.judge(worker, 'timescale', 'read');
  await worker.page.getByLabel('It begins on').fill('2026-11-02');
  await worker.page.getByRole('button', { name: 'Work it out' }).click();
  await worker.page.getByText('Due on 12 November 2026: 8 working days').waitFor();
  await judge.judge(worker, 'timescale', 'with a day');
  await worker.page.goto('/timescales/oversight-8?day=never');
  await judge.judge(worker, 'timescale', 'with an error');
  for (const [query, state] of [['?ours=yes', 'none of our own'], ['?q=nothing+like+it', 'nothing found']] as const) {
    await worker.page.goto(`/timescales${query}`);
    await judge.judge(worker, 'timescales', state);
  }
  judge.verdict();
});

step('our own is looked at first, set, and named where it is in the way', async () => {
  await lead.page.goto('/timescales/oversight-8');
  await lead.page.getByRole('link', { name: 'Set our own' }).first().click();
  await judge.judge(lead, 'set a timescale');
  await press('Save it');
  await judge.judge(lead, 'set a timescale', 'with errors');
  await lead.page.getByLabel('How many').fill('8');
  await lead.page.getByLabel('Of what').selectOption('days');
  await lead.page.getByLabel('Counted from', { exact: true }).selectOption('referral');
  await lead.page.getByLabel('For what begins from').fill('2026-01-01');
  await lead.page.getByLabel('Where was it decided?').fill('Practice board, 12 January 2026');
  await press('See first what changes');
  await lead.page.getByText('What would change').waitFor();
  await judge.judge(lead, 'set a timescale', 'looked at first');
  await press('Save it');
  await lead.page.getByText('Saved. It holds for what begins on those days.').waitFor();
  await judge.judge(lead, 'timescale', 'with our own');
  await lead.page.goto('/timescales/oversight-8/set');
  await lead.page.getByLabel('Switch it off').check();
  await lead.page.getByLabel('Where was it decided?').fill('Board');
  await press('Save it');
  await lead.page.getByText('set by Niamh Kinsella').first().waitFor();
  await judge.judge(lead, 'set a timescale', 'something is in the way');
  judge.verdict();
});

step('it is given an end, or withdrawn before it holds', async () => {
  await lead.page.goto('/timescales/oversight-8');
  await lead.page.getByRole('link', { name: /^End it/ }).click();
  await judge.judge(lead, 'end a timescale');
  await lead.page.getByLabel('Its last day').fill('2025-12-31');
  await press('End it');
  await judge.judge(lead, 'end a timescale', 'with errors');
  await lead.page.getByLabel('Its last day').fill('2026-06-30');
  await press('End it');
  await lead.page.getByText('It has an end now.').waitFor();
  await lead.page.goto('/timescales/oversight-8/set');
  await lead.page.getByLabel('Switch it off').check();
  await lead.page.getByLabel('For what begins from').fill('2099-01-01');
  await lead.page.getByLabel('Where was it decided?').fill('Board');
  await press('Save it');
  await lead.page.getByRole('link', { name: /^End or withdraw it/ }).click();
  await judge.judge(lead, 'end a timescale', 'still to come');
  await press('Withdraw it');
  await lead.page.getByText('Withdrawn. It never held.').waitFor();
  await judge.judge(lead, 'timescale', 'with all that was set');
  judge.verdict();
});

step('since when Touchstone is here', async () => {
  await lead.page.goto('/timescales');
  await lead.page.getByLabel('Touchstone began here on').fill('1980-01-01');
  await press('Save this day');
  await judge.judge(lead, 'timescales', 'with an error');
  await lead.page.getByLabel('Touchstone began here on').fill('2026-03-02');
  await press('Save this day');
  await lead.page.getByText('Saved. What fell due before that day').waitFor();
  await judge.judge(lead, 'timescales', 'with a day that was said');
  judge.verdict();
});
