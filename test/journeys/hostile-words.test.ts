import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { measured, number } from '../faults/kit/figures.ts';
import type { Browser, Page } from 'playwright-core';
import { type Found, crawl } from '../security/kit/crawl.ts';
import { type GoodForm, everyForm, someWords, withPairs } from '../security/kit/every-form.ts';
import { attribute } from '../security/kit/fill.ts';
import { inTextsOf, payloads } from '../security/kit/payloads.ts';
import { type Scene, openScene } from '../security/kit/scene.ts';
import type { Told, Visitor } from '../security/kit/visitor.ts';
import { openBrowser } from './kit/browser.ts';

const everyDay = Number(process.env['HOSTILE_ROUNDS'] ?? 3);

interface Looked { readonly parts: readonly string[]; readonly wrong: readonly string[]; readonly shows: readonly string[] }

/** Read by the browser as it reads a page, and not run: what elements there are, where links lead, and which of the texts it says. */
const look = `window.look = (html, texts) => {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const all = [...page.querySelectorAll('*')];
  const links = all.flatMap((each) => ['href', 'src', 'action', 'formaction', 'data', 'srcdoc', 'content', 'xlink:href'].map((name) => [each.tagName + ' ' + name, each.getAttribute(name)])).filter(([, to]) => to !== null);
  const said = [page.documentElement.textContent, ...all.map((each) => each.getAttribute('value') ?? '')];
  return {
    parts: [...new Set(all.flatMap((each) => [each.tagName, ...each.getAttributeNames().map((name) => each.tagName + ' ' + name)]))],
    wrong: [...links.filter(([, to]) => /^\\s*(javascript|data|vbscript):|evil/i.test(to) && !to.includes('?')).map(([where, to]) => where + ' leads to ' + to),
      ...all.filter((each) => each.tagName === 'SCRIPT' && each.textContent !== '' && !each.hasAttribute('nonce')).map((each) => 'a script says ' + each.textContent)],
    shows: Object.entries(texts).filter(([, text]) => said.some((each) => each.includes(text))).map(([field]) => field),
  };
};`;

/** Fields that nothing is kept of where the form's first choice is taken, as it is here: they are for another of its choices. */
const forAnotherChoice: Readonly<Record<string, readonly string[]>> = {
  'POST /privacy/holds': ['person'], 'POST /privacy/requests/new': ['person'], 'POST /privacy/requests/:id/items/:item': ['words'], 'POST /privacy/requests/:id/search': ['searchReason'],
  'POST /children/:number/end': ['other'], 'POST /oversight/points/new': ['place'], 'POST /oversight/supervision/cases/new': ['where'], 'POST /oversight/supervision/prepare/:worker/actions/:action/end': ['why'],
};

