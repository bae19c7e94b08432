import { after, before } from 'node:test';
import { type JourneyHouse, openJourneys } from './kit/house.ts';
import { Judge } from './kit/judge.ts';
import { journey } from './kit/steps.ts';
import type { Visitor } from './kit/visitor.ts';

/** Supervision in a real browser: prepared, recorded, answered; about children; the report by team; targets; coaching. */
let house: JourneyHouse;
let manager: Visitor;
let worker: Visitor;
let lead: Visitor;
const judge = new Judge();
const step = journey();
const press = (who: Visitor, name: string) => who.page.getByRole('button', { name }).first().click();

before(async () => {
  house = await openJourneys();
  manager = await house.signIn('Karen Holroyd');
  worker = await house.signIn('Priya Nandakumar');
  lead = await house.signIn('Niamh Kinsella');
});
after(() => house.close());

step('both choose what to talk about, and the manager records it', async () => {
  await worker.page.goto('/oversight/supervision');
  await judge.judge(worker, 'supervision', 'of a worker');
  await worker.page.getByRole('link', { name: /talk about|thing/ }).first().click();
  await press(worker, 'Put it on the list');
  await judge.judge(worker, 'what to talk about', 'with errors');
  await worker.page.getByLabel('Something of your own').fill('My caseload');
  await press(worker, 'Put it on the list');
  await worker.page.getByText('Saved. You both see it.').waitFor();
  await judge.judge(worker, 'what to talk about', 'chosen');
  await manager.page.goto('/oversight/supervision');
  await judge.judge(manager, 'supervision', 'of a manager');
  await manager.page.getByRole('link', { name: 'Priya Nandakumar', exact: true }).click();
  await judge.judge(manager, 'what to talk about', 'for the supervisor');
  await manager.page.getByRole('button', { name: 'Record the supervision' }).click();
  await press(manager, 'Save, and let them read it');
  await judge.judge(manager, 'record a supervision', 'with errors');
  await manager.page.getByText('My caseload').waitFor();
  await manager.page.getByLabel('One to one').check();
  for (const question of ['Was it reflective?', 'Did you talk about their wellbeing?']) await manager.page.getByRole('group', { name: question }).getByLabel('Yes').check();
  await manager.page.getByLabel('What do you both keep of it?').fill('We looked at three visits.');
  await press(manager, 'Save, and let them read it');
  await manager.page.getByText('Saved. They can read it now, and answer.').waitFor();
  await judge.judge(manager, 'a supervision', 'not answered');
  judge.verdict();
});

step('the worker sees something otherwise, and the manager writes a further version', async () => {
  await worker.page.goto('/oversight/supervision');
  await worker.page.getByRole('row', { name: /Waits for your answer/ }).first().getByRole('link').click();
  await press(worker, 'Send my answer');
  await judge.judge(worker, 'a supervision', 'answer with errors');
  await worker.page.getByLabel('I see something otherwise').check();
  await worker.page.getByLabel('What do you see otherwise?').fill('There were four.');
  await press(worker, 'Send my answer');
  await worker.page.getByText('stands beside it').waitFor();
  await judge.judge(worker, 'a supervision', 'seen otherwise');
  await manager.page.reload();
  await manager.page.getByText('Write a further version').click();
  await manager.page.getByLabel('What do you both keep of it?').fill('We looked at four visits.');
  await press(manager, 'Save the further version');
  await manager.page.getByText('Saved as a further version').waitFor();
  await judge.judge(manager, 'a supervision', 'with versions');
  judge.verdict();
});

step('about a child: recorded, not copied across, put right', async () => {
  await manager.page.goto('/oversight/supervision/cases');
  await judge.judge(manager, 'supervision about children');
  await manager.page.getByRole('link', { name: /^Record supervision about C-/ }).first().click();
  await press(manager, 'Save');
  await judge.judge(manager, 'record about a child', 'with errors');
  await manager.page.getByLabel('Written here, to be copied across').check();
  await manager.page.getByText('Write it here, to be copied across').click();
  await manager.page.getByLabel('Analysis').fill('The plan goes on.');
  await press(manager, 'Save');
  await judge.judge(manager, 'one about a child', 'not copied across');
  await press(manager, 'Say that it is there');
  await manager.page.getByText('Put right.').waitFor();
  await judge.judge(manager, 'one about a child', 'put right');
  for (const [path, name, state] of [['wrong-place', 'to put right', 'some'], ['conflicts', 'contradictions', 'none'], ['workers', 'everybody in the line', 'some'], ['report', 'report by team', 'today'], ['report?on=2020-01-01', 'report by team', 'a day without anything']] as const) {
    await manager.page.goto(`/oversight/supervision/${path}`);
    await judge.judge(manager, name, state);
  }
  judge.verdict();
});

step('a target is set, and coaching begun', async () => {
  await lead.page.goto('/oversight/supervision/settings');
  await press(lead, 'Set the target');
  await judge.judge(lead, 'targets', 'with errors');
  await lead.page.getByLabel('How many of a hundred?').fill('92');
  await lead.page.getByLabel('Whose target is it?').fill('Practice board');
  await press(lead, 'Set the target');
  await lead.page.getByText('The target is set.').waitFor();
  await judge.judge(lead, 'targets');
  await manager.page.goto('/oversight/coaching');
  await judge.judge(manager, 'coaching', 'none');
  await manager.page.getByRole('link', { name: 'Begin coaching' }).click();
  await press(manager, 'Begin');
  await judge.judge(manager, 'begin coaching', 'with errors');
  await manager.page.getByLabel('Whom do you coach?').selectOption({ index: 1 });
  await manager.page.getByLabel('What is it for?').fill('To delegate more.');
  await press(manager, 'Begin');
  await manager.page.getByText('Saved. You both see it.').waitFor();
  await judge.judge(manager, 'one coaching');
  judge.verdict();
});
