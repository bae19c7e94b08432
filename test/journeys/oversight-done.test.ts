import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { writeReturns } from '../../src/commands/demo-returns.ts';
import { inventReturns } from '../../src/demonstration/returns/invent-returns.ts';
import { addDays, dayOf } from '../../src/kernel/day.ts';
import { codesOn, respondToAll, signOff } from './kit/check.ts';
import { type ChildOfFiles, dueIn, headingsOfExport, openChildren, rowsOfList, supervisionExport } from './kit/exports.ts';
import { fillIn } from './kit/forms.ts';
import { type JourneyHouse, openJourneys } from './kit/house.ts';
import { journey } from './kit/steps.ts';
import type { Visitor } from './kit/visitor.ts';

/**
 * What oversight is for, from the case system's files to the panel: a head of service sees why teams are red, follows a child,
 * decides on two requests and prints the pages for a panel. What is expected is counted in the files.
 */
let house: JourneyHouse;
let folder: string;
let children: readonly ChildOfFiles[];
let analyst: Visitor;
let head: Visitor;
let worker: Visitor;
let manager: Visitor;
const today = dayOf(new Date());
const step = journey();
/** The target of the demonstration for supervision about children, of a hundred. */
const target = 90;
/** Teams of the head of service: all of it is in the form; all was held, and much of it is elsewhere; most was not held. */
const [sound, elsewhere, seldom] = ['Aldermarsh safeguarding 1', 'Brackenford safeguarding 2', 'Aldermarsh safeguarding 3'] as const;
const ownTeam = 'Brackenford safeguarding 1';
let mine: readonly ChildOfFiles[] = [];
const at = (place: number) => mine[place]?.reference ?? '';
const requests = new Map<string, string>();

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'oversight-'));
  await writeReturns(folder, inventReturns({ seed: 1, children: 800, asAt: today, faults: 0, titles: true }));
  children = await openChildren(folder);
  house = await openJourneys();
  [analyst, head, worker, manager] = [await house.signIn('Owen Castellan'), await house.signIn('Fiona Askwith'), await house.signIn('Priya Nandakumar'), await house.signIn('Karen Holroyd')];
  // Files are read beside the page, and kept in one go.
  analyst.page.setDefaultTimeout(60_000);
});
after(async () => {
  await house.close();
  await rm(folder, { recursive: true, force: true });
});

async function bringIn(kind: string, file: string | ReturnType<typeof supervisionExport>): Promise<void> {
  const { page } = analyst;
  await page.goto('/returns/new');
  await page.getByLabel(kind).check();
  await page.setInputFiles('#documents', file);
  await page.getByRole('button', { name: 'Read it' }).click();
  await page.waitForURL(/\/returns\/\d+$/);
}

async function keep(): Promise<void> {
  await analyst.page.getByRole('button', { name: 'Keep all of it' }).click();
  await analyst.page.getByText('Kept: all of it').waitFor();
}

step('the analyst brings in Annex A and keeps it; a worker of the lists is said to be one of ours', async () => {
  const { page } = analyst;
  await bringIn('Annex A child-level lists', join(folder, 'annex-a.xlsx'));
  await keep();
  const workers = Map.groupBy(children.filter(({ team, worker: name }) => team === ownTeam && name !== ''), ({ worker: name }) => name);
  // One who has a child whom the lists follow from the referral on: that child first.
  const [name, of] = [...workers].find(([, own]) => own.length > 2 && own.some(({ referred }) => referred)) ?? assert.fail('nobody there has a child who was referred lately');
  mine = of.toSorted((one, other) => Number(other.referred) - Number(one.referred));
  await page.getByRole('link', { name: 'Say who they are' }).click();
  await page.getByLabel(`Which of our staff is ${name}?`).fill('Priya Nandakumar');
  await page.getByRole('button', { name: `Remember who ${name} is` }).click();
  await page.getByText('Remembered.').waitFor();
  await worker.page.goto('/children');
  assert.equal(await worker.page.getByRole('link', { name: at(0) }).count(), 1, 'the child stands in her own list');
});

