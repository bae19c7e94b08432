import { after, before } from 'node:test';
import { type JourneyHouse, openJourneys } from './kit/house.ts';
import { Judge } from './kit/judge.ts';
import { journey } from './kit/steps.ts';
import type { Visitor } from './kit/visitor.ts';

/** The lists of what is decided and followed, with what is not begun, narrowed and empty, and their pages for a panel, in a real browser. */
let house: JourneyHouse;
let head: Visitor;
let manager: Visitor;
const judge = new Judge();
const step = journey();

before(async () => {
  house = await openJourneys();
  [head, manager] = [await house.signIn('Rosalind Oakeshott'), await house.signIn('Karen Holroyd')];
});
after(() => house.close());

step('a list with some, narrowed, closed, with nothing that fits and with nothing at all', async () => {
  await head.page.goto('/oversight/of/section-20?size=25');
  await judge.judge(head, 'list of section 20', 'with some not begun');
  await head.page.getByLabel('What it is for').selectOption({ label: 'Respite' });
  await head.page.getByLabel('Child or team').fill('coldmere');
  await head.page.getByRole('button', { name: 'Show' }).click();
  await head.page.getByText('with these filters').waitFor();
  await judge.judge(head, 'list of section 20', 'narrowed');
  await head.page.goto('/oversight/of/section-20?words=nobody');
  await judge.judge(head, 'list of section 20', 'nothing fits');
  await head.page.goto('/oversight/of/section-20?show=closed&sort=team&size=25');
  await judge.judge(head, 'list of section 20', 'closed');
  await manager.page.goto('/oversight/of/section-20?show=closed');
  await judge.judge(manager, 'list of section 20', 'nothing closed');
});

step('pages for a panel: of some, of nobody, and of too many', async () => {
  await head.page.goto('/oversight/of/section-20?as=panel&state=open&words=coldmere');
  await head.page.getByRole('heading', { name: 'Contents' }).waitFor();
  await judge.judge(head, 'pages for a panel', 'some');
  await head.page.goto('/oversight/of/section-20?as=panel&state=not-begun&words=coldmere');
  await judge.judge(head, 'pages for a panel', 'not begun');
  await head.page.goto('/oversight/of/section-20?as=panel&words=nobody');
  await head.page.getByText('There is nobody to print').waitFor();
  await judge.judge(head, 'pages for a panel', 'nobody');
  await head.page.goto('/oversight/of/permanence-plan?as=panel');
  await head.page.getByText('more than one panel can look at').waitFor();
  judge.verdict();
});