describe('two hundred ways to write markup, in every text, on every page that shows it', () => {
  let scene: Scene;
  let browser: Browser;
  let reader: Page;
  let forms: GoodForm[];
  /** The elements and attributes that our pages are made of. */
  const ours = new Set<string>();
  before(async () => {
    scene = await openScene();
    browser = await openBrowser();
    reader = await browser.newPage();
    await reader.evaluate(look);
    ({ forms } = await everyForm(scene));
  });
  after(async () => {
    await browser.close();
    await scene.close();
  });

  const read = ({ text }: Told, texts: Readonly<Record<string, string>>) => reader.evaluate<Looked>(`look(${JSON.stringify(text)}, ${JSON.stringify(texts)})`);
  const isPage = ({ headers, text }: Told) => String(headers['content-type']).startsWith('text/html') && text !== '';
  const typedIn = ({ sent }: GoodForm) => sent.pairs.filter(([name, value]) => value === someWords(name)).map(([name]) => name);
  // What was in a document that was brought in comes back in a hidden field.
  const phrase = 'The child was seen.';
  const textsOf = (form: GoodForm) => [...typedIn(form).filter((name) => !forAnotherChoice[form.route]?.includes(name)), ...form.sent.pairs.flatMap(([name, value]) => (value.includes(phrase) ? [name] : []))];
  const worded = (value: string, text: string) => (value.includes(phrase) ? value.replace(phrase, () => text) : text);
  const sendWith = (form: GoodForm, words: (field: string) => string | undefined) => {
    const typed = textsOf(form);
    const sent = withPairs(form.sent, (pairs) => pairs.map(([name, value]) => [name, typed.includes(name) ? worded(value, words(name) ?? (value.includes(phrase) ? phrase : value)) : value]));
    return form.visitor.send(form.address, sent, { withFiles: form.withFiles });
  };
  const withTexts = () => forms.filter((form) => textsOf(form).length > 0);
  // Everybody who is shown what others typed.
  const readers = () => [...scene.visitors.slice(0, 5), ...scene.visitors.filter(({ name }) => name === 'Ines Officer')];
  const onePerReader = (pages: readonly Found[]) => [...Map.groupBy(pages, ({ pattern, visitor }) => `${visitor.name} ${pattern}`).values()].flatMap(([each]) => each ?? []);
  const onePerKind = (pages: readonly Found[]) => [...Map.groupBy(pages, ({ pattern }) => pattern).values()].flatMap(([each]) => each ?? []);

  /** What the browser finds on these pages that our pages do not have, and which of them show the text. */
  async function readAll(pages: readonly Found[], texts: Readonly<Record<string, string>>): Promise<{ wrong: string[]; shown: { readonly field: string; readonly page: Found }[] }> {
    const wrong: string[] = [];
    const shown: { readonly field: string; readonly page: Found }[] = [];
    for (const page of pages.filter(({ came }) => isPage(came) && /ranHere|evil\.example|7\*7/.test(came.text))) {
      const looked = await read(page.came, texts);
      wrong.push(...[...looked.wrong, ...looked.parts.filter((part) => !ours.has(part)).map((part) => `has ${part}`)].map((each) => `${page.address} as ${page.visitor.name}: ${each}`));
      shown.push(...looked.shows.map((field) => ({ field, page })));
    }
    return { wrong, shown };
  }

  test('first the pages with plain words: what they are made of', async () => {
    const kinds = onePerReader(await crawl(scene));
    // What was searched for is marked where it is found.
    const [anybody] = scene.visitors;
    if (anybody) kinds.push({ visitor: anybody, address: '/standards?q=the', pattern: '/standards', came: await anybody.get('/standards?q=the') });
    const pages = [...kinds];
    for (const form of withTexts()) {
      const { location } = await form.visitor.send(form.address, form.sent, { withFiles: form.withFiles });
      const ends = [location, location.replace('/check', ''), form.page].map((address) => ({ visitor: form.visitor, address, pattern: '' }));
      for (const each of [...onePerKind(kinds), ...ends]) pages.push({ ...each, came: await each.visitor.get(each.address) });
      await scene.tables.putBack();
    }
    for (const { came } of pages.filter((each, place) => isPage(each.came) && (place < kinds.length || each.came.text.includes('Words of')))) for (const part of (await read(came, {})).parts) ours.add(part);
    assert.ok(ours.size > 50 && !ours.has('IFRAME') && ![...ours].some((part) => / on/.test(part)), [...ours].join(', '));
  });

  /** All payloads, in texts as long as the field takes. */
  async function longestTaken(form: GoodForm, field: string): Promise<string[]> {
    for (const length of [9_500, 1_900, 480, 195, 118]) {
      const texts = inTextsOf(length);
      const longest = texts.toSorted((one, other) => other.length - one.length)[0];
      const came = await sendWith(form, (each) => (each === field ? longest : undefined));
      await scene.tables.putBack();
      if (came.status === 303) return texts;
    }
    return [];
  }

  test('in every text of every form: shown letter for letter, and no page is made of anything else', async (t) => {
    const wrong: string[] = [];
    const count = { fields: 0, texts: 0, pages: 0, opened: 0 };
    for (const form of withTexts()) {
      const texts = new Map<string, string[]>();
      for (const field of textsOf(form)) texts.set(field, await longestTaken(form, field));
      const most = Math.max(...[...texts.values()].map((each) => each.length));
      // A short field takes a few payloads at a time: every day some of them, all with HOSTILE_ROUNDS=1000.
      const rounds = most > 20 ? Math.min(most, everyDay) : most;
      let places: Found[] = [];
      let first: Told | null = null;
      for (let round = 0; round < rounds; round += 1) {
        const now = Object.fromEntries([...texts].map(([field, all]) => [field, all[round % Math.max(all.length, 1)] ?? '']));
        const came = await sendWith(form, (field) => now[field]);
        const pages = first === null ? await crawl(scene, readers(), 4) : await again(places, first.location, came.location);
        const found = await readAll(pages, now);
        if (first === null) places = onePerKind(found.shown.map(({ page }) => page));
        if (first === null) count.opened += await inBrowser(places, wrong);
        first ??= came;
        await scene.tables.putBack();
        const unseen = Object.keys(now).filter((field) => !found.shown.some((each) => each.field === field));
        wrong.push(...found.wrong.map((each) => `${form.route}: ${each}`), ...unseen.map((field) => `${form.route}, ${field}: no page shows it letter for letter: ${now[field]?.slice(0, 200)}`));
        count.texts += Object.keys(now).length;
        count.pages += pages.length;
      }
      count.fields += texts.size;
    }
    assert.deepEqual(wrong.slice(0, 20), []);
    measured(t, 'S4', `${payloads.length} ways to write markup in ${count.fields} fields, ${number(count.pages)} pages read, ${count.opened} of them opened in a browser`, '0 ran, 0 had to be stopped by the content policy, every text shown letter for letter');
  });

  /** The same pages after another sending: what was made anew has another address. */
  async function again(places: readonly Found[], then: string, now: string): Promise<Found[]> {
    const [from, to] = [then, now].map((each) => each.split(/[?#]/)[0]?.split('/') ?? []) as [string[], string[]];
    const renamed = new Map(from.flatMap((part, place) => (part !== to[place] ? [[part, to[place] ?? part] as const] : [])));
    const addressOf = (address: string) => address.replaceAll(/[^/?#=&:]+/g, (part) => renamed.get(part) ?? part);
    return Promise.all(places.map(async ({ visitor, address, pattern }) => {
      const came = await visitor.get(addressOf(address));
      return { visitor, address: addressOf(address), pattern, came };
    }));
  }

  let listening: Promise<string> | null = null;
  const open = new Map<string, Page>();

  async function pageOf({ name: who, cookie }: Visitor, host: string): Promise<Page> {
    const already = open.get(who);
    if (already) return already;
    const context = await browser.newContext({ baseURL: host });
    await context.addCookies(cookie.split('; ').map((each) => {
      const at = each.indexOf('=');
      return { name: each.slice(0, at), value: each.slice(at + 1), url: host };
    }));
    await context.addInitScript(`window.stopped = []; document.addEventListener('securitypolicyviolation', (event) => window.stopped.push(event.violatedDirective + ' ' + event.blockedURI));`);
    const page = await context.newPage();
    open.set(who, page);
    return page;
  }

  /** Opens them for real: nothing may run, and the content policy may have nothing to stop. */
  async function inBrowser(places: readonly Found[], wrong: string[]): Promise<number> {
    for (const { visitor, address } of places) {
      listening ??= scene.house.server.listen({ host: '127.0.0.1', port: 0 });
      const host = await listening;
      const page = await pageOf(visitor, host);
      await page.goto(address);
      const [ran, stopped, at] = await page.evaluate<[unknown, string[], string]>('[window.ranHere, window.stopped, location.origin]');
      if (ran !== undefined || stopped.length > 0 || at !== host) wrong.push(`${address} as ${visitor.name}: ran ${String(ran)}, stopped ${stopped.join(', ')}, at ${at}`);
    }
    return places.length;
  }

  test('in every part of every address', async () => {
    const names = ['q', 'to', 'kept', 'done', 'page', 'sort', 'order', 'as', 'state', 'kind', 'child', 'name', 'overdue', 'about', 'what', 'before', 'from', 'verify', 'strange'];
    const wrong: string[] = [];
    const known = await crawl(scene);
    const one = onePerKind(known);
    const texts = inTextsOf(480);
    for (const [index, { visitor, address, pattern }] of one.entries()) {
      const text = texts[index % texts.length] ?? '';
      for (const each of [text, payloads[index % payloads.length] ?? '']) {
        const asked = `${address.split('?')[0]}?${new URLSearchParams(names.map((name) => [name, name === 'as' ? 'page' : each] as [string, string])).toString()}`;
        const came = await visitor.get(asked);
        if (came.status >= 500) wrong.push(`${asked}: ${came.status}`);
        wrong.push(...(await readAll([{ visitor, address: asked.slice(0, 80), pattern, came }], {})).wrong);
      }
    }
    assert.deepEqual(wrong.slice(0, 20), []);
  });

  test('each of the two hundred in what is searched for comes back in its field', async () => {
    const [visitor] = scene.visitors;
    for (const payload of payloads) {
      const came = await visitor?.get(`/standards?q=${encodeURIComponent(payload)}`);
      assert.equal(attribute(/<input[^>]*name="q"[^>]*>/.exec(came?.text ?? '')?.[0] ?? '', 'value'), payload);
    }
  });

  test('no cell of a file to save is a formula, whatever was typed', async (t) => {
    const wrong: string[] = [];
    let cells = 0;
    const all = (await crawl(scene, readers(), 5)).filter(({ came }) => String(came.headers['content-type']).startsWith('text/csv'));
    for (const form of withTexts()) {
      let files: readonly Found[] = all;
      for (const text of ['=1+1', '+1+1', '-1+1', '@SUM(A1)', '＝1+1', '=HYPERLINK("//evil.example";"x")']) {
        await sendWith(form, () => text);
        const came = await Promise.all(files.map(async (each) => ({ ...each, came: await each.visitor.get(each.address) })));
        // All files once, and after that those that have what was typed.
        files = came.filter((each) => each.came.text.includes('1+1'));
        for (const { address, came: { text: csv } } of came) {
          const found = cellsOf(csv);
          cells += found.length;
          wrong.push(...found.filter((cell) => /^[=+@＝＋－＠\t\r]|^-(?![\d.]+$)/.test(cell)).map((cell) => `${form.route}, in ${address}: ${cell}`));
        }
        await scene.tables.putBack();
      }
    }
    t.diagnostic(`${cells} cells`);
    assert.ok(cells > 100, String(cells));
    assert.deepEqual(wrong, []);
  });
});

/** The cells of a CSV (RFC 4180), as a spreadsheet reads them. */
function cellsOf(text: string): string[] {
  return [...text.replace('\uFEFF', '').matchAll(/(?:^|,|\r\n)(?:"((?:[^"]|"")*)"|([^,"\r\n]*))/g)].map(([, quoted, plain]) => (quoted ?? plain ?? '').replaceAll('""', '"'));
}
