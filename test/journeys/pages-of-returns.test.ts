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
const child = (reference: string, need = 'N1', who = 'Brackenford safeguarding 1,Priya Nandakumar') => `${reference},a) Male,a) WBRI,05/02/2020,6,b) No,03/08/2026,${need},02/11/2026,,,c) Child in need plan,${who}`;
const number = (words: string | null) => Number((words ?? '').replaceAll(/\D/g, ''));

async function bringIn(file: ReturnType<typeof listSix>, kind = 'Annex A child-level lists'): Promise<void> {
  await analyst.page.goto('/returns/new');
  await analyst.page.getByLabel(kind).check();
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
  await page.getByLabel('Name, e-mail address or staff number').fill('');
  await page.getByRole('button', { name: 'Name another owner' }).click();
  await judge.judge(analyst, 'data quality of a list', 'with errors');
  await page.getByLabel('Name, e-mail address or staff number').fill('Karen Holroyd');
  await page.getByRole('button', { name: 'Name another owner' }).click();
  await page.getByText('The list has an owner.').waitFor();
  await judge.judge(analyst, 'data quality of a list', 'with an owner');
  await manager.page.goto('/data-quality');
  assert.match(await manager.page.locator('tbody').textContent() ?? '', /Karen Holroyd/);
  await page.goto(back);
}

const ourVisits = { name: 'visits.csv', mimeType: 'text/csv', buffer: Buffer.from('Number with us,When,Which way,Done by\r\nR-000001,02/11/2026,Telephone,Priya Nandakumar\r\n') };

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
  assert.deepEqual(await house.ask(`select 1 from caseload.line where child = 'R-000001'`), []);
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
  // Of the demonstration's own children those stay who are in the other lists; who was in need alone is closed.
  assert.ok(await counted() < first);
  assert.equal((await house.ask(`select 1 from caseload.open_child where reference like 'R-00000%' and team_id is not null`)).length, 3);
  await analyst.page.getByRole('link', { name: /Undo/ }).click();
  await judge.judge(analyst, 'undo a return');
  await analyst.page.getByRole('button', { name: 'Undo it' }).click();
  await analyst.page.getByText('Undone. Everything is as it was before.').waitFor();
  assert.equal(await counted(), first);
  await analyst.page.goto('/returns');
  await judge.judge(analyst, 'returns');
  judge.verdict();
});

step('headings of our own are matched once, and the same file is known from then on', async () => {
  const { page } = analyst;
  await page.goto('/returns/words');
  await judge.judge(analyst, 'words and headings', 'empty');
  await bringIn(ourVisits, 'A list of our own');
  await page.getByRole('heading', { name: 'Tables that were not recognised' }).waitFor();
  await judge.judge(analyst, 'return', 'with a table that was not recognised');
  await page.getByRole('link', { name: /Match the columns/ }).click();
  await judge.judge(analyst, 'choose a list');
  await page.getByLabel('The list').selectOption('Visits');
  await page.getByRole('button', { name: 'Match its columns' }).click();
  await judge.judge(analyst, 'match columns');
  await page.getByRole('button', { name: 'Remember these' }).click();
  await judge.judge(analyst, 'match columns', 'with errors');
  for (const [label, heading] of [['Child (needed)', 'Number with us'], ['Visit date', 'When'], ['Mode', 'Which way'], ['Worker', 'Done by']] as const) await page.getByLabel(label).selectOption(heading);
  await page.getByRole('button', { name: 'Remember these' }).click();
  await page.getByText('Bring the file in again').waitFor();
  await judge.judge(analyst, 'bring in a return', 'again');
  await bringIn(ourVisits, 'A list of our own');
  await page.getByRole('button', { name: 'Keep all of it' }).waitFor();
  await page.goto('/returns/words');
  await judge.judge(analyst, 'words and headings', 'with headings');
  judge.verdict();
});

step('names of teams and workers are said once, and the manager sees the children in the team', async () => {
  const { page } = analyst;
  await page.goto('/returns/names');
  await judge.judge(analyst, 'names of teams and workers', 'all known');
  await bringIn(listSix([child('R-000001'), child('R-000002', 'N1', 'BSG One,"Nandakumar, Priya"'), child('R-000003', 'N1', 'Another council,Agency')]));
  await page.getByRole('button', { name: 'Keep all of it' }).click();
  await page.getByRole('link', { name: 'Say who they are' }).click();
  await judge.judge(analyst, 'names of teams and workers', 'to be said');
  await page.getByLabel('Which of our staff is Nandakumar, Priya?').fill('Priya');
  await page.getByRole('button', { name: 'Remember who Nandakumar, Priya is' }).click();
  await page.getByRole('alert').waitFor();
  await judge.judge(analyst, 'names of teams and workers', 'with errors');
  await page.getByLabel('Which of our staff is Nandakumar, Priya?').fill('Priya Nandakumar');
  await page.getByRole('button', { name: 'Remember who Nandakumar, Priya is' }).click();
  await page.getByText('Remembered.').waitFor();
  await page.getByLabel('Which of our teams is BSG One?').selectOption('Brackenford safeguarding 1');
  await page.getByRole('button', { name: 'Remember who BSG One is' }).click();
  await page.getByRole('button', { name: /Not one of ours.*Agency/ }).click();
  await page.getByRole('cell', { name: 'Not one of ours', exact: true }).waitFor();
  await judge.judge(analyst, 'names of teams and workers', 'some said');
  assert.equal((await house.ask(`select 1 from caseload.child c join people.person p on p.id = c.worker_id where c.reference = 'R-000002' and p.name = 'Priya Nandakumar' and c.team_id is not null`)).length, 1);
  judge.verdict();
});
