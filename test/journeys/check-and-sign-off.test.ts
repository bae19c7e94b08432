import assert from 'node:assert/strict';
import { after, before, describe } from 'node:test';
import { type Cast, castOf } from './kit/cast.ts';
import { codesOn, pathOf, respond, respondToAll, seeSaved, signOff } from './kit/check.ts';
import { type JourneyHouse, openJourneys } from './kit/house.ts';
import { journey } from './kit/steps.ts';
import type { Visitor } from './kit/visitor.ts';

const evidence = 'Seen alone on Tuesday; see the note of the visit, second paragraph';
const toImprove = 'Say what the child told you, in the child’s own words';
const improved = 'The child’s own words are in the third paragraph';

describe('an assessment is checked, refused, signed off, returned, improved, authorised and opened again', () => {
  const test = journey();
  let house: JourneyHouse;
  let cast: Cast;
  let author: Visitor;
  let manager: Visitor;
  let work = '';
  let codes: string[] = [];
  const weak = () => codes[2] ?? '';

  before(async () => {
    house = await openJourneys();
    cast = await castOf(house);
    author = await house.signIn(cast.practitioner);
    manager = await house.signIn(cast.manager);
  });
  after(() => house.close());

  test('before it starts the practitioner sees whose work it would be: age, team and worker of the child', async () => {
    const { page } = author;
    await page.goto('/');
    await page.getByRole('button', { name: 'Start a piece of work' }).click();
    await page.getByLabel('Assessment').check();
    await page.getByLabel('Child’s reference').fill(` ${cast.children[0]?.toLowerCase()} `);
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('heading', { level: 1, name: 'Is this the right child?' }).waitFor();
    const shown = await page.locator('.ts-child').innerText();
    assert.match(shown, new RegExp(`^${cast.children[0]}`));
    assert.match(shown, /Age\s+(Under 1 year|1 year|\d+ years)/);
    assert.match(shown, new RegExp(`Team\\s+${cast.team}`));
    assert.match(shown, new RegExp(`Worker\\s+${cast.practitioner} \\(you\\)`));
  });

  test('she is asked the eleven statements about an assessment, and each answer is saved as she gives it', async () => {
    const { page } = author;
    await page.getByRole('button', { name: 'Yes, start' }).click();
    await page.waitForURL(/\/check/);
    work = pathOf(page).replace(/\/check$/, '');
    codes = await codesOn(page);
    assert.equal(codes.length, 11);
    await respondToAll(page, codes);
    await respond(page, weak(), 'not-met');
    await page.fill(`#note-${codes[0]}`, evidence);
    await seeSaved(page);
    await page.reload();
    assert.equal(await page.inputValue(`#note-${codes[0]}`), evidence);
    assert.equal(await page.locator('.ts-choice__input:checked').count(), 11);
    assert.deepEqual(await author.keptHere(), []);
  });

  test('sign-off is refused while one is not met, and she is led to it', async () => {
    const { page } = author;
    await page.getByRole('button', { name: 'Review and sign off' }).click();
    await page.getByRole('heading', { level: 1, name: 'Not ready to sign off' }).waitFor();
    assert.match(await page.locator('.ts-gaps').innerText(), /1 statement stands in the way/);
    assert.equal(await page.getByRole('button', { name: /^Sign off as/ }).count(), 0);
    await page.getByRole('link', { name: `${weak()} is not met` }).click();
    await page.waitForURL(new RegExp(`/check#${weak()}$`));
    const box = await page.locator(`[id="${weak()}"]`).boundingBox();
    assert.ok(box && box.y >= 0 && box.y < 450, `the statement is in sight: ${box?.y}`);
  });

  test('improved, it is signed off and goes to her manager', async () => {
    const { page } = author;
    await respond(page, weak(), 'met');
    await signOff(page, cast.practitioner);
    assert.match(await page.locator('.govuk-notification-banner').innerText(), /Signed off\. It is with your manager now/);
    assert.match(await page.locator('.ts-facts').innerText(), /Signed off, waiting for a manager/);
  });

  test('the manager reads precisely what was signed, and returns it naming a statement', async () => {
    const { page } = manager;
    await page.goto('/');
    await page.locator(`a[href="${work}/authorise"]`).click();
    assert.ok((await page.locator('.ts-answers').innerText()).includes(evidence));
    await page.getByRole('button', { name: 'Return for changes' }).click();
    await page.check(`#point-${weak()}`);
    await page.fill(`#improve-${weak()}`, toImprove);
    await page.getByRole('button', { name: 'Return for changes' }).click();
    await page.locator('.govuk-notification-banner', { hasText: 'Returned to the author' }).waitFor();
  });

  test('the practitioner sees it first in To do, and it opens at the statement that was named', async () => {
    const { page } = author;
    await page.goto('/');
    const first = page.locator('.ts-todo__item').first();
    assert.match(await first.innerText(), /Assessment[^]*Sent back\. Improve by/);
    await first.getByRole('link', { name: 'Improve it' }).click();
    assert.equal((await codesOn(page))[0], weak());
    const named = page.locator('fieldset.ts-statement').first();
    assert.ok((await named.innerText()).includes(toImprove));
    await named.locator('summary').click();
    assert.match(await named.innerText(), /Before: Met/);
  });

  test('she improves it and signs again; what she signed before can still be read', async () => {
    const { page } = author;
    await page.fill(`#note-${weak()}`, improved);
    await seeSaved(page);
    await signOff(page, cast.practitioner);
    await page.goto(`${work}/signed/1`);
    assert.match(await page.locator('.ts-sound').innerText(), /Unchanged since it was signed/);
    assert.ok(!(await page.locator('.ts-answers').innerText()).includes(improved));
  });

  test('the manager sees what changed, and authorises', async () => {
    const { page } = manager;
    await page.goto(`${work}/authorise`);
    assert.ok((await page.locator('.ts-returned').innerText()).includes(toImprove));
    const changed = page.locator('.ts-answers tr', { hasText: 'Changed' });
    assert.equal(await changed.count(), 1);
    assert.ok((await changed.innerText()).includes(improved));
    await page.getByRole('button', { name: `Authorise as ${cast.manager}` }).click();
    await page.locator('.govuk-notification-banner', { hasText: 'Authorised.' }).waitFor();
  });

  test('the record shows its footprint: who did what', async () => {
    const { page } = author;
    await page.goto(work);
    const steps = await page.locator('.ts-timeline .moj-timeline__item').allInnerTexts();
    const told = steps.map((step) => step.replaceAll(/\s+/g, ' ')).toReversed().join(' | ');
    assert.match(told, /Started.*Answers given.*Signed off.*Returned for changes.*Answers given.*Signed off.*Authorised/);
    assert.ok(told.includes(`Authorised ${cast.manager}`), told);
    assert.ok(told.includes(`Signed off ${cast.practitioner}`), told);
  });

  test('opened again it needs a sign-off of its own, and what was authorised stays', async () => {
    const { page } = author;
    await page.getByRole('link', { name: 'Change something' }).click();
    await page.getByRole('button', { name: 'Open it again' }).click();
    await page.waitForURL(/\/check\?done=reopened/);
    await page.fill(`#note-${codes[1]}`, 'A fact that came in later');
    await seeSaved(page);
    await page.goto(work);
    assert.match(await page.locator('.ts-facts').innerText(), /In progress/);
    await page.getByRole('link', { name: 'Version 2' }).click();
    assert.match(await page.locator('#main-content').innerText(), /Unchanged since it was signed[^]*Authorised by/);
    await page.goto(`${work}/check`);
    await signOff(page, cast.practitioner);
    assert.match(await page.locator('.ts-versions').innerText(), /^Version 3[^]*Version 2[^]*Authorised by[^]*Version 1[^]*Returned by/);
    assert.match(await page.locator('.ts-facts').innerText(), /waiting for a manager/);
  });

  test('nothing stays behind in the browser, and it had nothing to complain of', async () => {
    assert.deepEqual(await author.keptHere(), []);
    assert.deepEqual([...author.complaints, ...manager.complaints], []);
  });
});
