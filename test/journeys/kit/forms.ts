import type { Page } from 'playwright-core';
import { addDays, dayOf } from '../../../src/kernel/day.ts';

/** What is said in some fields of a form about something that is decided or followed: name of the field → text, day or choice. */
export type SaidInForm = Readonly<Record<string, string>>;

/** Fills in what is said, and then everything that is still blank, with what any reader would take for an answer. */
export async function fillIn(page: Page, said: SaidInForm = {}): Promise<void> {
  for (const [name, value] of Object.entries(said)) await fillOne(page, name, value);
  for (const { name, type } of await page.evaluate<{ name: string; type: string }[]>(blank)) {
    if (type === 'radio' || type === 'checkbox') await page.locator(`[name="${name}"]`).first().check();
    else await page.locator(`[name="${name}"]`).fill(type === 'date' ? addDays(dayOf(new Date()), -3) : 'As it was said in the meeting.');
  }
}

async function fillOne(page: Page, name: string, value: string): Promise<void> {
  const at = page.locator(`[name="f-${name}"]`);
  if (['radio', 'checkbox'].includes(await at.first().getAttribute('type') ?? '')) await page.locator(`[name="f-${name}"][value="${value}"]`).check();
  else await at.fill(value);
}

// In the browser: each field that is asked, has nothing in it yet, and is not left to whoever fills it in.
const blank = `[...Map.groupBy([...document.querySelectorAll('main form [name^="f-"]')], (each) => each.name)].filter(([, all]) => {
  const group = all[0].closest('.govuk-form-group');
  return !/\\(optional\\)|^Only if/m.test(group.innerText) && !all.some((each) => (['radio', 'checkbox'].includes(each.type) ? each.checked : each.value !== ''));
}).map(([name, all]) => ({ name, type: all[0].type }))`;

/**
 * Sends an act that no page offers to this person: a form of another page, with its own token and key, turned to the address
 * of something that is decided. Answers with the status and what the page says.
 */
export async function sendUnasked(page: Page, to: string, fields: SaidInForm): Promise<{ readonly status: number | undefined; readonly words: string }> {
  await page.goto('/oversight/of/conference-request/new');
  await page.evaluate(`(${turned})(document.querySelector('main form[method="post"]'), ${JSON.stringify({ to, fields })})`);
  const [answer] = await Promise.all([page.waitForResponse((each) => each.request().method() === 'POST'), page.locator('main form[method="post"] button').click()]);
  await page.waitForURL(`**${to}`);
  return { status: answer.status(), words: await page.locator('main').innerText() };
}

const turned = `(form, { to, fields }) => {
  form.action = to;
  for (const each of [...form.querySelectorAll('[name]')]) if (!each.name.startsWith('_')) each.closest('.govuk-form-group').remove();
  for (const [name, value] of Object.entries(fields)) {
    const input = document.createElement('input');
    input.type = 'hidden'; input.name = name; input.value = value;
    form.append(input);
  }
}`;