step('the analyst brings in supervision with headings of the case system’s own, matches them once and keeps it', async () => {
  const held = (team: string, place: (index: number) => string | null) => dueIn(children, team, today).map((child, index) => ({ child, place: place(index) }));
  const file = supervisionExport([
    ...held(sound, () => 'Supervision form'), ...held(elsewhere, (index) => (index % 2 === 0 ? 'Case note' : 'Supervision form')), ...held(seldom, (index) => (index % 3 === 0 ? 'Supervision form' : null)),
    ...held(ownTeam, () => 'Supervision form'),
  ], today);
  const { page } = analyst;
  await bringIn('A list of our own', file);
  await page.getByRole('link', { name: /Match the columns/ }).click();
  await page.getByLabel('The list').selectOption('Supervision');
  await page.getByRole('button', { name: 'Match its columns' }).click();
  for (const [column, heading] of Object.entries(headingsOfExport)) await page.getByLabel(new RegExp(`^${column}( \\(needed\\))?$`)).selectOption(heading);
  await page.getByRole('button', { name: 'Remember these' }).click();
  await page.getByText('Bring the file in again').waitFor();
  await bringIn('A list of our own', file);
  await keep();
});

const lineOf = (team: string) => head.page.getByRole('region', { name: 'About each child' }).getByRole('row').filter({ has: head.page.getByRole('link', { name: team, exact: true }) });

step('the report says which teams are red because of recording and which because of practice, in the figures of the files', async () => {
  await head.page.goto('/oversight');
  await head.page.getByRole('link', { name: 'Supervision', exact: true }).click();
  await head.page.getByRole('link', { name: 'Report by team' }).click();
  const [all, half, third] = [dueIn(children, sound, today).length, dueIn(children, elsewhere, today).length, dueIn(children, seldom, today).length];
  assert.ok(all > 4 && half > 4 && third > 4, 'enough to judge by');
  const inForm = { [sound]: all, [elsewhere]: Math.floor(half / 2), [seldom]: Math.ceil(third / 3) };
  const told = async (team: string) => (await lineOf(team).innerText()).replaceAll(/\s+/g, ' ');
  assert.match(await told(sound), new RegExp(`On target .*${inForm[sound]} of ${all}\\b`));
  assert.match(await told(elsewhere), new RegExp(`Red: recording ${half - inForm[elsewhere]} took place and are not recorded where they belong\\. With them the target would be reached\\. .*${inForm[elsewhere]} of ${half}\\b`));
  const missing = Math.ceil((target * third) / 100) - inForm[seldom];
  assert.match(await told(seldom), new RegExp(`Red: practice ${missing} more would be needed even with everything recorded\\. .*${inForm[seldom]} of ${third}\\b`));
  await head.page.getByRole('link', { name: /Red: recording$/ }).first().click();
  await head.page.getByRole('link', { name: 'Show all' }).first().waitFor();
  assert.deepEqual([await lineOf(elsewhere).count(), await lineOf(seldom).count(), await lineOf(sound).count()], [1, 0, 0]);
});

step('the worker has an assessment of the child checked and authorised, and asks for two conferences', async () => {
  const { page } = worker;
  await page.goto('/work/new');
  await page.getByLabel('Assessment', { exact: true }).check();
  await page.getByLabel('Child’s reference').fill(at(0));
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('button', { name: 'Yes, start' }).click();
  await respondToAll(page, await codesOn(page));
  const work = new URL(page.url()).pathname.replace(/\/check$/, '');
  await signOff(page, 'Priya Nandakumar');
  await manager.page.goto(`${work}/authorise`);
  await manager.page.getByRole('button', { name: 'Authorise as Karen Holroyd' }).click();
  await manager.page.getByText('Authorised.').waitFor();
  for (const child of [at(0), at(1)]) requests.set(child, await askForConference(child));
});

