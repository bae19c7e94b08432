import assert from 'node:assert/strict';
import { after, before, describe } from 'node:test';
import type { Page } from 'playwright-core';
import { type Cast, castOf } from './kit/cast.ts';
import { codesOn, respond, respondToAll, seeSaved, signOff } from './kit/check.ts';
import { type JourneyHouse, openJourneys } from './kit/house.ts';
import { journey } from './kit/steps.ts';
import type { Visitor } from './kit/visitor.ts';

// Each would set a flag on the window if it ran, or be worked out if it were a template.
const script = '<script>window.ranHere = 1</script>';
const image = '"><img src=x onerror="window.ranHere = 1">';
const template = '{{7*7}} ${7*7} {% raw %}';
const address = 'javascript:window.ranHere=1';
const all = `${script} ${image} ${template} ${address} </textarea></form> & ' "`;

describe('whatever is typed is shown as it was typed, and runs nothing', () => {
  const test = journey();
  let house: JourneyHouse;
  let cast: Cast;
  let author: Visitor;
  let manager: Visitor;
  let page: Page;
  let work = '';
  let codes: string[] = [];
  const code = (index: number) => codes[index] ?? '';

  before(async () => {
    house = await openJourneys();
    cast = await castOf(house);
    author = await house.signIn(cast.practitioner);
    manager = await house.signIn(cast.manager);
    page = author.page;
  });
  after(() => house.close());

  async function nothingRan(on: Page): Promise<void> {
    assert.equal(await on.evaluate('window.ranHere'), undefined, on.url());
    assert.equal(await on.locator('img[src="x"]').count(), 0, on.url());
    assert.equal(await on.locator('a[href^="javascript:" i]').count(), 0, on.url());
  }

  async function shows(on: Page, text = all): Promise<void> {
    await nothingRan(on);
    const words = (await on.locator('#main-content').innerText()).replaceAll(/\s+/g, ' ');
    assert.ok(words.includes(text.replaceAll(/\s+/g, ' ')), `${on.url()} shows what was typed`);
  }

  test('in what finds people and work', async () => {
    const nobody = await house.visitor();
    await nobody.page.goto(`/sign-in?q=${encodeURIComponent(all)}&to=${encodeURIComponent(address)}`);
    assert.equal(await nobody.page.inputValue('#q'), all.slice(0, 100).trim());
    await nothingRan(nobody.page);
    await nobody.page.goto(`/sign-in?q=Priya&to=${encodeURIComponent('//elsewhere.example.org/')}`);
    await nobody.page.locator('.ts-person').first().click();
    assert.equal(new URL(nobody.page.url()).origin, house.address);
    await page.goto(`/work?child=${encodeURIComponent(script)}&state=${encodeURIComponent(image)}&page=${encodeURIComponent(template)}`);
    await nothingRan(page);
    await page.goto(`/standards?q=${encodeURIComponent(all)}`);
    await nothingRan(page);
    assert.deepEqual(nobody.complaints, []);
    await nobody.leave();
  });

  test('in starting a piece of work: the reference, the address, why a child is not known', async () => {
    await page.goto(`/work/new?kind=${encodeURIComponent(image)}&child=${encodeURIComponent(all)}`);
    assert.equal(await page.inputValue('#child'), all);
    await page.getByLabel('Assessment').check();
    await page.fill('#address', address);
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.locator('.govuk-error-summary', { hasText: 'must begin with https://' }).waitFor();
    await nothingRan(page);
    assert.equal(await page.inputValue('#address'), address);
    await page.fill('#child', 'NEW-2026/17');
    await page.fill('#address', `https://cases.example.org/${encodeURIComponent(script)}?q="><b>`);
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.fill('#unknown', all);
    await page.getByRole('button', { name: 'Yes, start' }).click();
    await page.waitForURL(/\/check/);
    work = new URL(page.url()).pathname.replace(/\/check$/, '');
    await page.goto(work);
    await shows(page);
    const link = await page.getByRole('link', { name: 'Open the record' }).getAttribute('href');
    assert.match(link ?? '', /^https:\/\/cases\.example\.org\//);
  });

  test('in every text of the check', async () => {
    await page.goto(`${work}/check`);
    codes = await codesOn(page);
    await respondToAll(page, codes);
    await page.fill(`#note-${code(0)}`, all);
    await respond(page, code(1), 'does-not-apply');
    await page.fill(`#reason-${code(1)}`, all);
    await respond(page, code(2), 'not-possible-yet');
    await page.fill(`#attempts-${code(2)}`, all);
    await page.fill(`#next-${code(2)}`, all);
    await seeSaved(page);
    await page.reload();
    for (const field of [`note-${code(0)}`, `reason-${code(1)}`, `attempts-${code(2)}`, `next-${code(2)}`]) {
      assert.equal(await page.inputValue(`#${field}`), all, field);
    }
    await nothingRan(page);
    await signOff(page, cast.practitioner);
    await shows(page);
  });

  test('in a return, and in what the manager reads', async () => {
    await manager.page.goto(`${work}/authorise`);
    await shows(manager.page);
    await manager.page.goto(`${work}/return`);
    await shows(manager.page);
    await manager.page.check(`#point-${code(0)}`);
    await manager.page.fill(`#improve-${code(0)}`, all);
    await manager.page.getByRole('button', { name: 'Return for changes' }).click();
    await manager.page.waitForURL(/done=returned/);
    await shows(manager.page);
    await page.goto(`${work}/check`);
    await shows(page);
    await page.goto(`${work}/signed/1`);
    await shows(page);
  });

  test('in acting first, and in what is said of a statement', async () => {
    await page.goto(`${work}/act-first`);
    await page.fill('#reason', all);
    await page.getByRole('button', { name: 'Mark it so' }).click();
    await page.locator('.ts-acted').waitFor();
    await shows(page);
    const [version] = await house.ask<{ id: number }>("select id from standards.version where state = 'published' order by id limit 1");
    await page.goto(`/standards/${version?.id}/statements/VD-03`);
    await page.locator('[name="ease"]').first().check();
    await page.fill('#words', all);
    await page.getByRole('button', { name: 'Say it' }).click();
    await page.waitForURL(/done=told/);
    await shows(page);
  });

  test('in the journal', async () => {
    const niamh = await house.signIn('Niamh Kinsella');
    await niamh.page.goto(`/journal?about=${encodeURIComponent(`work:${work.split('/').at(-1)}`)}`);
    await nothingRan(niamh.page);
    await niamh.page.goto(`/journal?about=${encodeURIComponent(all)}&what=${encodeURIComponent(image)}`);
    assert.equal(await niamh.page.inputValue('#about'), all);
    await nothingRan(niamh.page);
    assert.deepEqual(niamh.complaints, []);
  });

  test('the browser stopped nothing, because there was nothing to stop', async () => {
    assert.deepEqual([...author.complaints, ...manager.complaints], []);
    await nothingRan(page);
  });
});
