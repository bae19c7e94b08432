import assert from 'node:assert/strict';
import { after, before, describe } from 'node:test';
import { type Cast, castOf } from './kit/cast.ts';
import { codesOn, pathOf, respond, respondToAll, signOff, start } from './kit/check.ts';
import { type JourneyHouse, openJourneys } from './kit/house.ts';
import { journey } from './kit/steps.ts';
import type { Visitor } from './kit/visitor.ts';

const noScripts = { javaScriptEnabled: false };
const stranger = 'Tomasz Gajda';
const typed = 'Typed without scripts, when the session had ended: “it’s” <kept> & given back\nsecond line';

describe('without scripts', () => {
  const test = journey();
  let house: JourneyHouse;
  let cast: Cast;
  let author: Visitor;
  let manager: Visitor;
  let work = '';
  let codes: string[] = [];

  before(async () => {
    house = await openJourneys();
    cast = await castOf(house);
    author = await house.signIn(cast.practitioner, noScripts);
    manager = await house.signIn(cast.manager, noScripts);
  });
  after(() => house.close());

  test('a piece of work is started, and what is answered is saved with the button', async () => {
    const { page } = author;
    work = await start(page, { kind: 'Assessment', child: cast.children[0] ?? '' });
    codes = await codesOn(page);
    await respondToAll(page, codes.slice(1));
    await page.getByRole('button', { name: 'Save', exact: true }).last().click();
    await page.locator('.govuk-notification-banner', { hasText: 'Saved.' }).waitFor();
    assert.equal(await page.locator('.ts-choice__input:checked').count(), codes.length - 1);
    assert.match(await page.locator('.ts-bar__count').innerText(), new RegExp(`${codes.length - 1} of ${codes.length} ready`));
  });

  test('the sign-off is refused while one is not answered, and leads to it', async () => {
    const { page } = author;
    await page.getByRole('button', { name: 'Review and sign off' }).click();
    await page.getByRole('link', { name: `${codes[0]} is not answered yet` }).click();
    await page.waitForURL(new RegExp(`/check#${codes[0]}$`));
  });

  test('it is signed off, returned, improved, signed off again and authorised', async () => {
    const code = codes[0] ?? '';
    await respond(author.page, code, 'met');
    await signOff(author.page, cast.practitioner);
    await manager.page.goto(`${work}/authorise`);
    await manager.page.getByRole('button', { name: 'Return for changes' }).click();
    await manager.page.getByRole('button', { name: 'Return for changes' }).click();
    await manager.page.locator('.govuk-error-summary', { hasText: 'Choose at least one statement' }).waitFor();
    await manager.page.check(`#point-${code}`);
    await manager.page.fill(`#improve-${code}`, 'More of the child’s own words');
    await manager.page.getByRole('button', { name: 'Return for changes' }).click();
    assert.equal(pathOf(manager.page), work);
    await author.page.goto(`${work}/check`);
    assert.equal((await codesOn(author.page))[0], code);
    await author.page.fill(`#note-${code}`, 'Added on the second page');
    await signOff(author.page, cast.practitioner);
    await manager.page.goto(`${work}/authorise`);
    await manager.page.getByRole('button', { name: `Authorise as ${cast.manager}` }).click();
    assert.match(await manager.page.locator('.ts-facts').innerText(), /Authorised/);
  });

  test('a form sent after the session has ended is kept, and given back to the same person', async () => {
    const { page } = author;
    work = await start(page, { kind: 'Visit', child: cast.children[0] ?? '' });
    const [code = ''] = await codesOn(page);
    await respond(page, code, 'met');
    await page.fill(`#note-${code}`, typed);
    await endSessionsByTime(house);
    await page.getByRole('button', { name: 'Save', exact: true }).last().click();
    await page.locator('.govuk-inset-text', { hasText: 'What you typed has been kept' }).waitFor();
    const another = await house.signIn(stranger, noScripts);
    await another.page.goto('/kept');
    assert.equal(pathOf(another.page), '/', 'nobody else is given it');
    await page.fill('#q', cast.practitioner);
    await page.getByRole('button', { name: 'Find' }).click();
    await page.locator('.ts-person', { hasText: cast.practitioner }).click();
    assert.equal(pathOf(page), '/kept');
    assert.ok((await page.locator('.ts-kept').innerText()).includes('it’s” <kept> & given back'));
    await page.getByRole('button', { name: 'Send it now' }).click();
    assert.equal(pathOf(page), `${work}/check`);
    assert.equal(await page.inputValue(`#note-${code}`), typed);
    await page.goto('/kept');
    assert.equal(pathOf(page), '/', 'it is given back once');
  });

  test('somebody else who signs in at the same browser is not given it either', async () => {
    const { page } = author;
    await page.goto(`${work}/check`);
    const [code = ''] = await codesOn(page);
    await page.fill(`#note-${code}`, 'Not for other eyes');
    await endSessionsByTime(house);
    await page.getByRole('button', { name: 'Save', exact: true }).last().click();
    await page.fill('#q', stranger);
    await page.getByRole('button', { name: 'Find' }).click();
    await page.locator('.ts-person', { hasText: stranger }).click();
    assert.ok(!(await page.content()).includes('Not for other eyes'));
    await page.goto('/kept');
    assert.ok(!(await page.content()).includes('Not for other eyes'));
  });
});

/** As if nothing had been sent for half an hour. */
async function endSessionsByTime(house: JourneyHouse): Promise<void> {
  await house.ask(`update platform.session set content = content || '{"startedAt": 1}'`);
}
