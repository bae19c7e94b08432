import { after, before, describe } from 'node:test';
import { type JourneyHouse, openJourneys } from './kit/house.ts';
import { Judge } from './kit/judge.ts';
import { journey } from './kit/steps.ts';
import type { Visitor } from './kit/visitor.ts';

describe('every page of who may do and see what, empty, full and with errors', () => {
  let house: JourneyHouse;
  let administrator: Visitor;
  let officer: Visitor;
  let head: Visitor;
  let director: Visitor;
  let worker: Visitor;
  let manager: Visitor;
  const judge = new Judge();
  let theirs = { number: 0, id: '', child: '' };
  let anothers = '';
  before(async () => {
    house = await openJourneys();
    [administrator, officer, head, director, worker, manager] = await Promise.all(
      ['Kwesi Agyapong', 'Maren Tobiassen', 'Fiona Askwith', 'Rosalind Oakeshott', 'Priya Nandakumar', 'Karen Holroyd'].map((name) => house.signIn(name))) as [Visitor, Visitor, Visitor, Visitor, Visitor, Visitor];
    const [work] = await house.ask<typeof theirs>(
      `select w.number, w.id, w.child from checks.work w join people.person p on p.id = w.author_id where p.name = 'Priya Nandakumar' and w.state = 'authorised' order by w.number limit 1`);
    theirs = work ?? theirs;
    const [other] = await house.ask<{ child: string }>(
      `select child from checks.work where team_id <> (select team_id from people.staff_on(current_date) where name = 'Priya Nandakumar') and state = 'authorised' order by number limit 1`);
    anothers = other?.child ?? '';
  });
  after(() => house.close());
  const step = journey();

  const look = async (visitor: Visitor, path: string, page: string, state = '') => {
    await visitor.page.goto(path);
    await judge.judge(visitor, page, state);
  };
  const press = (visitor: Visitor, name: string) => visitor.page.getByRole('button', { name, exact: true }).click();

  step('roles for a time: asked for, refused at their place, approved by another, ended', async () => {
    await look(administrator, '/access', 'roles for a time', 'none yet');
    await look(administrator, '/access/new?q=Priya', 'asking for a role');
    await press(administrator, 'Ask for it');
    await judge.judge(administrator, 'asking for a role', 'with errors');
    await administrator.page.getByLabel('Somebody who is no staff').check();
    await administrator.page.getByLabel('Their name').fill('Ida Inspector');
    await administrator.page.getByLabel('Role', { exact: true }).selectOption('inspector');
    await administrator.page.getByLabel('Why they need it').fill('The monitoring visit of this month.');
    await press(administrator, 'Ask for it');
    await administrator.page.waitForURL(/done=asked/);
    await judge.judge(administrator, 'a role for a time', 'asked for');
    await look(officer, '/', 'to do', 'something waits for a second person');
    await officer.page.locator('a[href="/access/1"]').click();
    await judge.judge(officer, 'a role for a time', 'for the second person');
    await press(officer, 'Approve it');
    await officer.page.waitForURL(/done=approved/);
    await look(officer, '/access/1?end=yes', 'a role for a time', 'about to be ended');
    await look(officer, '/access', 'roles for a time', 'one holds');
    await look(officer, '/access?name=nobody', 'roles for a time', 'none with the filter');
    judge.verdict();
  });

  step('the scheme of delegation', async () => {
    await look(director, '/delegation', 'the scheme of delegation', 'unchanged');
    await director.page.goto('/delegation/new');
    await press(director, 'Ask for it');
    await judge.judge(director, 'asking for a change of the scheme', 'with errors');
    await director.page.getByLabel('About').selectOption('assessment');
    await director.page.getByLabel('Lowest level').selectOption('service-manager');
    await director.page.getByLabel('Why', { exact: true }).fill('Agreed by the board.');
    await press(director, 'Ask for it');
    await director.page.waitForURL(/done=asked/);
    await judge.judge(director, 'a line of the scheme', 'asked for');
    await head.page.goto('/delegation/1');
    await press(head, 'Approve it');
    await head.page.waitForURL(/done=approved/);
    await look(head, '/delegation/1?end=yes', 'a line of the scheme', 'about to be ended');
    await look(head, '/delegation', 'the scheme of delegation', 'with a change');
    judge.verdict();
  });

  step('the policy, and who may see a piece of work', async () => {
    await look(administrator, '/who', 'who sees what');
    await look(administrator, '/policy', 'the policy');
    await look(administrator, '/policy/head-of-service', 'a role of the policy');
    await look(administrator, '/who-may-see', 'who may see a piece of work', 'not asked yet');
    await look(administrator, `/who-may-see?number=${theirs.number}`, 'who may see a piece of work');
    await look(administrator, '/who-may-see?number=999999', 'who may see a piece of work', 'none of that number');
    judge.verdict();
  });

  step('emergency access: opened, told of, looked at', async () => {
    await worker.page.goto('/break-glass');
    await press(worker, 'Open it');
    await judge.judge(worker, 'emergency access', 'with errors');
    await worker.page.getByLabel('Child’s reference').fill(anothers);
    await worker.page.getByLabel('Why you need it now').fill('The police called: the child is at the station.');
    await press(worker, 'Open it');
    await worker.page.waitForURL(/done=opened/);
    await judge.judge(worker, 'emergency access', 'open');
    await look(worker, `/work?child=${anothers}`, 'pieces of work', 'opened in an emergency');
    await worker.page.locator('tbody a').first().click();
    await judge.judge(worker, 'a piece of work', 'opened in an emergency');
    await look(manager, '/', 'to do', 'told of an emergency');
    await look(officer, '/glass', 'who opened what');
    await look(officer, '/glass/1', 'one emergency access', 'to be looked at');
    await press(officer, 'I have looked at this');
    await officer.page.waitForURL(/done=looked/);
    await judge.judge(officer, 'one emergency access', 'looked at');
    judge.verdict();
  });

  step('who looked', async () => {
    await manager.page.goto(`/work/${theirs.id}`);
    await look(director, `/work/${theirs.id}`, 'a piece of work', 'for who may ask who looked');
    await look(director, `/work/${theirs.id}/looked`, 'who looked at a piece of work');
    await look(officer, '/looked', 'who looked at a child’s work', 'not asked yet');
    await look(officer, `/looked?child=${theirs.child}`, 'who looked at a child’s work');
    await look(worker, '/looked-at-me', 'who looked at me');
    judge.verdict();
  });

  step('a restricted child: set, named, asked to be lifted, lifted', async () => {
    await look(officer, '/restricted', 'restricted children', 'none');
    await officer.page.goto('/restricted/new');
    await press(officer, 'Restrict it now');
    await judge.judge(officer, 'restricting a child’s record', 'with errors');
    await officer.page.getByLabel('Child’s reference').fill(theirs.child);
    await officer.page.getByLabel('Why', { exact: true }).fill('Family of a member of staff.');
    await press(officer, 'Restrict it now');
    await officer.page.waitForURL(/done=set/);
    await judge.judge(officer, 'a restriction', 'nobody named');
    await press(officer, 'Name Priya Nandakumar');
    await officer.page.waitForURL(/done=named/);
    await press(officer, 'Ask for it');
    await judge.judge(officer, 'a restriction', 'with errors');
    await officer.page.getByLabel('Why it can be lifted').fill('The case has ended.');
    await press(officer, 'Ask for it');
    await officer.page.waitForURL(/done=asked/);
    await look(head, '/restricted/1?q=Delroy', 'a restriction', 'for the second person, looking for a name');
    await look(head, '/restricted', 'restricted children', 'one');
    await head.page.goto('/restricted/1');
    await press(head, 'Lift it');
    await head.page.waitForURL(/done=lifted/);
    await judge.judge(head, 'a restriction', 'lifted');
    judge.verdict();
  });
});
