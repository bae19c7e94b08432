import { after, before } from 'node:test';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type JourneyHouse, openJourneys } from './kit/house.ts';
import { Judge } from './kit/judge.ts';
import { journey } from './kit/steps.ts';
import type { Visitor } from './kit/visitor.ts';

/** Every page of people, structure and plans, empty, full and with errors: axe, markup, at desktop and at phone width. */
let house: JourneyHouse;
let admin: Visitor;
const judge = new Judge();
const step = journey();
const see = async (path: string, page: string, state = '') => {
  await admin.page.goto(path);
  await judge.judge(admin, page, state);
};
const press = async (name: string) => {
  await admin.page.getByRole('button', { name }).first().click();
  await admin.page.waitForLoadState();
};

before(async () => {
  house = await openJourneys();
  admin = await house.signIn('Kwesi Agyapong');
});
after(() => house.close());

step('the organisation, people, teams and posts', async () => {
  await see('/people', 'organisation');
  await see('/people?on=1990-01-01', 'organisation', 'empty');
  await see('/people/list', 'people');
  await see('/people/list?q=zzz', 'people', 'nobody');
  await see('/people/person/40', 'person');
  await see('/people/team/5', 'team');
  await see('/people/post/40', 'post');
  await see('/people/feeds', 'feeds');
  judge.verdict();
});

step('every form, with errors', async () => {
  await see('/people/join', 'join');
  await press('Keep');
  await judge.judge(admin, 'join', 'with errors');
  await see('/people/person/40/move', 'move');
  await see('/people/person/12/leave', 'leave');
  await see('/people/person/40/details', 'details');
  await see('/people/person/40/stand-in', 'stand in');
  await admin.page.fill('#until', '2020-01-01');
  await press('Keep');
  await judge.judge(admin, 'stand in', 'with errors');
  await see('/people/stand-in/1/end', 'end of a stand-in');
  await see('/people/teams/new', 'new team');
  await press('Keep');
  await judge.judge(admin, 'new team', 'with errors');
  await see('/people/team/5/change', 'change of a team');
  await see('/people/team/5/close', 'close a team');
  await press('Close the team');
  await judge.judge(admin, 'close a team', 'with errors');
  await see('/people/posts/new', 'new post');
  await press('Keep');
  await judge.judge(admin, 'new post', 'with errors');
  await see('/people/post/40/change', 'change of a post');
  await see('/people/post/40/close', 'close a post');
  judge.verdict();
});

step('a list of people with problems, and what a good one would change', async () => {
  const [bad, good] = [join(tmpdir(), 'bad.csv'), join(tmpdir(), 'good.csv')];
  const heads = 'Staff number;Name;E-mail;Job title;Role;Team;Line manager;Start';
  await writeFile(bad, `${heads}\nN1;Nia Newcomer;nia@example.org;Social worker;Wizard;Nowhere;;31/6/2026\n`);
  await writeFile(good, `${heads}\nN1;Nia Newcomer;nia@example.org;Social worker;Practitioner;Coldmere safeguarding 1;E00002;1/6/2026\n`);
  await see('/people/import', 'list of people');
  for (const [file, page, state] of [[bad, 'list of people', 'with problems'], [good, 'what a list would change', '']] as const) {
    await admin.page.goto('/people/import');
    await admin.page.setInputFiles('#document', file);
    await press('Show what would change');
    await judge.judge(admin, page, state);
  }
  judge.verdict();
});

step('a plan, its phase and what is drawn in it', async () => {
  await see('/plans', 'plans', 'empty');
  await admin.page.fill('#name', 'Area model');
  await press('Start drawing');
  await judge.judge(admin, 'plan', 'empty');
  await admin.page.fill('#name', 'Three areas');
  await admin.page.fill('#on', `${new Date().getFullYear() + 1}-03-01`);
  await press('Add');
  await judge.judge(admin, 'phase', 'empty');
  const phase = new URL(admin.page.url()).pathname;
  await see(`${phase}/team`, 'draw a team');
  await admin.page.fill('#name', 'North area');
  await admin.page.selectOption('#kind', 'area');
  await press('Draw it');
  await see(`${phase}/post`, 'draw a post');
  await admin.page.fill('#title', 'Assistant director');
  await admin.page.selectOption('#roleOfPost', 'assistant-director');
  await press('Draw it');
  await see(`${phase}/close?team=1003`, 'draw a closing');
  await admin.page.selectOption('#to-first', { label: 'Elverstone (area)' });
  await press('Draw it');
  await judge.judge(admin, 'phase', 'with something in the way');
  await see(`${phase}/place`, 'draw who goes where');
  await press('Draw it');
  await judge.judge(admin, 'draw who goes where', 'with errors');
  await see(`${phase}/affected`, 'who is affected');
  await admin.page.goto(phase.replace(/\/phases.*/, ''));
  await press('Show it to all staff');
  await judge.judge(admin, 'plan', 'shown');
  judge.verdict();
});

step('what staff and managers see of it', async () => {
  const worker = await house.signIn('Priya Nandakumar');
  await worker.page.goto('/plans/1');
  await judge.judge(worker, 'plan', 'of staff');
  await worker.page.getByText('I would like this post').first().click();
  await worker.page.waitForLoadState();
  await judge.judge(worker, 'own interest');
  const manager = await house.signIn('Delroy Headley');
  await manager.page.goto('/my-team');
  await judge.judge(manager, 'my team');
  judge.verdict();
});