async function askForConference(child: string): Promise<string> {
  const { page } = worker;
  await page.goto('/oversight/of/conference-request');
  await page.getByRole('button', { name: 'Ask for a conference' }).click();
  await page.getByLabel('Child’s reference').fill(child);
  await page.getByLabel('Strategy discussion on').fill(addDays(today, -2));
  await page.getByLabel('Why the child is at risk of significant harm').fill('The injuries do not fit what was said of them.');
  await page.getByLabel('Conference wanted on').fill(addDays(today, 5));
  await fillIn(page, { actedFirst: 'no' });
  await page.getByRole('button', { name: 'Ask for a conference' }).click();
  await page.getByText('Waiting for a decision').waitFor();
  return new URL(page.url()).pathname;
}

async function openFromDay(child: string): Promise<void> {
  await head.page.goto('/oversight');
  await head.page.getByRole('link', { name: new RegExp(`^Read and decide.*Child ${child}, Request for an initial conference waits`) }).click();
  await head.page.waitForURL(`**${requests.get(child)}`);
}

step('the head of service finds both on her day, authorises one and sends the other back; the worker reads why', async () => {
  const { page } = head;
  await openFromDay(at(0));
  await page.getByRole('link', { name: 'Authorise', exact: true }).click();
  await page.getByLabel('Why', { exact: true }).fill('The report shows the harm and what the child says.');
  await fillIn(page);
  await page.getByRole('button', { name: 'Authorise', exact: true }).click();
  await page.getByText('Noted.').waitFor();
  await openFromDay(at(1));
  await page.getByRole('link', { name: 'Send back for changes' }).click();
  await page.getByLabel('What needs to change').fill('Say what the child says.');
  await page.getByRole('button', { name: 'Send back for changes' }).click();
  await page.getByText('Noted.').waitFor();
  for (const [place, state, words] of [[0, 'Authorised: to be held', 'The report shows the harm'], [1, 'Sent back for changes', 'Say what the child says.']] as const) {
    await worker.page.goto(requests.get(at(place)) ?? '');
    const shown = await worker.page.locator('main').innerText();
    assert.ok(shown.includes(state) && shown.includes(words), shown);
  }
  await page.goto('/oversight');
  const about = async (words: string) => (await Promise.all([0, 1].map((place) => page.getByText(`Child ${at(place)}: Request for an initial conference${words}`).count()))).join();
  assert.deepEqual([await about(' waits'), await about(': written here, not filed yet')], ['0,0', '1,1'], 'neither waits for her any more; what she wrote is to be copied across');
});

step('she follows the child from the referral to the authorisation, down from the report', async () => {
  const { page } = head;
  await page.goto('/oversight/supervision/report');
  await lineOf(ownTeam).getByRole('link').click();
  await page.getByRole('link', { name: at(0), exact: true }).click();
  await page.getByRole('link', { name: 'What managers oversee for this child' }).click();
  await page.getByRole('heading', { name: `Oversight of child ${at(0)}` }).waitFor();
  const told = (await page.locator('.ts-timeline .moj-timeline__item').allInnerTexts()).map((each) => each.replaceAll(/\s+/g, ' ')).toReversed();
  const order = [/^Referral /, /^Supervision about the child/, /^Assessment, started by Priya Nandakumar/, /^Assessment, signed off by Priya Nandakumar/, /^Assessment, authorised by Karen Holroyd/,
    /^Request for an initial conference: waiting for a decision by Priya Nandakumar/, /^Request for an initial conference: authorised: to be held by Fiona Askwith/];
  const places = order.map((wanted) => told.findIndex((each) => wanted.test(each)));
  assert.ok(places.every((place) => place >= 0), `${places.join()} in ${told.join(' | ')}`);
  assert.deepEqual(places, places.toSorted((one, other) => one - other), 'in the order in which they happened');
});

