import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { type JourneyHouse, openJourneys } from './kit/house.ts';
import { Judge } from './kit/judge.ts';
import { journey } from './kit/steps.ts';
import type { Visitor } from './kit/visitor.ts';

/** The check against the standard beside a decision, in a real browser: named, begun, looked at, gone on without, followed up. */
let house: JourneyHouse;
let worker: Visitor;
let manager: Visitor;
let head: Visitor;
let child: string;
let where: string;
const judge = new Judge();
const step = journey();

before(async () => {
  house = await openJourneys();
  worker = await house.signIn('Priya Nandakumar');
  manager = await house.signIn('Karen Holroyd');
  head = await house.signIn('Rosalind Oakeshott');
  const [known] = await house.ask<{ child: string }>(
    `select w.child from checks.work w join people.person p on p.id = w.author_id join caseload.open_child c on c.reference = w.child and c.worker_id = p.id
     where p.name = 'Priya Nandakumar' and w.kind = 'assessment' and w.state <> 'withdrawn' order by w.state = 'returned' desc, w.number limit 1`);
  child = known?.child ?? '';
});
after(() => house.close());

step('a request is begun with a check that is chosen, and it stands beside the decision', async () => {
  const { page } = worker;
  await page.goto(`/oversight/of/conference-request/new?child=${child}`);
  await judge.judge(worker, 'Ask for a conference', 'with checks');
  await page.locator('#f-discussed').fill('2026-01-05');
  await page.locator('#f-why').fill('Harm was seen.');
  await page.locator('[name="f-work"]').first().check();
  await page.locator('#f-wanted').fill('2026-01-12');
  await page.locator('[name="f-actedFirst"]').last().check();
  await page.getByRole('button', { name: 'Ask for a conference' }).click();
  await page.getByText('Begun.').waitFor();
  where = new URL(page.url()).pathname;
  await head.page.goto(`${where}?act=authorise`);
  await judge.judge(head, 'one: Request for an initial conference', 'with its check');
  judge.verdict();
});

step('one is named or begun later; what is begun leads back', async () => {
  const { page } = worker;
  await page.goto(`${where}?act=name-check`);
  await judge.judge(worker, 'one: Request for an initial conference', 'a check to be named');
  await page.getByRole('button', { name: 'Name the check' }).click();
  await judge.judge(worker, 'one: Request for an initial conference', 'no check chosen');
  await page.goto(`${where}?act=begin-check`);
  await judge.judge(worker, 'one: Request for an initial conference', 'a check to be begun');
  await page.getByRole('button', { name: 'Begin a check' }).click();
  await page.waitForURL(/\/check\?done=started/);
  await page.goto(page.url().replace(/\/check.*/, ''));
  await page.getByRole('link', { name: /^Request for an initial conference, begun on/ }).first().click();
  await page.getByText('not signed off yet').first().waitFor();
  judge.verdict();
});

step('it goes on without one that is met, for a reason; that is marked and followed up', async () => {
  await head.page.goto(`${where}?act=authorise`);
  await head.page.locator('[name="f-quality"]').first().check();
  await head.page.locator('#f-reason').fill('It is right.');
  await head.page.getByRole('button', { name: 'Authorise', exact: true }).click();
  await judge.judge(head, 'one: Request for an initial conference', 'why without a check');
  await head.page.locator('#f-unchecked').fill('The child cannot wait.');
  await head.page.getByRole('button', { name: 'Authorise', exact: true }).click();
  await head.page.getByText('Noted.').waitFor();
  await manager.page.goto('/oversight');
  assert.ok(await manager.page.getByText('went on without a check that meets the standard').count() > 0);
  await manager.page.goto(`${where}?act=follow-check`);
  await judge.judge(manager, 'one: Request for an initial conference', 'a check to be followed up');
  await manager.page.locator('#f-followed').fill('It is checked now.');
  await manager.page.getByRole('button', { name: 'Follow up the check' }).click();
  await manager.page.getByText('Noted.').waitFor();
  await head.page.goto('/oversight/of/conference-request/figures');
  await judge.judge(head, 'figures of a kind', 'with checks');
  judge.verdict();
});
