import { AxeBuilder } from '@axe-core/playwright';
import assert from 'node:assert/strict';
import { HtmlValidate } from 'html-validate';
import { join } from 'node:path';
import type { Page, Response } from 'playwright-core';
import type { Visitor } from './visitor.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const desktop = { width: 1280, height: 900 };
const phone = { width: 375, height: 800 };
const narrowest = { width: 320, height: 640 };

const validator = new HtmlValidate({
  root: true, extends: ['html-validate:recommended'],
  rules: {
    // How it is written, not whether it is right.
    'no-trailing-whitespace': 'off', 'attr-quotes': 'off', 'attribute-boolean-style': 'off', 'attribute-empty-style': 'off',
    'void-style': 'off', 'doctype-style': 'off', 'no-inline-style': 'off', 'long-title': 'off', 'no-implicit-input-type': 'off', 'prefer-native-element': 'off',
    // GOV.UK's password field says so for when its words are shown.
    'input-attributes': 'off',
    // Tick boxes and lists of codes share a name on purpose.
    'form-dup-name': 'off',
  },
});

const linksToNowhere = `[...document.querySelectorAll('a[href^="#"]')].map((link) => link.getAttribute('href'))
  .filter((href) => href.length > 1 && !document.getElementById(decodeURIComponent(href.slice(1))))`;

/** Looks at pages one after another as they stand, and says what is wrong with them. */
export class Judge {
  readonly #found: string[] = [];
  readonly #titles = new Map<string, string>();

  /** `page` is the kind of page, `state` how it stands: two kinds of page never share a title. */
  async judge(visitor: Visitor, page: string, state = ''): Promise<void> {
    const name = state === '' ? page : `${page}, ${state}`;
    const faults = [
      ...await this.#wordFaults(visitor.page, page), ...await markupFaults(visitor), ...await looksFaults(visitor.page, name),
      ...visitor.complaints.splice(0).map((said) => `the browser complained: ${said}`),
    ];
    this.#found.push(...faults.map((each) => `${name}: ${each}`));
  }

  /** Throws what was found since the last verdict, all of it. */
  verdict(): void {
    const found = this.#found.splice(0);
    if (found.length > 0) throw new Error(`${found.length} faults:\n${found.join('\n')}`);
  }

  async #wordFaults(on: Page, page: string): Promise<string[]> {
    const title = await on.title();
    const other = this.#titles.get(title) ?? page;
    this.#titles.set(title, page);
    const shown = await on.locator('body').innerText();
    const nowhere = await on.evaluate<string[]>(linksToNowhere);
    const headings = await on.locator('h1').count();
    return [
      ...(/<\/?[a-z]+( [a-z-]+="|>)|\bundefined\b|\bNaN\b|\[object/.test(shown) ? ['markup or nonsense is shown as text'] : []),
      ...nowhere.map((link) => `the link ${link} leads nowhere`),
      ...(headings === 1 ? [] : [`${headings} headings of the first level`]),
      ...(other === page ? [] : [`the title is that of “${other}”: ${title}`]),
    ];
  }
}

async function markupFaults({ lastAnswer }: Visitor): Promise<string[]> {
  const { results } = await validator.validateString(await bodyOf(lastAnswer));
  return results.flatMap((each) => each.messages).map((each) => `line ${each.line}: ${each.message} (${each.ruleId})`);
}

async function bodyOf(answer: Response | null): Promise<string> {
  assert.ok(answer, 'a page came');
  return answer.text();
}

/** axe as a desktop and as a phone shows it, and nothing wider than the screen. */
async function looksFaults(page: Page, name: string): Promise<string[]> {
  const faults: string[] = [];
  for (const size of [desktop, phone, narrowest]) {
    await page.setViewportSize(size);
    if (size !== narrowest) {
      await photograph(page, `${name}-${size.width}`);
      faults.push(...await axeFaults(page, size.width));
    }
    const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
    if (wide > size.width) faults.push(`${wide} wide on a screen of ${size.width}`);
  }
  await page.setViewportSize(desktop);
  return faults;
}

async function axeFaults(page: Page, width: number): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  return violations.map((each) => `at ${width}: ${each.id}: ${each.help}: ${each.nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(' | ')}`);
}

/** With TEST_SHOTS, a folder, every page is photographed, for people to look at. */
async function photograph(page: Page, name: string): Promise<void> {
  const folder = process.env['TEST_SHOTS'];
  if (folder !== undefined) await page.screenshot({ path: join(folder, `${name.replaceAll(/[^\w]+/g, '-')}.png`), fullPage: true });
}
