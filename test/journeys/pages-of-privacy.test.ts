import { after, afterEach, before, describe } from 'node:test';
import type { Page } from 'playwright-core';
import assert from 'node:assert/strict';
import { type JourneyHouse, openJourneys } from './kit/house.ts';
import { Judge } from './kit/judge.ts';
import { journey } from './kit/steps.ts';
import type { Visitor } from './kit/visitor.ts';
import { codesOn, respond, start } from './kit/check.ts';
import { castOf } from './kit/cast.ts';

describe('every page of privacy and of e-mail is for everybody, in every state', () => {
  const test = journey();
  const judge = new Judge();
  let house: JourneyHouse;
  let officer: Visitor;
  let page: Page;

  before(async () => {
    house = await openJourneys();
    officer = await house.signIn('Maren Tobiassen');
    page = officer.page;
  });
  afterEach(() => judge.verdict());
  after(() => house.close());

  const see = async (path: string, kind: string, state = '') => {
    await page.goto(path);
    await judge.judge(officer, kind, state);
  };
  const press = async (name: string | RegExp) => {
    await page.getByRole('button', { name }).first().click();
    await page.waitForLoadState();
  };

  test('what is at every page’s foot, for somebody who is not signed in', async () => {
    const nobody = await house.visitor();
    for (const [path, kind] of [['/privacy', 'privacy notice'], ['/accessibility', 'accessibility statement'], ['/complaint', 'complaint']] as const) {
      await nobody.page.goto(path);
      await judge.judge(nobody, kind, 'not signed in');
    }
    await nobody.page.getByRole('button', { name: 'Send the complaint' }).click();
    await judge.judge(nobody, 'complaint', 'with errors');
    await nobody.page.getByLabel('Your name').fill('A parent');
    await nobody.page.getByLabel('How can we reach you?').fill('01632 960001');
    await nobody.page.getByLabel('What happened?').fill('A letter about us went to the wrong house.');
    await nobody.page.getByRole('button', { name: 'Send the complaint' }).click();
    await nobody.page.waitForURL(/\/complaint\/./);
    await judge.judge(nobody, 'complaint sent');
    await nobody.leave();
  });

  test('the desk, what is kept, and the statements with errors and filled', async () => {
    await see('/privacy/desk', 'privacy desk');
    await see('/privacy/kept', 'what is kept');
    await see('/privacy/kept/work', 'terms of a category');
    await page.fill('#owner', '');
    await press('Save');
    await judge.judge(officer, 'terms of a category', 'with errors');
    await see('/privacy/statements', 'statements');
    await page.selectOption('#accessibility-status', 'partially');
    await page.fill('#contact-email', 'nobody');
    await press('Save');
    await judge.judge(officer, 'statements', 'with errors');
    for (const [field, text] of [['accessibility-tested', '2026-01-05'], ['accessibility-tested-by', 'The digital team'], ['accessibility-method', 'By keyboard'],
      ['accessibility-problems', 'A chart has no text (1.1.1).'], ['contact-email', 'data@council.example']] as const) await page.fill(`#${field}`, text);
    await press('Save');
    await see('/accessibility', 'accessibility statement', 'filled');
  });

  test('complaints, from new to closed', async () => {
    await see('/privacy/complaints', 'complaints');
    await page.getByRole('link', { name: 'Complaint 1' }).click();
    await judge.judge(officer, 'complaint record');
    await press('It is acknowledged');
    await judge.judge(officer, 'complaint record', 'with errors');
    await page.getByLabel('How was it acknowledged?').fill('By letter');
    await press('It is acknowledged');
    await page.getByLabel('What was found').fill('We are sorry.');
    await press('Close the complaint');
    await judge.judge(officer, 'complaint record', 'closed');
    await see('/privacy/complaints', 'complaints', 'none open');
  });

  test('holds, empty, with errors, standing and lifted', async () => {
    await see('/privacy/holds', 'holds', 'none');
    await press('Place the hold');
    await judge.judge(officer, 'holds', 'with errors');
    await page.check('#kind-person');
    await page.getByLabel('Name of the member of staff').fill('Karen Holroyd');
    await page.getByLabel('Why').fill('An inquiry asked for it.');
    await press('Place the hold');
    await judge.judge(officer, 'holds', 'standing');
    await page.getByRole('link', { name: /^Lift/ }).click();
    await judge.judge(officer, 'lift a hold');
    await page.getByLabel('Why it is no longer needed').fill('It has ended.');
    await press('Lift the hold');
    await judge.judge(officer, 'holds', 'lifted');
  });

  test('a request, from the letter to the copy', async () => {
    await see('/privacy/requests', 'requests', 'none');
    await see('/privacy/requests/new', 'new request');
    await press('Take the request');
    await judge.judge(officer, 'new request', 'with errors');
    await page.check('#kind-person');
    await page.getByLabel('Member of staff', { exact: true }).fill('Priya Nandakumar');
    for (const [label, text] of [['Who asks', 'Herself'], ['How to reach them', 'By e-mail'], ['What they ask for', 'Everything']] as const) await page.getByLabel(label).fill(text);
    await press('Take the request');
    await judge.judge(officer, 'request', 'not begun');
    await page.getByText('It is known now').click();
    await press('Confirm it');
    await page.getByText('Stop the clock:').click();
    await press('Stop the clock');
    await judge.judge(officer, 'request', 'with errors');
    await press('Look');
    await judge.judge(officer, 'request', 'searched');
    await page.getByRole('link', { name: /^Read/ }).first().click();
    await judge.judge(officer, 'item');
    await press('Leave these words out');
    await judge.judge(officer, 'item', 'with errors');
    await press('Leave the whole item out');
    await judge.judge(officer, 'item', 'left out');
    await page.getByRole('link', { name: 'Request 1' }).click();
    await judge.judge(officer, 'request', 'with something left out');
    await page.getByRole('button', { name: 'See the copy' }).click();
    await judge.judge(officer, 'give out');
    await press('Make the copy');
    await judge.judge(officer, 'request', 'given');
    await page.getByRole('link', { name: 'Read it, print it' }).click();
    await judge.judge(officer, 'copy');
    await see('/privacy/requests?state=all', 'requests', 'all');
  });

  test('what is over its time, and its confirmation', async () => {
    await see('/privacy/erase', 'erase', 'nothing due');
    await house.database.owner.query(`update privacy.category set keep_number = 1, keep_unit = 'days' where code = 'experience'`);
    await see('/privacy/erase', 'erase', 'something due');
    await see('/privacy/erase/experience', 'due for erasure');
    await see('/privacy/erase/experience/confirm', 'confirm erasure');
    await press('Erase them for good');
    await judge.judge(officer, 'confirm erasure', 'with errors');
    const wanted = /Erase (\d+) things/.exec(await page.locator('h1').innerText())?.[1] ?? '';
    await page.locator('#number').fill(wanted);
    await press('Erase them for good');
    await judge.judge(officer, 'erase', 'done');
  });

  test('e-mail: one’s own choice and the administrator’s page', async () => {
    await see('/notices', 'e-mails to you');
    const kwesi = await house.signIn('Kwesi Agyapong');
    await kwesi.page.goto('/settings/mail');
    await judge.judge(kwesi, 'e-mail to staff', 'none');
    await house.database.owner.query(`insert into notices.message (id, person_id, kind, things, day, made_at, state, tries, fault)
      select gen_random_uuid(), id, 'daily', 3, current_date, now(), 'failed', 8, 'EENVELOPE 451' from people.person limit 60`);
    await kwesi.page.goto('/settings/mail');
    await judge.judge(kwesi, 'e-mail to staff', 'failed');
    await kwesi.leave();
  });

  test('a name is noticed as it is typed, and a colleague’s is not', async () => {
    const cast = await castOf(house);
    const author = await house.signIn(cast.practitioner);
    await start(author.page, { kind: 'Visit', child: cast.children[0] ?? '' });
    const [code = ''] = await codesOn(author.page);
    await respond(author.page, code, 'met');
    const told = author.page.locator(`#note-${code}-noticed`);
    await author.page.fill(`#note-${code}`, 'Seen with Zofia Wojcik and Karen Holroyd.');
    await told.filter({ hasText: 'Zofia Wojcik' }).waitFor();
    assert.doesNotMatch(await told.innerText(), /Holroyd/);
    await judge.judge(author, 'check', 'with a name');
    await author.page.fill(`#note-${code}`, 'Seen alone, with Karen Holroyd there.');
    await told.filter({ hasText: /^$/ }).waitFor({ state: 'attached' });
    await author.leave();
  });
});
