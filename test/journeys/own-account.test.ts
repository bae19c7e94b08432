import assert from 'node:assert/strict';
import { after, before, describe } from 'node:test';
import { invitePerson } from '../../src/capabilities/access/index.ts';
import { dayOf } from '../../src/kernel/day.ts';
import { inTransaction } from '../../src/platform/db/transaction.ts';
import { type Cast, castOf } from './kit/cast.ts';
import { pathOf } from './kit/check.ts';
import { type JourneyHouse, openJourneys } from './kit/house.ts';
import { Judge } from './kit/judge.ts';
import { journey } from './kit/steps.ts';
import type { Visitor } from './kit/visitor.ts';

const link = 'a-link-of-the-test-that-is-long-enough';
const password = 'heron kettle moss';
const administrator = 'Kwesi Agyapong';

describe('an account that is kept here', () => {
  const test = journey();
  const judge = new Judge();
  let house: JourneyHouse;
  let cast: Cast;
  let visitor: Visitor;
  before(async () => {
    house = await openJourneys((address) => ({ openId: null, localAccounts: true, askHere: 'the practice team', idleMinutes: 30, sessionHours: 12, address, secret: 'a secret of the test' }));
    cast = await castOf(house);
    const outcome = await inTransaction(house.database.owner, (db) => invitePerson(db, { person: cast.manager, name: 'manager@example.org', link, at: new Date(), today: dayOf(new Date()) }));
    assert.ok(outcome.ok);
    visitor = await house.visitor();
    // A finger that is always there.
    const cdp = await visitor.context.newCDPSession(visitor.page);
    await cdp.send('WebAuthn.enable');
    await cdp.send('WebAuthn.addVirtualAuthenticator', { options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true } });
  });
  after(() => house.close());

  const press = (name: string) => visitor.page.getByRole('button', { name, exact: true }).click();
  const says = (words: RegExp) => visitor.page.locator('main', { hasText: words }).waitFor();

  test('is set up with the link: a weak password is refused in words, a good one signs in', async () => {
    await visitor.page.goto(`/set-up?link=${link}`);
    await judge.judge(visitor, 'set up your account');
    await visitor.page.getByLabel('Password', { exact: true }).fill('password1234');
    await press('Set the password and sign in');
    await says(/made of what others try first/);
    await judge.judge(visitor, 'set up your account with an error');
    await visitor.page.getByLabel('Password', { exact: true }).fill(password);
    await press('Set the password and sign in');
    await visitor.page.waitForURL('**/account?done=set-up');
    await judge.judge(visitor, 'your account', 'just set up');
    await visitor.page.goto(`/set-up?link=${link}`);
    await judge.judge(visitor, 'set up your account', 'with a link that was used');
  });

  test('is given a passkey by the browser', async () => {
    await visitor.page.goto('/account');
    await visitor.page.getByRole('link', { name: 'Add a passkey' }).click();
    await judge.judge(visitor, 'add a passkey');
    await visitor.page.getByLabel('What will you call it?').fill('Work laptop');
    await press('Add a passkey');
    await visitor.page.waitForURL('**/account?done=passkey');
    await says(/Work laptop/);
    await judge.judge(visitor, 'your account', 'with a passkey');
  });

  test('lets in with a password that is right, and says the same of every other', async () => {
    await press('Sign out');
    await judge.judge(visitor, 'sign in', 'with a password');
    await visitor.page.getByLabel('E-mail address').fill('manager@example.org');
    await visitor.page.getByLabel('Password', { exact: true }).fill('not this one');
    await press('Sign in');
    await says(/do not go together/);
    await judge.judge(visitor, 'sign in with an error');
    await visitor.page.getByLabel('Password', { exact: true }).fill(password);
    await press('Sign in');
    await visitor.page.locator('.ts-header__person', { hasText: cast.manager }).waitFor();
  });

  test('lets in with the passkey, and with it shows again who is there', async () => {
    await press('Sign out');
    await press('Sign in with a passkey');
    await visitor.page.locator('.ts-header__person', { hasText: cast.manager }).waitFor();
    await house.ask(`update platform.session set content = content || '{"provedAt": 1}'`);
    await visitor.page.goto('/work');
    await visitor.page.getByRole('link', { name: 'Save as CSV' }).click();
    await visitor.page.waitForURL('**/prove?**');
    await judge.judge(visitor, 'show that it is you', 'with a passkey');
    await press('Show it with a passkey');
    await visitor.page.waitForURL('**/proved?**');
  });

  test('changes its password', async () => {
    await visitor.page.goto('/account/password');
    await judge.judge(visitor, 'change your password');
    await visitor.page.getByLabel('The password you have now').fill(password);
    await visitor.page.getByLabel('The new password').fill('short');
    await press('Change the password');
    await says(/Make it longer/);
    await judge.judge(visitor, 'change your password with an error');
    await visitor.page.getByLabel('The password you have now').fill(password);
    await visitor.page.getByLabel('The new password').fill('plum trolley fern');
    await press('Change the password');
    await visitor.page.waitForURL('**/account?done=password');
  });

  test('without scripts the password is enough, from signing in to showing it again, and another session is ended', async () => {
    const silent = await house.visitor({ javaScriptEnabled: false });
    await silent.page.goto('/sign-in?to=/work');
    await silent.page.getByLabel('E-mail address').fill('manager@example.org');
    await silent.page.getByLabel('Password', { exact: true }).fill('plum trolley fern');
    await silent.page.getByRole('button', { name: 'Sign in', exact: true }).click();
    assert.equal(pathOf(silent.page), '/work');
    await house.ask(`update platform.session set content = content || '{"provedAt": 1}'`);
    await silent.page.getByRole('link', { name: 'Save as CSV' }).click();
    await silent.page.getByLabel('Your password').fill('plum trolley fern');
    await silent.page.getByRole('button', { name: 'Go on' }).click();
    assert.equal(pathOf(silent.page), '/proved');
    await silent.page.goto('/account');
    await visitor.page.goto('/account');
    await judge.judge(visitor, 'your account', 'signed in elsewhere');
    await silent.page.getByRole('button', { name: 'Sign out everywhere else' }).click();
    await visitor.page.goto('/');
    assert.equal(pathOf(visitor.page), '/sign-in');
    await silent.leave();
  });

  test('is closed by an administrator, and opened again', async () => {
    const admin = await house.signIn(administrator);
    await admin.page.getByRole('link', { name: 'Accounts' }).click();
    await judge.judge(admin, 'accounts');
    await admin.page.fill('#q', 'manager@example.org');
    await admin.page.getByRole('button', { name: 'Show' }).click();
    await admin.page.getByRole('link', { name: /^Close/ }).click();
    await judge.judge(admin, 'close an account');
    await admin.page.getByRole('button', { name: 'Close the account' }).click();
    await admin.page.goto('/accounts?state=closed');
    await judge.judge(admin, 'accounts', 'closed ones');
    await admin.page.getByRole('link', { name: /^Open again/ }).click();
    await judge.judge(admin, 'open an account again');
    await admin.page.getByRole('button', { name: 'Open the account again' }).click();
    await admin.page.goto('/accounts?q=nobody-at-all');
    await judge.judge(admin, 'accounts', 'nothing found');
    await admin.leave();
  });

  test('every page of it is sound', async () => judge.verdict());
});
