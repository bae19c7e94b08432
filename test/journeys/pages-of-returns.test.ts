import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { type JourneyHouse, openJourneys } from './kit/house.ts';
import { Judge } from './kit/judge.ts';
import { journey } from './kit/steps.ts';
import type { Visitor } from './kit/visitor.ts';

/** A return brought in, read in a process of its own, looked at, kept and undone, in a real browser; and what it is for. */
let house: JourneyHouse;
let analyst: Visitor;
const judge = new Judge();
const step = journey();

const person = 'Child Unique ID,Gender,Ethnicity,Date of Birth,Age of Child (Years),Does the Child have a Disability';
const listSix = (rows: readonly string[]) => ({
  name: 'list six.csv', mimeType: 'text/csv',
  buffer: Buffer.from(`${person},CIN Start Date,Primary Need Code,Date Child Was Last Seen,CIN Closure Date,Reason for Closure,Case status,Allocated Team,Allocated Worker\r\n${rows.join('\r\n')}\r\n`),
});
const child = (reference: string, need = 'N1') => `${reference},a) Male,a) WBRI,05/02/2020,6,b) No,03/08/2026,${need},02/11/2026,,,c) Child in need plan,Brackenford safeguarding 1,Priya Nandakumar`;
const number = (words: string | null) => Number((words ?? '').replaceAll(/\D/g, ''));

async function bringIn(file: ReturnType<typeof listSix>): Promise<void> {
  await analyst.page.goto('/returns/new');
  await analyst.page.getByLabel('Annex A child-level lists').check();
  await analyst.page.setInputFiles('#documents', file);
  await analyst.page.getByRole('button', { name: 'Read it' }).click();
  await analyst.page.waitForURL(/\/returns\/\d+$/);
}

/** What the return that is kept says of its fields, and who owns the list. */
async function dataQuality(manager: Visitor): Promise<void> {
  const { page } = analyst;
  const back = page.url();
  await page.getByRole('link', { name: 'Data quality', exact: true }).click();
  await judge.judge(analyst, 'data quality', 'one list');
  await page.getByRole('link', { name: 'List 6: Children in need' }).click();
  await judge.judge(analyst, 'data quality of a list');
  await page.getByRole('button', { name: 'Name the owner' }).click();
  await judge.judge(analyst, 'data quality of a list', 'with errors');
  await page.getByLabel('Name, e-mail address or staff number').fill('Karen Holroyd');
  await page.getByRole('button', { name: 'Name the owner' }).click();
  await page.getByText('The list has an owner.').waitFor();
  await judge.judge(analyst, 'data quality of a list', 'with an owner');
  await manager.page.goto('/data-quality');
  assert.match(await manager.page.locator('tbody').textContent() ?? '', /Karen Holroyd/);
  await page.goto(back);
}

before(async () => {
  house = await openJourneys();
  analyst = await house.signIn('Owen Castellan');
});
after(() => house.close());

step('bringing it in: the empty form, what is missing, a file that is none', async () => {
  await analyst.page.goto('/returns/new');
  await judge.judge(analyst, 'bring in a return');
  await analyst.page.getByRole('button', { name: 'Read it' }).click();
  await judge.judge(analyst, 'bring in a return', 'with errors');
  await bringIn({ name: 'lists.xlsx', mimeType: 'text/plain', buffer: Buffer.from('%PDF-1.4 not a list') });
  await analyst.page.getByText('Refused').waitFor();
  await analyst.page.getByText('This is a PDF').waitFor();
  await judge.judge(analyst, 'return', 'refused');
  judge.verdict();
});

step('it is read beside the page, shows what is wrong, and nothing is kept before somebody says so', async () => {
  await bringIn(listSix([child('R-000001'), child('R-000002', 'PSRMEM - a need of our own'), child('R-000003')]));
  await analyst.page.getByRole('button', { name: 'Keep all of it' }).waitFor();
  await analyst.page.getByText('PSRMEM').waitFor();
  await judge.judge(analyst, 'return', 'waiting');
  assert.deepEqual(await house.ask('select 1 from caseload.line'), []);
  judge.verdict();
});

step('data quality, before anything was counted', async () => {
  const back = analyst.page.url();
  await analyst.page.goto('/data-quality');
  await judge.judge(analyst, 'data quality', 'empty');
  await analyst.page.goto('/data-quality/list?list=annex-a/6');
  await judge.judge(analyst, 'data quality of a list', 'empty');
  judge.verdict();
  await analyst.page.goto(back);
});

step('kept, the manager sees the children at once; undone, they are as they were', async () => {
  const manager = await house.signIn('Karen Holroyd');
  const counted = async () => {
    await manager.page.goto('/caseload');
    return number(await manager.page.locator('.ts-figure__value').first().textContent());
  };
  const first = await counted();
  await judge.judge(manager, 'children by team');
  await analyst.page.getByRole('button', { name: 'Keep all of it' }).click();
  await analyst.page.getByText('Kept: all of it').waitFor();
  await judge.judge(analyst, 'return', 'kept');
  await dataQuality(manager);
  // The lists say of no other child any more: those of the demonstration's own lists are closed.
  assert.equal(await counted(), 3);
  await analyst.page.getByRole('link', { name: /Undo/ }).click();
  await judge.judge(analyst, 'undo a return');
  await analyst.page.getByRole('button', { name: 'Undo it' }).click();
  await analyst.page.getByText('Undone. Everything is as it was before.').waitFor();
  assert.equal(await counted(), first);
  await analyst.page.goto('/returns');
  await judge.judge(analyst, 'returns');
  judge.verdict();
});
