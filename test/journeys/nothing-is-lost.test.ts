import assert from 'node:assert/strict';
import { after, before, describe } from 'node:test';
import { type Cast, castOf } from './kit/cast.ts';
import { codesOn, respond, seeSaved, start } from './kit/check.ts';
import { type JourneyHouse, openJourneys } from './kit/house.ts';
import { journey } from './kit/steps.ts';
import type { Visitor } from './kit/visitor.ts';

describe('nothing that was typed is lost', () => {
  const test = journey();
  let house: JourneyHouse;
  let cast: Cast;
  let author: Visitor;
  let work = '';
  let codes: string[] = [];
  const code = (index: number) => codes[index] ?? '';
  const told = (words: RegExp) => author.page.locator('[data-saved]', { hasText: words }).waitFor();
  const noteOf = (index: number) => author.page.inputValue(`#note-${code(index)}`);

  before(async () => {
    house = await openJourneys();
    cast = await castOf(house);
    author = await house.signIn(cast.practitioner);
    work = await start(author.page, { kind: 'Visit', child: cast.children[0] ?? '' });
    codes = await codesOn(author.page);
  });
  after(() => house.close());

  async function endSessions(): Promise<void> {
    await house.ask('delete from platform.session');
  }

  test('without a connection it says so, keeps what is typed on the device, and saves it when the connection is back', async () => {
    await author.context.setOffline(true);
    await respond(author.page, code(0), 'met');
    await author.page.fill(`#note-${code(0)}`, 'Typed on the train');
    await told(/^No connection\. What you typed is kept on this device/);
    assert.ok((await author.keptHere()).length > 0);
    await author.context.setOffline(false);
    await told(/^Saved on/);
    assert.deepEqual(await author.keptHere(), []);
    await author.page.reload();
    assert.equal(await noteOf(0), 'Typed on the train');
  });

  test('the button to go on, pressed without a connection, loses nothing and goes on later', async () => {
    await author.context.setOffline(true);
    await respond(author.page, code(1), 'met');
    await author.page.fill(`#note-${code(1)}`, 'Typed in the lift');
    await author.page.getByRole('button', { name: 'Review and sign off' }).click();
    await told(/^No connection/);
    assert.ok((await author.keptHere()).length > 0);
    await author.context.setOffline(false);
    await told(/^Saved on/);
    await author.page.getByRole('button', { name: 'Review and sign off' }).click();
    await author.page.waitForURL(/sign-off$/);
    assert.match(await author.page.locator('.ts-answers').innerText(), /Typed in the lift/);
    await author.page.goto(`${work}/check`);
  });

  test('a tab closed without a connection gives everything back when the page is opened again', async () => {
    await author.context.setOffline(true);
    await respond(author.page, code(2), 'does-not-apply');
    await author.page.fill(`#reason-${code(2)}`, 'The baby is three days old');
    await told(/^No connection/);
    await author.newTab();
    await author.context.setOffline(false);
    await author.page.goto(`${work}/check`);
    assert.equal(await author.page.inputValue(`#reason-${code(2)}`), 'The baby is three days old');
    assert.ok(await author.page.isChecked(`#response-${code(2)}-does-not-apply`));
    await seeSaved(author.page);
    assert.deepEqual(await author.keptHere(), []);
  });

  test('signed out while typing, one is told, types on, signs in again and finds it all', async () => {
    const { page } = author;
    await endSessions();
    await respond(page, code(3), 'met');
    await told(/You have been signed out\. What you typed is kept on this device/);
    await page.fill(`#note-${code(3)}`, 'Typed after the session had ended');
    await page.waitForTimeout(1000);
    await told(/You have been signed out/);
    await page.getByRole('link', { name: 'Sign in again' }).click();
    await page.fill('#q', cast.practitioner);
    await page.getByRole('button', { name: 'Find' }).click();
    await page.locator('.ts-person', { hasText: cast.practitioner }).click();
    await page.waitForURL(`**${work}/check`);
    await seeSaved(page);
    assert.equal(await noteOf(3), 'Typed after the session had ended');
    await page.reload();
    assert.equal(await noteOf(3), 'Typed after the session had ended');
    assert.ok(await page.isChecked(`#response-${code(3)}`));
    assert.deepEqual(await author.keptHere(), []);
  });

  test('signed in again in another tab, the way back is the page itself, with all that was typed', async () => {
    const { page } = author;
    await endSessions();
    const other = await author.context.newPage();
    await other.goto(`/sign-in?q=${encodeURIComponent(cast.practitioner)}`);
    await other.locator('.ts-person', { hasText: cast.practitioner }).click();
    await other.waitForURL('**/');
    await other.close();
    await page.fill(`#note-${code(3)}`, 'Typed with the old token');
    await told(/Sign in again/);
    await page.getByRole('link', { name: 'Sign in again' }).click();
    await page.waitForURL(`**${work}/check`);
    await seeSaved(page);
    assert.equal(await noteOf(3), 'Typed with the old token');
  });

  test('what is too long for the service stays on the page and says so, and the rest is saved', async () => {
    const { page } = author;
    await respond(page, code(4), 'met');
    await page.fill(`#note-${code(4)}`, 'x'.repeat(100_000));
    await told(/make the evidence shorter/);
    await page.getByRole('button', { name: 'Review and sign off' }).click();
    await page.locator('.govuk-error-summary', { hasText: '100,000 characters' }).waitFor();
    assert.equal((await noteOf(4)).length, 100_000);
    await page.fill(`#note-${code(4)}`, 'Short');
    await seeSaved(page);
    await page.goto(`${work}/check`);
    assert.equal(await noteOf(4), 'Short');
  });

  test('nothing of it stays in the browser', async () => {
    assert.deepEqual(await author.keptHere(), []);
  });
});
