import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { measured, number } from '../faults/kit/figures.ts';
import type { Browser, Page } from 'playwright-core';
import { type Found, crawl } from '../security/kit/crawl.ts';
import { type GoodForm, everyForm } from '../security/kit/every-form.ts';
import { attribute } from '../security/kit/fill.ts';
import { inTextsOf, payloads } from '../security/kit/payloads.ts';
import { type Scene, openScene } from '../security/kit/scene.ts';
import type { Told, Visitor } from '../security/kit/visitor.ts';
import { readersOf, sendAll, sendWith, textsOf } from '../security/kit/words-in-forms.ts';
import { openBrowser } from './kit/browser.ts';

const everyDay = Number(process.env['HOSTILE_ROUNDS'] ?? 3);

type Texts = Readonly<Record<string, string>>;
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

  let given: Texts = {};
  /** What the browser finds on a page, and which of the texts. They are given to it once: there may be many. */
  async function read({ text }: Told, texts: Texts): Promise<Looked> {
    if (texts !== given) await reader.evaluate(`window.texts = ${JSON.stringify(texts)}`);
    given = texts;
    return reader.evaluate<Looked>(`look(${JSON.stringify(text)}, window.texts ?? {})`);
  }
  const none: Texts = {};
  const isPage = ({ headers, text }: Told) => String(headers['content-type']).startsWith('text/html') && text !== '';
  const withTexts = () => forms.filter((form) => textsOf(form).length > 0);
  const onePerReader = (pages: readonly Found[]) => [...Map.groupBy(pages, ({ pattern, visitor }) => `${visitor.name} ${pattern}`).values()].flatMap(([each]) => each ?? []);
  const onePerKind = (pages: readonly Found[]) => [...Map.groupBy(pages, ({ pattern }) => pattern).values()].flatMap(([each]) => each ?? []);

  /** What the browser finds on these pages that our pages do not have, and which of them show the text. */
  async function readAll(pages: readonly Found[], texts: Texts): Promise<{ wrong: string[]; shown: { readonly field: string; readonly page: Found }[] }> {
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
    const found = await crawl(scene);
    for (const { came } of found.filter(({ came: each }) => isPage(each))) for (const part of (await read(came, none)).parts) ours.add(part);
    const kinds = onePerReader(found);
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
    for (const { came } of pages.filter((each, place) => isPage(each.came) && (place < kinds.length || each.came.text.includes('Words of')))) for (const part of (await read(came, none)).parts) ours.add(part);
    assert.ok(ours.size > 50 && !ours.has('IFRAME') && ![...ours].some((part) => / on/.test(part)), [...ours].join(', '));
  });

  /** All payloads, in texts as long as the field takes. */
  async function longestTaken(form: GoodForm, field: string): Promise<string[]> {
    for (const length of [9_500, 1_900, 480, 190, 112, 92]) {
      const texts = inTextsOf(length);
      const longest = texts.toSorted((one, other) => other.length - one.length)[0] ?? '';
      const came = await sendWith(form, (each) => (each === field ? `${longest} 9999` : undefined));
      await scene.tables.putBack();
      if (came.status === 303) return texts;
    }
    return assert.fail(`${form.route}: ${field} takes no text of 92 characters`);
  }

  interface Hostile { readonly form: GoodForm; readonly fields: ReadonlyMap<string, { readonly mark: number; readonly texts: readonly string[] }> }

  /** What each field of a form is given in a round. The number at its end is its own, so that no other field's text shows for it. */
  const givenIn = ({ fields }: Hostile, round: number) =>
    Object.fromEntries([...fields].map(([field, { mark, texts }]) => [field, `${texts[round % texts.length]} ${mark}`]));

  async function hostileForms(): Promise<Hostile[]> {
    const all: Hostile[] = [];
    const count = { marks: 1000 };
    for (const form of withTexts()) {
      const fields = new Map<string, { mark: number; texts: string[] }>();
      for (const field of textsOf(form)) fields.set(field, { mark: count.marks += 1, texts: await longestTaken(form, field) });
      all.push({ form, fields });
    }
    return all;
  }

  interface Seen { readonly hostile: Hostile; readonly came: Told; readonly places: readonly Found[]; readonly unseen: readonly string[] }

  /** As many of them as the service takes one after the other, and then all pages: reading these is what takes long. */
  async function together(waiting: readonly Hostile[], count: { pages: number; opened: number }, wrong: string[]): Promise<{ seen: Seen[]; left: Hostile[] }> {
    const { taken } = await sendAll(waiting, (hostile) => {
      const words = givenIn(hostile, 0);
      return sendWith(hostile.form, (field) => words[field]);
    });
    const texts = Object.fromEntries(taken.flatMap(({ one: hostile }) => Object.entries(givenIn(hostile, 0)).map(([field, text]) => [`${hostile.form.route} ${field}`, text])));
    const pages = await crawl(scene, readersOf(scene), 4);
    const found = await readAll(pages, texts);
    const seen = taken.map(({ one: hostile, came }) => {
      const fields = [...hostile.fields.keys()];
      const shown = found.shown.filter(({ field }) => fields.some((each) => field === `${hostile.form.route} ${each}`));
      return { hostile, came, places: onePerKind(shown.map(({ page }) => page)), unseen: fields.filter((each) => !shown.some(({ field }) => field === `${hostile.form.route} ${each}`)) };
    });
    count.pages += pages.length;
    count.opened += await inBrowser(onePerKind(seen.flatMap(({ places }) => places)), wrong);
    wrong.push(...found.wrong.map((each) => `${taken.length} forms sent: ${each}`));
    await scene.tables.putBack();
    const done = seen.filter(({ unseen }) => unseen.length === 0 || waiting.length === 1);
    return { seen: done, left: waiting.filter((each) => !done.some(({ hostile }) => hostile === each)) };
  }

  test('in every text of every form: shown letter for letter, and no page is made of anything else', async (t) => {
    const wrong: string[] = [];
    const count = { fields: 0, pages: 0, opened: 0 };
    const seen: Seen[] = [];
    for (let waiting = await hostileForms(); waiting.length > 0;) {
      const next = await together(waiting, count, wrong);
      // Those that none of a group showed are tried one by one: a later act may have hidden what an earlier one wrote.
      const alone = next.seen.length === 0 ? await together(waiting.slice(0, 1), count, wrong) : { seen: [] };
      seen.push(...next.seen, ...alone.seen);
      waiting = next.left.filter((each) => !alone.seen.some(({ hostile }) => hostile === each));
    }
    for (const { hostile, came: first, places, unseen } of seen) {
      wrong.push(...unseen.map((field) => `${hostile.form.route}, ${field}: no page shows it letter for letter`));
      const most = Math.max(...[...hostile.fields.values()].map(({ texts }) => texts.length));
      // A short field takes a few payloads at a time: every day some of them, all with HOSTILE_ROUNDS=1000.
      const rounds = most > 20 ? Math.min(most, everyDay) : most;
      for (let round = 1; round < rounds; round += 1) {
        const words = givenIn(hostile, round);
        const came = await sendWith(hostile.form, (field) => words[field]);
        const pages = await again(places, first.location, came.location);
        const there = await readAll(pages, words);
        // What was made anew may have an address that the answer does not name: then it is looked for.
        const isWhole = Object.keys(words).every((field) => there.shown.some((each) => each.field === field));
        const found = isWhole ? there : await readAll(await crawl(scene, readersOf(scene), 4), words);
        await scene.tables.putBack();
        const hidden = Object.keys(words).filter((field) => !found.shown.some((each) => each.field === field));
        wrong.push(...found.wrong.map((each) => `${hostile.form.route}: ${each}`), ...hidden.map((field) => `${hostile.form.route}, ${field}: no page shows it letter for letter: ${words[field]?.slice(0, 200)}`));
        count.pages += pages.length;
      }
      count.fields += hostile.fields.size;
    }
    assert.deepEqual(wrong.slice(0, 20), []);
    assert.equal(seen.length, withTexts().length);
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
        wrong.push(...(await readAll([{ visitor, address: asked.slice(0, 80), pattern, came }], none)).wrong);
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
});
