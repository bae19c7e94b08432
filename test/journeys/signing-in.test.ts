import assert from 'node:assert/strict';
import { after, before, describe } from 'node:test';
import { openTestProvider, type TestProvider } from '../kit/openid.ts';
import { type Cast, castOf } from './kit/cast.ts';
import { pathOf } from './kit/check.ts';
import { type JourneyHouse, openJourneys } from './kit/house.ts';
import { Judge } from './kit/judge.ts';
import { journey } from './kit/steps.ts';
import type { Visitor } from './kit/visitor.ts';

describe('signing in with the council’s own provider, in a browser', () => {
  const test = journey();
  const judge = new Judge();
  let provider: TestProvider;
  let house: JourneyHouse;
  let cast: Cast;
  let visitor: Visitor;
  const returns: string[] = [];

  before(async () => {
    // The provider is opened when the house knows its address; until then it only has a port.
    provider = await openTestProvider({ manager: { email: 'manager@example.org' }, unknown: { email: 'unknown@example.org' } }, returns);
    house = await openJourneys((address) => {
      returns.push(address);
      provider.begin();
      return { openId: provider.openId, localAccounts: false, askHere: 'the practice team', idleMinutes: 30, sessionHours: 12, address, secret: 'a secret of the test' };
    });
    cast = await castOf(house);
    await house.ask('update people.person set email = $2 where name = $1', [cast.manager, 'manager@example.org']);
    visitor = await house.visitor();
  });
  after(async () => {
    await house.close();
    await provider.close();
  });

  const goToProvider = async () => visitor.page.getByRole('button', { name: 'Sign in with Test Council sign-in' }).click();
  const signInThere = async (login: string) => {
    await visitor.page.fill('input[name=login]', login);
    await visitor.page.fill('input[name=password]', 'any');
    await visitor.page.getByRole('button', { name: /sign-in/i }).click();
    // The provider's own page asks for a typeface from elsewhere.
    visitor.complaints.splice(0);
  };

  test('somebody signs in there, and is led to the page they asked for', async () => {
    await visitor.page.goto('/work');
    assert.equal(pathOf(visitor.page), '/sign-in');
    await judge.judge(visitor, 'sign in', 'with a provider');
    await goToProvider();
    await visitor.page.waitForURL(`${provider.issuer}/**`);
    await signInThere('manager');
    await visitor.page.waitForURL('**/work');
    assert.match(await visitor.page.locator('.ts-header__person').innerText(), new RegExp(cast.manager));
  });

  test('before a list is saved they show there again who they are, and then save it', async () => {
    await house.ask(`update platform.session set content = content || '{"provedAt": 1}'`);
    await visitor.page.getByRole('link', { name: 'Save as CSV' }).click();
    await visitor.page.waitForURL('**/prove?**');
    await judge.judge(visitor, 'show that it is you', 'with a provider');
    await visitor.page.getByRole('button', { name: 'Show it with Test Council sign-in' }).click();
    await signInThere('manager');
    await visitor.page.waitForURL('**/proved?**');
    await judge.judge(visitor, 'your file is ready');
    const [download] = await Promise.all([visitor.page.waitForEvent('download'), visitor.page.getByRole('button', { name: 'Save the file' }).click()]);
    assert.match(download.suggestedFilename(), /^work-.*\.csv$/);
  });

  test('they sign out here and there, and are asked anew', async () => {
    await visitor.page.getByRole('button', { name: 'Sign out' }).click();
    await visitor.page.waitForURL(`${provider.issuer}/session/end**`);
    await visitor.page.getByRole('button', { name: 'Yes, sign me out' }).click();
    await visitor.page.waitForURL('**/sign-in?done=signed-out**');
    await goToProvider();
    await visitor.page.locator('input[name=login]').waitFor();
  });

  test('who is nobody here is told whom to ask', async () => {
    await signInThere('unknown');
    await visitor.page.locator('h1', { hasText: 'Touchstone does not know you yet' }).waitFor();
    await judge.judge(visitor, 'not known here');
  });

  test('every page of it is sound', async () => judge.verdict());
});
