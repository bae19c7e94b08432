import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, afterEach, before, describe } from 'node:test';
import type { Page } from 'playwright-core';
import { pathOf } from './kit/check.ts';
import { type JourneyHouse, openJourneys } from './kit/house.ts';
import { Judge } from './kit/judge.ts';
import { journey } from './kit/steps.ts';
import type { Visitor } from './kit/visitor.ts';

const document = join(import.meta.dirname, '../fixtures/standards/neighbourhood-practice.txt');

describe('every page of the practice standard is for everybody, in every state', () => {
  const test = journey();
  const judge = new Judge();
  let house: JourneyHouse;
  let niamh: Visitor;
  let page: Page;
  let first = '';
  let draft = '';

  before(async () => {
    house = await openJourneys();
    niamh = await house.signIn('Niamh Kinsella');
    page = niamh.page;
    const [version] = await house.ask<{ id: number }>("select id from standards.version where state = 'published' order by id limit 1");
    first = `/standards/${version?.id}`;
  });
  afterEach(() => judge.verdict());
  after(() => house.close());

  const see = async (path: string, kind: string, state = '') => {
    await page.goto(path);
    await judge.judge(niamh, kind, state);
  };
  const press = async (name: string) => {
    await page.getByRole('button', { name, exact: true }).first().click();
    await page.waitForLoadState();
  };

  test('the list, a search, a version, its pocket edition and a statement', async () => {
    await see('/standards', 'standards');
    await see('/standards?q=child', 'search');
    await see('/standards?q=zebra', 'search', 'nothing found');
    await see(first, 'version');
    await see(`${first}/pocket`, 'pocket edition');
    await see(`${first}/statements/VD-03`, 'statement');
    await press('Say it');
    await judge.judge(niamh, 'statement', 'with errors');
    await see(`${first}/experience`, 'what staff say');
  });

  test('the same for a practitioner, who changes nothing', async () => {
    const priya = await house.signIn('Priya Nandakumar');
    await priya.page.goto(first);
    await judge.judge(priya, 'version', 'for a practitioner');
    await priya.leave();
  });

  test('the pocket edition prints on two sides of A4, without what is around it', async () => {
    await page.goto(`${first}/pocket`);
    const printed = await page.pdf({ format: 'A4' });
    const sides = printed.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
    assert.ok(sides >= 1 && sides <= 2, `${sides} sides`);
    await page.emulateMedia({ media: 'print' });
    for (const around of ['.ts-header', '.ts-nav', '.ts-footer', '.ts-no-print']) {
      assert.equal(await page.locator(around).locator('visible=true').count(), 0, `${around} is not printed`);
    }
    assert.equal(await page.locator('.ts-pocket__list li').locator('visible=true').count(), 55);
    await page.emulateMedia({ media: null });
  });

  test('bringing in a document: nothing chosen, what was understood', async () => {
    await see('/standards/import', 'import');
    await press('Show what you understand');
    await judge.judge(niamh, 'import', 'with errors');
    await page.setInputFiles('#document', document);
    await press('Show what you understand');
    await page.getByRole('heading', { level: 1, name: 'What we understood' }).waitFor();
    await judge.judge(niamh, 'what we understood');
  });

  test('a draft, and every page that changes it', async () => {
    await page.goto(first);
    await press('Start a new version from this one');
    draft = pathOf(page).replace(/\/draft$/, '');
    await judge.judge(niamh, 'draft');
    await page.locator('#title').fill('');
    await press('Add the heading');
    await judge.judge(niamh, 'draft', 'with errors');
    await see(`${draft}/statements/VD-03/change`, 'change a statement');
    await page.fill('#text', '');
    await press('Save');
    await judge.judge(niamh, 'change a statement', 'with errors');
    await see(`${draft}/domains/VD/add`, 'add a statement');
    await see(`${draft}/domains/VD`, 'change a heading');
    await page.fill('#title', '');
    await press('Save');
    await judge.judge(niamh, 'change a heading', 'with errors');
    await see(`${draft}/statements/VD-03/remove`, 'take out a statement');
    await see(`${draft}/kinds`, 'kinds for each statement');
    await see(`${draft}/discard`, 'throw the draft away');
  });

  test('what changed, publishing, and the older version afterwards', async () => {
    await page.goto(`${draft}/statements/VD-03/change`);
    await page.fill('#text', 'The child is seen alone, is heard, and the record says what they told us.');
    await press('Save');
    await see(`${first}/compare/${draft.split('/').at(-1)}`, 'compare');
    await see(`${draft}/publish`, 'publish');
    await press('Publish');
    await judge.judge(niamh, 'version', 'new');
    await see(first, 'version', 'older');
    await see('/standards', 'standards', 'with two versions');
  });
});
