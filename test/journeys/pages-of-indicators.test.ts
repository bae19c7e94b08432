import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { countFigures } from '../../src/capabilities/figures/index.ts';
import { inTransaction } from '../../src/platform/db/transaction.ts';
import { type JourneyHouse, openJourneys } from './kit/house.ts';
import { Judge } from './kit/judge.ts';
import { journey } from './kit/steps.ts';
import type { Visitor } from './kit/visitor.ts';

/** Figures from the authority down to a child and back, and what a quality lead sets of them, in a real browser. */
let house: JourneyHouse;
let director: Visitor;
let lead: Visitor;
const judge = new Judge();
const step = journey();

before(async () => {
  house = await openJourneys();
  director = await house.signIn('Rosalind Oakeshott');
  lead = await house.signIn('Niamh Kinsella');
});
after(() => house.close());

step('before anything was counted', async () => {
  await director.page.goto('/figures');
  await judge.judge(director, 'figures', 'none yet');
  await director.page.goto('/figures/indicators/assessments-in-45-days');
  await judge.judge(director, 'an indicator', 'not known');
  await director.page.goto('/figures/indicators/assessments-in-45-days/children');
  await judge.judge(director, 'children behind a figure', 'not known');
  judge.verdict();
  assert.ok(await inTransaction(house.database.app, (db) => countFigures(db, new Date())));
});

step('from the authority to a team, to the children and back', async () => {
  const { page } = director;
  await page.goto('/figures');
  await judge.judge(director, 'figures', 'counted');
  await page.getByRole('link', { name: 'Assessments within 45 working days of their start' }).click();
  await judge.judge(director, 'an indicator', 'with a chart and teams');
  assert.equal(await page.getByRole('img', { name: 'Assessments within 45 working days of their start: The whole authority' }).count(), 1);
  await page.getByRole('link', { name: 'see the children behind' }).click();
  await judge.judge(director, 'children behind a figure', 'of the authority');
  await page.getByRole('link', { name: 'The rest' }).click();
  await judge.judge(director, 'children behind a figure', 'one part');
  await page.getByRole('row').nth(1).getByRole('link').click();
  await page.waitForURL('**/children/*');
  await page.goto('/figures/indicators/assessments-in-45-days');
  await page.getByRole('row', { name: /Aldermarsh assessment 1/ }).getByRole('link').click();
  await judge.judge(director, 'an indicator', 'of one team');
  await page.goto('/figures/indicators/plan-open-365-days');
  await judge.judge(director, 'an indicator', 'bands');
  judge.verdict();
});

step('what it means, and how change is told from chance', async () => {
  await director.page.goto('/figures/definitions');
  await judge.judge(director, 'definitions of figures');
  await director.page.goto('/figures/rules');
  await judge.judge(director, 'rules of change', 'read');
  await lead.page.goto('/figures/rules');
  await judge.judge(lead, 'rules of change', 'to set');
  await lead.page.getByLabel('left out once').check();
  await lead.page.getByRole('button', { name: 'Save' }).click();
  await lead.page.getByText('Saved. Every chart is drawn with it.').waitFor();
  judge.verdict();
});

step('a target and a series that begins anew', async () => {
  const { page } = lead;
  await page.goto('/figures/indicators/assessments-in-45-days');
  await page.getByText('Set a target').click();
  await page.getByRole('button', { name: 'Set the target' }).click();
  await judge.judge(lead, 'an indicator', 'a target with errors');
  await page.getByLabel('Target, in per cent').fill('90');
  await page.getByLabel('Whose target it is').fill('Director');
  await page.getByRole('button', { name: 'Set the target' }).click();
  await page.getByText('The target is set.').waitFor();
  await judge.judge(lead, 'an indicator', 'with a target');
  await page.getByText('Begin the series anew').click();
  await page.getByRole('button', { name: 'Begin anew' }).click();
  await judge.judge(lead, 'an indicator', 'a phase with errors');
  await page.getByLabel('From', { exact: true }).last().selectOption({ index: 2 });
  await page.getByLabel('What changed').fill('A new form of assessment');
  await page.getByRole('button', { name: 'Begin anew' }).click();
  await page.getByText('The series begins anew with that month.').waitFor();
  await judge.judge(lead, 'an indicator', 'with a phase');
  await page.goto('/figures');
  await judge.judge(lead, 'figures', 'with something to look at');
  judge.verdict();
});
