import { after, before } from 'node:test';
import { type JourneyHouse, openJourneys } from './kit/house.ts';
import { Judge } from './kit/judge.ts';
import { journey } from './kit/steps.ts';
import type { Visitor } from './kit/visitor.ts';

/** A child's footprint, a session of a group, and the check of a supervision about a child, in a real browser. */
let house: JourneyHouse;
let manager: Visitor;
let lead: Visitor;
const judge = new Judge();
const step = journey();
const press = (who: Visitor, name: string) => who.page.getByRole('button', { name }).first().click();

before(async () => {
  house = await openJourneys();
  manager = await house.signIn('Karen Holroyd');
  lead = await house.signIn('Niamh Kinsella');
});
after(() => house.close());

step('the footprint of a child, whole and narrowed to one sort', async () => {
  await manager.page.goto('/oversight/supervision/wrong-place');
  await judge.judge(manager, 'to put right', 'some');
  await manager.page.locator('td a[href^="/children/"]').first().click();
  const number = new URL(manager.page.url()).pathname.split('/').at(-1);
  await manager.page.goto(`/oversight/children/${number}`);
  await manager.page.getByText('the newest first').waitFor();
  await judge.judge(manager, 'footprint of a child', 'whole');
  await manager.page.locator('.ts-chip-link').filter({ hasText: 'Supervision' }).click();
  await manager.page.getByRole('link', { name: 'Show all' }).waitFor();
  await judge.judge(manager, 'footprint of a child', 'one sort');
  judge.verdict();
});

step('a session of a group is typed once', async () => {
  await manager.page.goto('/oversight/supervision/new');
  const boxes = manager.page.locator('input[name="worker"]');
  for (const index of [0, 1]) await boxes.nth(index).check();
  for (const question of ['Was it reflective?', 'Did you talk about their wellbeing?']) await manager.page.getByRole('group', { name: question }).getByLabel('Yes').check();
  await manager.page.getByLabel('What do you both keep of it?').fill('We looked at chronologies together.');
  await press(manager, 'Save, and let them read it');
  await manager.page.getByText('Tick only one, or say that it was a group').first().waitFor();
  await judge.judge(manager, 'record a supervision', 'several one to one');
  await manager.page.getByLabel('Reflective group').check();
  await press(manager, 'Save, and let them read it');
  await manager.page.getByText('Saved for each of them').waitFor();
  await judge.judge(manager, 'supervision', 'after a group');
  await manager.page.locator('table a[href^="/oversight/supervision/prepare/"]').first().click();
  await judge.judge(manager, 'what to talk about', 'with ways of meeting');
  await manager.page.locator('.ts-chip-link').first().click();
  await judge.judge(manager, 'what to talk about', 'one way of meeting');
  judge.verdict();
});

step('the check of a supervision about a child is begun from it, and leads back', async () => {
  await manager.page.goto('/oversight/supervision/wrong-place');
  await manager.page.getByRole('link', { name: /^Put it right/ }).first().click();
  await manager.page.getByLabel('By which day?').fill('2099-01-01');
  await press(manager, 'Begin the check');
  await judge.judge(manager, 'one about a child', 'check with errors');
  await manager.page.getByLabel('By which day?').fill(new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10));
  await press(manager, 'Begin the check');
  await manager.page.waitForURL('**/work/*/check?done=started');
  await manager.page.goto(manager.page.url().replace(/\/check.*/, ''));
  await judge.judge(manager, 'a piece of work', 'of a supervision');
  await manager.page.getByRole('link', { name: /^Supervision about the child/ }).click();
  await manager.page.getByText('Checked against the standard').waitFor();
  await judge.judge(manager, 'one about a child', 'checked');
  judge.verdict();
});

step('what counts is set', async () => {
  await lead.page.goto('/oversight/supervision/settings');
  await lead.page.getByLabel('One to one').uncheck();
  await press(lead, 'Save what counts');
  await lead.page.getByText('Tick at least one').first().waitFor();
  await judge.judge(lead, 'targets', 'nothing counts');
  await lead.page.getByLabel('One to one').check();
  await press(lead, 'Save what counts');
  await lead.page.getByText('are counted by it from now on').waitFor();
  await judge.judge(lead, 'targets', 'what counts is set');
  judge.verdict();
});
