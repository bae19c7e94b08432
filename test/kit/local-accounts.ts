import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { invitePerson } from '../../src/capabilities/access/index.ts';
import { dayOf } from '../../src/kernel/day.ts';
import { inTransaction } from '../../src/platform/db/transaction.ts';
import type { Browser } from './browser.ts';
import type { TestHouse } from './house.ts';

export const address = 'http://localhost';
export const good = 'heron kettle moss';
/** How a house is set in which accounts are kept. */
export const locally = { openId: null, localAccounts: true, askHere: 'the practice team', idleMinutes: 30, sessionHours: 12, address, secret: 'a secret of the test' };

export const comesIn = async (browser: Browser) => (await browser.get('/')).status === 200;
/** What the page asks a passkey for. */
export const optionsIn = (html: string) => (/data-options="([^"]*)"/.exec(html)?.[1] ?? '').replaceAll('&quot;', '"');

export type LocalAccounts = ReturnType<typeof localAccounts>;

/** People with accounts that are kept here. */
export function localAccounts(house: TestHouse) {
  const links: string[] = [];
  async function invite(person: string, name: string | null = null) {
    const link = randomBytes(32).toString('base64url');
    links.push(link);
    return { link, outcome: await inTransaction(house.database.owner, (db) => invitePerson(db, { person, name, link, at: house.clock.now, today: dayOf(house.clock.now) })) };
  }
  let made = 0;
  /** Somebody with an account and the good password. */
  async function somebody(): Promise<{ id: number; name: string; email: string }> {
    const email = `person${made += 1}@example.org`;
    const person = await house.aPerson({ role: 'quality-lead', email, account: false });
    const { link } = await invite(email);
    const browser = house.stranger();
    await browser.get(`/set-up?link=${link}`);
    assert.equal((await browser.submit('/set-up', { password: good })).status, 303);
    return { ...person, email };
  }
  const tryWith = async (name: string, password: string, browser = house.stranger(), headers: Record<string, string> = {}) => {
    await browser.get('/sign-in');
    return { browser, came: await browser.submit('/sign-in/password', { name, password }, headers) };
  };
  /** Each test asks from an address of its own. */
  const forget = () => house.rows('delete from access.attempt');
  return { links, invite, somebody, tryWith, forget };
}
