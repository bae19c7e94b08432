import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe } from 'node:test';
import type { Page } from 'playwright-core';
import { type Cast, castOf } from './kit/cast.ts';
import { codesOn, start } from './kit/check.ts';
import { type JourneyHouse, openJourneys } from './kit/house.ts';
import { Keyboard } from './kit/keyboard.ts';
import { journey } from './kit/steps.ts';
import type { Visitor } from './kit/visitor.ts';

const guide = join(import.meta.dirname, '../../docs/guide/check-and-sign-off.md');

describe('by keyboard alone', () => {
  const test = journey();
  let house: JourneyHouse;
  let cast: Cast;
  let author: Visitor;
  let page: Page;
  let keys: Keyboard;
  let codes: string[] = [];

  before(async () => {
    house = await openJourneys();
    cast = await castOf(house);
    author = await house.signIn(cast.practitioner);
    page = author.page;
    keys = new Keyboard(page);
  });
  after(() => house.close());

  test('the first stop of a page is the link past its top, and it works', async () => {
    await page.goto('/');
    await keys.press('Tab');
    assert.equal((await keys.focused()).text, 'Skip to main content');
    await keys.press('Enter');
    assert.match(page.url(), /#main-content$/);
    await keys.press('Tab');
    assert.equal((await keys.focused()).text, 'Start a piece of work');
  });

  test('a visit is started, and the list of what is wrong gets the focus', async () => {
    await keys.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Start a piece of work' }).waitFor();
    await keys.tabTo('Continue');
    await keys.press('Enter');
    await page.locator('.govuk-error-summary').waitFor();
    await page.waitForFunction('document.activeElement.classList.contains("govuk-error-summary")');
    await keys.press('Tab');
    await keys.press('Enter');
    assert.match((await keys.focused()).id, /^kind/);
    await keys.press('Space');
    await keys.tabTo('Child’s reference');
    await page.keyboard.type(cast.children[0] ?? '');
    await keys.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Is this the right child?' }).waitFor();
    await keys.tabTo('Yes, start');
    await keys.press('Enter');
    await page.waitForURL(/\/check/);
  });

  test('each statement is answered, with the focus in sight at every stop', async () => {
    codes = await codesOn(page);
    assert.equal(codes.length, 9);
    for (const code of codes) {
      await keys.tabTo(`response-${code}`);
      await keys.press('Space');
    }
    assert.equal(await page.locator('[value="met"]:checked').count(), 9);
    await keys.tabTo('Review and sign off');
    await keys.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Sign off' }).waitFor();
    await keys.tabTo(`Sign off as ${cast.practitioner}`);
    await keys.press('Enter');
    await page.waitForURL(/\?done=(signed-off|completed)/);
  });

  test('at every stop the focus could be seen, and nothing hid it', () => {
    assert.deepEqual(keys.unseen, []);
    return Promise.resolve();
  });

  test('the arrows choose between the five answers, and what they need can be reached', async () => {
    await start(page, { kind: 'Visit', child: cast.children[0] ?? '' });
    const [code = ''] = await codesOn(page);
    await page.focus(`#response-${code}`);
    for (let times = 0; times < 3; times += 1) await keys.press('ArrowRight');
    assert.ok(await page.isChecked(`#response-${code}-does-not-apply`));
    await keys.press('Tab');
    assert.equal((await keys.focused()).id, `reason-${code}`);
    await keys.press('Shift+Tab');
    await keys.press('ArrowRight');
    await keys.press('Tab');
    assert.equal((await keys.focused()).id, `attempts-${code}`);
    assert.deepEqual(keys.unseen, []);
  });

  test('a check of ten statements takes the clicks and the key presses that the guide says', async (t) => {
    const counted = { clicks: await clicksForTen(), keys: await keysForTen() };
    t.diagnostic(`ten statements that are all met: ${counted.clicks} clicks, or ${counted.keys} key presses`);
    const said = readFileSync(guide, 'utf8').replaceAll('*', '');
    assert.deepEqual({ clicks: Number(/takes (\d+) clicks/.exec(said)?.[1]), keys: Number(/takes (\d+) key presses/.exec(said)?.[1]) }, counted);
    assert.deepEqual(author.complaints, []);
  });

  async function startTen(): Promise<string[]> {
    await page.goto(`${await start(page, { kind: 'Case record', child: cast.children[0] ?? '' })}/check`);
    const asked = await codesOn(page);
    assert.equal(asked.length, 10);
    return asked;
  }

  /** With the mouse, from the open check page to the signed work. */
  async function clicksForTen(): Promise<number> {
    const asked = await startTen();
    for (const code of asked) await page.click(`#response-${code}`);
    await page.getByRole('button', { name: 'Review and sign off' }).click();
    await page.getByRole('button', { name: `Sign off as ${cast.practitioner}` }).click();
    await page.waitForURL(/\?done=/);
    return asked.length + 2;
  }

  /** By keyboard the same, past the top of each page by its first link. */
  async function keysForTen(): Promise<number> {
    const asked = await startTen();
    const counting = new Keyboard(page);
    const skip = async () => {
      await counting.tabTo('Skip to main content');
      await counting.press('Enter');
    };
    await skip();
    for (const code of asked) {
      await counting.tabTo(`response-${code}`);
      await counting.press('Space');
    }
    await counting.tabTo('Review and sign off');
    await counting.press('Enter');
    await page.waitForURL(/sign-off$/);
    await skip();
    await counting.tabTo(`Sign off as ${cast.practitioner}`);
    await counting.press('Enter');
    await page.waitForURL(/\?done=/);
    return counting.count;
  }
});
