import assert from 'node:assert/strict';
import { after, before, describe } from 'node:test';
import { type Cast, castOf } from './kit/cast.ts';
import { codesOn, pathOf, respond, start } from './kit/check.ts';
import { type JourneyHouse, openJourneys } from './kit/house.ts';
import { Judge } from './kit/judge.ts';
import { journey } from './kit/steps.ts';
import type { Visitor } from './kit/visitor.ts';

const noScripts = { javaScriptEnabled: false };

describe('before a session ends', () => {
  const test = journey();
  const judge = new Judge();
  let house: JourneyHouse;
  let cast: Cast;
  let visitor: Visitor;
  before(async () => {
    house = await openJourneys();
    cast = await castOf(house);
    visitor = await house.visitor();
    await visitor.context.clock.install();
    await visitor.signIn(cast.practitioner);
  });
  after(() => house.close());

  const dialog = () => visitor.page.locator('[data-ending]');
  const title = (words: string) => visitor.page.locator('[data-ending] h2', { hasText: words }).waitFor();

  test('the foot of each page says when', async () => {
    const silent = await house.signIn(cast.manager, noScripts);
    assert.match(await silent.page.locator('footer').innerText(), /If you send nothing, you will be signed out at \d{1,2}:\d\d[ap]m\. What you typed is kept\./);
    assert.equal(await silent.page.locator('[data-ending]').isVisible(), false);
    await silent.leave();
  });

  test('two minutes before, staying is offered, and one press puts it off', async () => {
    await visitor.page.goto('/standards');
    await visitor.page.clock.fastForward('27:50');
    assert.equal(await dialog().isVisible(), false);
    await visitor.page.clock.fastForward('00:15');
    await title('You will soon be signed out');
    assert.equal(await visitor.page.evaluate<string>('document.activeElement.textContent'), 'Stay signed in');
    await judge.judge(visitor, 'the standard', 'before the session ends');
    await visitor.page.getByRole('button', { name: 'Stay signed in' }).click();
    await dialog().waitFor({ state: 'hidden' });
    await visitor.page.clock.fastForward('27:00');
    assert.equal(await dialog().isVisible(), false);
  });

  test('another window of theirs that is used counts', async () => {
    const other = await visitor.context.newPage();
    await visitor.page.clock.fastForward('01:10');
    await title('You will soon be signed out');
    await other.goto('/');
    await dialog().waitFor({ state: 'hidden' });
    await other.close();
  });

  test('when it has ended the page says so, and what was typed is kept when it is sent', async () => {
    const work = await start(visitor.page, { kind: 'Visit', child: cast.children[0] ?? '' });
    await visitor.page.goto(`${work}/details`);
    await visitor.page.fill('#address', 'https://records.example/typed-before-the-end');
    await visitor.page.clock.fastForward('30:30');
    await title('You have been signed out');
    await house.ask(`update platform.session set content = content || '{"startedAt": 1}'`);
    await visitor.page.getByRole('button', { name: 'Close' }).click();
    await visitor.page.getByRole('button', { name: 'Save' }).click();
    await visitor.page.locator('.govuk-inset-text', { hasText: 'What you typed has been kept' }).waitFor();
    await visitor.page.fill('#q', cast.practitioner);
    await visitor.page.getByRole('button', { name: 'Find' }).click();
    await visitor.page.locator('.ts-person', { hasText: cast.practitioner }).click();
    await visitor.page.getByRole('button', { name: 'Send it now' }).click();
    assert.equal(pathOf(visitor.page), work);
    assert.match(await visitor.page.content(), /typed-before-the-end/);
  });

  test('a session of which nothing is left keeps what was typed too, also without scripts, for its person alone', async () => {
    const silent = await house.signIn(cast.practitioner, noScripts);
    const work = await start(silent.page, { kind: 'Visit', child: cast.children[0] ?? '' });
    const [code = ''] = await codesOn(silent.page);
    await respond(silent.page, code, 'met');
    await silent.page.fill(`#note-${code}`, 'Typed when the session was gone');
    await house.ask('delete from platform.session');
    await silent.page.getByRole('button', { name: 'Save', exact: true }).last().click();
    await silent.page.locator('.govuk-inset-text', { hasText: 'What you typed has been kept' }).waitFor();
    const another = await house.signIn(cast.manager, noScripts);
    await another.page.goto('/kept');
    assert.equal(pathOf(another.page), '/');
    await silent.page.fill('#q', cast.practitioner);
    await silent.page.getByRole('button', { name: 'Find' }).click();
    await silent.page.locator('.ts-person', { hasText: cast.practitioner }).click();
    await silent.page.getByRole('button', { name: 'Send it now' }).click();
    assert.equal(pathOf(silent.page), `${work}/check`);
    assert.equal(await silent.page.inputValue(`#note-${code}`), 'Typed when the session was gone');
  });

  test('every page of it is sound', async () => judge.verdict());
});
