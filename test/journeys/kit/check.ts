import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';

/** Starts a piece of work by the two pages that lead to it, and answers its address: /work/… */
export async function start(page: Page, { kind, child, address }: { kind: string; child: string; address?: string }): Promise<string> {
  await page.goto('/work/new');
  await page.getByLabel(kind, { exact: true }).check();
  await page.getByLabel('Child’s reference').fill(child);
  if (address !== undefined) await page.getByLabel('Address of the record').fill(address);
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('button', { name: 'Yes, start' }).click();
  await page.waitForURL(/\/work\/[0-9a-f-]{36}\/check/);
  return pathOf(page).replace(/\/check$/, '');
}

export function pathOf(page: Page): string {
  return new URL(page.url()).pathname;
}

/** The codes of the statements on a check page, in their order. */
export async function codesOn(page: Page): Promise<string[]> {
  const ids = await page.locator('fieldset.ts-statement').evaluateAll((all) => all.map((each) => each.id));
  assert.ok(ids.length > 0, 'the check page asks something');
  return ids;
}

export type Response = 'met' | 'partly-met' | 'not-met' | 'does-not-apply' | 'not-possible-yet';

export async function respond(page: Page, code: string, response: Response): Promise<void> {
  await page.check(response === 'met' ? `#response-${code}` : `#response-${code}-${response}`);
}

export async function respondToAll(page: Page, codes: readonly string[], response: Response = 'met'): Promise<void> {
  for (const code of codes) await respond(page, code, response);
}

/** Waits until the page says that all is saved. */
export async function seeSaved(page: Page): Promise<void> {
  await page.locator('[data-saved]', { hasText: /^Saved on / }).waitFor();
}

export async function signOff(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Review and sign off' }).click();
  await page.getByRole('button', { name: `Sign off as ${name}` }).click();
  await page.waitForURL(/\/work\/[0-9a-f-]{36}\?done=/);
}

/** A piece of work of which every statement is met, signed off. Answers its address. */
export async function startAndSignOff(page: Page, name: string, wanted: { kind: string; child: string }): Promise<string> {
  const work = await start(page, wanted);
  await respondToAll(page, await codesOn(page));
  await signOff(page, name);
  return work;
}
