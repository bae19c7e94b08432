import { after, before } from 'node:test';
import { dayOf } from '../../src/kernel/day.ts';
import { type JourneyHouse, openJourneys } from './kit/house.ts';
import { Judge } from './kit/judge.ts';
import { journey } from './kit/steps.ts';
import type { Visitor } from './kit/visitor.ts';

/** Management oversight of assessments, and a manager’s day, in a real browser. */
let house: JourneyHouse;
let manager: Visitor;
const judge = new Judge();
const step = journey();
const press = (name: string | RegExp) => manager.page.getByRole('button', { name }).click();

before(async () => {
  house = await openJourneys();
  manager = await house.signIn('Karen Holroyd');
});
after(() => house.close());

step('a manager’s day, and one act from it: the form empty, with errors, recorded', async () => {
  await manager.page.goto('/oversight');
  await judge.judge(manager, 'a manager’s day', 'full');
  await manager.page.getByRole('link', { name: /^Record it/ }).first().click();
  await manager.page.waitForURL('**/oversight/points/new?**');
  await judge.judge(manager, 'record oversight');
  await manager.page.getByLabel('When did you do it?').fill('2020-01-01');
  await press('Record it');
  await manager.page.getByText('The day is before the assessment began').first().waitFor();
  await judge.judge(manager, 'record oversight', 'with errors');
  await manager.page.getByLabel('When did you do it?').fill(dayOf(new Date()));
  await manager.page.getByLabel('Not yet: I write it here').check();
  await press('Record it');
  await manager.page.getByText('Say what direction you gave').first().waitFor();
  await judge.judge(manager, 'record oversight', 'written here, with errors');
  await manager.page.getByLabel('Direction given').fill('See the child alone before the end of the week.');
  await manager.page.getByLabel('What needs to change').fill('The plan names no days.');
  await press('Record it');
  await manager.page.getByText('Copy it into the case system, then say so here').waitFor();
  await judge.judge(manager, 'oversight', 'written here');
  judge.verdict();
});

step('it is filed, corrected, and stands in the child’s footprint', async () => {
  await manager.page.getByLabel('Link to the form').fill('not a link');
  await press('It is in the case system now');
  await judge.judge(manager, 'oversight', 'with an error');
  await manager.page.getByLabel('Link to the form').fill('https://cases.example.org/form/1');
  await press('It is in the case system now');
  await manager.page.getByText('Filed. It is in the case system.').waitFor();
  await judge.judge(manager, 'oversight', 'filed');
  await manager.page.getByRole('link', { name: 'Correct it' }).click();
  await judge.judge(manager, 'correct oversight');
  await manager.page.getByLabel('In the wrong place').check();
  await manager.page.getByLabel('Where is it?').fill('A case note');
  await press('Correct it');
  await manager.page.getByText('Corrected. What was recorded before stays with it.').waitFor();
  await manager.page.goto('/oversight/points?state=wrong-place');
  await judge.judge(manager, 'points', 'filtered');
  await manager.page.getByRole('link', { name: /^Open it/ }).first().click();
  await judge.judge(manager, 'oversight', 'in the wrong place, corrected');
  await manager.page.locator('.ts-facts a').first().click();
  await judge.judge(manager, 'footprint of a child');
  judge.verdict();
});

step('a new assessment in three fields, the list, and the numbers by team', async () => {
  await manager.page.goto('/oversight/assessments/new');
  await press('Add it');
  await judge.judge(manager, 'add an assessment', 'with errors');
  await manager.page.getByLabel('Child’s reference').fill('NEW-2026/17');
  await manager.page.getByLabel('Who does the assessment?').selectOption({ label: 'Priya Nandakumar' });
  await press('Add it');
  await manager.page.getByText('Added. Its days are counted from now on.').waitFor();
  await judge.judge(manager, 'points', 'full');
  await manager.page.goto('/oversight/assessments/new');
  await judge.judge(manager, 'add an assessment', 'with one that was added');
  for (const [path, page, state] of [['/oversight/points?words=nothing+like+it', 'points', 'nothing found'], ['/oversight/points/teams', 'points by team', 'full']] as const) {
    await manager.page.goto(path);
    await judge.judge(manager, page, state);
  }
  judge.verdict();
});

step('the calendar’s address is shown once', async () => {
  await manager.page.goto('/oversight/calendar');
  await judge.judge(manager, 'calendar', 'none yet');
  await press('Make an address');
  await judge.judge(manager, 'calendar', 'shown once');
  await press('I have copied it: let it be used');
  await manager.page.getByText('The address can be used from now on.').waitFor();
  await judge.judge(manager, 'calendar', 'there');
  judge.verdict();
});

step('a head of the line sees what was missed below, the quality lead sets how soon, a worker sees their own', async () => {
  const director = await house.signIn('Rosalind Oakeshott');
  await director.page.goto('/oversight');
  await director.page.getByRole('heading', { name: 'Missed in the teams below you' }).waitFor();
  await judge.judge(director, 'a manager’s day', 'of a director');
  const lead = await house.signIn('Niamh Kinsella');
  await lead.page.goto('/oversight/ladder');
  await judge.judge(lead, 'ladder');
  await lead.page.getByLabel('How many working days').fill('99');
  await lead.page.getByRole('button', { name: 'Save it' }).click();
  await judge.judge(lead, 'ladder', 'with an error');
  const worker = await house.signIn('Priya Nandakumar');
  await worker.page.goto('/oversight');
  await judge.judge(worker, 'a manager’s day', 'of a worker');
  judge.verdict();
});