/** Children accommodated under section 20 by the files, in the team of the head of service that has most of them. */
async function accommodated(): Promise<{ readonly team: string; readonly named: readonly { readonly reference: string; readonly since: string }[] }> {
  const rows = (await rowsOfList(folder, 8)).filter((row) => row['Date Ceased to be Looked After '] === '' && row['Child’s Legal Status']?.startsWith('V2') && /^(Aldermarsh|Brackenford) /.test(row['Allocated Team'] ?? ''));
  const [team, own] = [...Map.groupBy(rows, (row) => row['Allocated Team'] ?? '')].toSorted(([, one], [, other]) => other.length - one.length)[0] ?? assert.fail('nobody is accommodated');
  return { team, named: own.map((row) => ({ reference: row['Child Unique ID'] ?? '', since: (row['Date Started to be Looked After'] ?? '').split('/').toReversed().join('-') })) };
}

async function begin({ page }: Visitor, { reference, since }: { readonly reference: string; readonly since: string }): Promise<void> {
  await page.goto('/oversight/of/section-20?size=100');
  await page.getByRole('link', { name: `Begin for ${reference}` }).click();
  assert.deepEqual([await page.getByLabel('Child’s reference').inputValue(), await page.getByLabel('Accommodated since').inputValue()], [reference, since], 'what the lists know is there');
  await page.getByLabel('A parent cannot care').check();
  await page.getByLabel('Who holds parental responsibility').fill('The mother');
  await page.getByRole('group', { name: 'Was consent informed and in writing?' }).getByLabel('No').check();
  await page.getByLabel('Under 16').check();
  await page.getByRole('button', { name: 'Begin', exact: true }).click();
  await page.getByText('Begun.').waitFor();
}

step('section 20 is begun for two of those whom the lists name, and the head of service prints the pages for the panel', async () => {
  const { team, named } = await accommodated();
  assert.ok(named.length > 2);
  const [found] = await house.ask<{ name: string }>(`select s.name from people.staff_on(current_date) s join people.team t on t.id = s.team_id where s.role = 'team-manager' and t.name = $1`, [team]);
  const above = await house.signIn(found?.name ?? '');
  for (const each of named.slice(0, 2)) await begin(above, each);
  const { page } = head;
  await page.goto('/oversight/decisions');
  await page.getByRole('link', { name: 'Section 20 accommodation' }).click();
  await page.getByLabel('Team', { exact: true }).selectOption({ label: team });
  await page.getByRole('button', { name: 'Show' }).click();
  const total = Number((await page.locator('.ts-count strong').innerText()).replaceAll(',', ''));
  await page.getByRole('link', { name: 'Pages for a panel' }).click();
  const sections = await page.locator('.ts-panel__child > h2').allInnerTexts();
  for (const { reference } of named.slice(0, 2)) assert.equal(sections.filter((each) => each === `Child ${reference}`).length, 1);
  const left = await page.getByRole('region', { name: 'Not begun' }).getByRole('row').allInnerTexts();
  assert.deepEqual(left.slice(1).map((each) => each.split('\t')[0]?.trim() ?? '').toSorted(), named.slice(2).map(({ reference }) => reference).toSorted(), 'the others stand at the end, each once');
  assert.equal(sections.length + left.length - 1, total, 'nobody is on them who is not on the list, and nobody twice');
  await page.getByRole('button', { name: 'Print' }).waitFor();
  const begins = pagesOfMatters((await page.pdf({ format: 'A4' })).toString('latin1'));
  assert.deepEqual([begins.length, new Set(begins).size], [sections.length, sections.length], 'each child begins on a page of their own');
});

/** Of each child of the printed pages the page on which they begin, as the document names it where the contents lead. */
const pagesOfMatters = (pdf: string): string[] => [...pdf.matchAll(/\/matter-\d+ \[(\d+) 0 R /g)].map(([, page]) => page ?? '');

step('no browser had anything to complain of', async () => {
  assert.deepEqual([analyst, head, worker, manager].flatMap(({ complaints }) => complaints), []);
});
