import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { crawl } from './kit/crawl.ts';
import { openScene, type Scene } from './kit/scene.ts';
import { unescaped } from './kit/fill.ts';

/** What may be saved of these is about nobody, or published to all staff. */
const aboutNobody = ['/data-quality', '/data-quality/list', '/standards/:id', '/figures/checks', '/figures', '/figures/definitions', '/figures/indicators/:id', '/policy', '/delegation', '/privacy/kept', '/timescales', '/oversight/of/:kind/figures', '/oversight/supervision/report'];

describe('what leaves as a file', () => {
  let scene: Scene;
  before(async () => { scene = await openScene(); });
  after(() => scene.close());

  test('asks six minutes after the sign-in who it is, on every page that can be saved, unless it is about nobody', async () => {
    const saving = new Map<string, { readonly address: string; readonly visitor: Scene['visitors'][number] }>();
    for (const { visitor, came } of await crawl(scene)) {
      for (const [, href = ''] of came.text.matchAll(/href="([^"]*[?&](?:amp;)?as=[^"]*)"/g)) {
        const pattern = scene.patternOf('GET', unescaped(href));
        if (pattern !== null && !saving.has(pattern)) saving.set(pattern, { address: unescaped(href), visitor });
      }
    }
    assert.ok(saving.size > 15, `${saving.size} pages can be saved: ${[...saving.keys()].join(', ')}`);
    for (const { address, visitor } of saving.values()) assert.notEqual((await visitor.get(address)).status, 302, `${address}, just signed in`);
    scene.house.pass(6);
    const open: string[] = [];
    for (const [pattern, { address, visitor }] of saving) {
      const { status, location } = await visitor.get(address);
      if (status === 200) open.push(pattern);
      else assert.ok(location.startsWith('/prove'), `${address}: ${status} ${location}`);
    }
    assert.deepEqual(open.toSorted(), aboutNobody.toSorted());
  });
});
