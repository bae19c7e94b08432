import { after, before } from 'node:test';
import { type JourneyHouse, openJourneys } from './kit/house.ts';
import { Judge } from './kit/judge.ts';
import { journey } from './kit/steps.ts';
import type { Visitor } from './kit/visitor.ts';

/** The list of whoever chairs or reviews, and a departure with the children it affects, in a real browser. */
let house: JourneyHouse;
let chair: Visitor;
let manager: Visitor;
let head: Visitor;
let child: string;
const judge = new Judge();
const step = journey();

before(async () => {
  house = await openJourneys();
  const [officer] = await house.ask<{ name: string }>(`select s.name from people.staff_on(current_date) s where s.role = 'chair' and (select count(*) from people.staff_on(current_date) o where o.name = s.name) = 1 order by s.id limit 1`);
  [chair, manager, head] = [await house.signIn(officer?.name ?? ''), await house.signIn('Karen Holroyd'), await house.signIn('Rosalind Oakeshott')];
  const [plan] = await house.ask<{ child: string }>(
    `select c.reference as child from caseload.child c join caseload.line l on l.child = c.reference and l.list = 'annex-a/7' and l.to_extract is null join people.staff_on(current_date) s on s.team_id = c.team_id
     where s.name = 'Karen Holroyd' and c.status = 'child-protection' order by 1 limit 1`);
  child = plan?.child ?? '';
});
after(() => house.close());

step('a chair has a list of the children whom they chair or review, empty before a list is there and before it names them', async () => {
  await chair.page.goto('/oversight');
  await chair.page.getByRole('link', { name: 'Children you chair or review' }).click();
  await chair.page.getByText('No list of chairs and reviewing officers yet').waitFor();
  await judge.judge(chair, 'children of an officer', 'no list yet');
  await house.ask(`insert into caseload.extract (kind, as_at, state, files, made_at, seen_at, kept_at, judged, holds) values ('local', current_date - 3, 'kept', '[]', now(), now(), now(), '{"lists": [{"list": "local/officers"}]}', '{local/officers}')`);
  await chair.page.reload();
  await judge.judge(chair, 'children of an officer', 'none of theirs');
  const name = await chair.page.locator('header').innerText();
  await house.ask(
    `insert into caseload.line (list, key, child, content, digest, from_extract)
     select 'local/officers', c.reference, c.reference, jsonb_build_object('child', c.reference, 'officer', case c.status when 'child-protection' then 'chair' else 'reviewing-officer' end, 'name', s.name, 'from', '2026-01-05'), gen_random_uuid(), (select max(id) from caseload.extract)
     from people.staff_on(current_date) s cross join (select * from caseload.child where status in ('child-protection', 'child-in-care') order by number limit 30) c where s.role = 'chair' and strpos($1, s.name) > 0`, [name]);
  await chair.page.reload();
  await chair.page.getByText('what is due first at the top').first().waitFor();
  await judge.judge(chair, 'children of an officer', 'some');
  await chair.page.getByRole('link', { name: /^Record a check/ }).first().click();
  await chair.page.getByRole('heading', { name: 'Record a check' }).waitFor();
  judge.verdict();
});

step('a departure names its timescale and children, and each child’s page says that it is in force', async () => {
  await manager.page.goto('/oversight/of/departure/new');
  await manager.page.getByRole('button', { name: 'Ask to set a duty aside' }).click();
  await judge.judge(manager, 'ask for a departure', 'with errors');
  await manager.page.getByLabel('Which timescale it sets aside').selectOption({ label: 'Child protection visit' });
  await manager.page.getByLabel('Which duty or timescale', { exact: true }).fill('Visits with a plan');
  await manager.page.getByLabel('Legal basis').fill('SI 2020/445');
  await manager.page.getByLabel('Why there is no other way').fill('Illness in the team.');
  await manager.page.getByLabel('How many children it may affect').fill('1');
  await manager.page.getByLabel('Children it affects').fill(child);
  const ahead = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  await manager.page.getByLabel('Until when').fill(ahead(40));
  await manager.page.getByLabel('To be reviewed on').fill(ahead(20));
  await manager.page.getByRole('button', { name: 'Ask to set a duty aside' }).click();
  await manager.page.getByRole('heading', { name: 'Children it affects' }).waitFor();
  await judge.judge(manager, 'departure', 'with children');
  await head.page.goto(new URL(manager.page.url()).pathname);
  await head.page.getByRole('link', { name: 'Allow it', exact: true }).click();
  await head.page.getByLabel('Why').fill('There is no other way.');
  await head.page.getByRole('button', { name: 'Allow it' }).click();
  await head.page.getByText('Noted.').waitFor();
  await head.page.getByRole('link', { name: child }).click();
  await head.page.getByText('A departure from a duty is in force until').waitFor();
  await judge.judge(head, 'child', 'with a departure');
  judge.verdict();
});
