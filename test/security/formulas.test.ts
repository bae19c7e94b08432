import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { crawl } from './kit/crawl.ts';
import { type GoodForm, everyForm } from './kit/every-form.ts';
import { type Scene, openScene } from './kit/scene.ts';
import { readersOf, sendAll, sendWith, textsOf } from './kit/words-in-forms.ts';

describe('files to save, opened in a spreadsheet', () => {
  let scene: Scene;
  let forms: GoodForm[];
  before(async () => {
    scene = await openScene();
    forms = (await everyForm(scene)).forms.filter((form) => textsOf(form).length > 0);
  });
  after(() => scene.close());

  test('no cell of a file to save is a formula, whatever was typed', async (t) => {
    const wrong: string[] = [];
    const count = { cells: 0, typed: 0 };
    const all = (await crawl(scene, readersOf(scene), 5)).filter(({ came }) => String(came.headers['content-type']).startsWith('text/csv'));
    for (const text of ['=1+1', '+1+1', '-1+1', '@SUM(A1)', '＝1+1', '=HYPERLINK("//evil.example";"x")']) {
      for (let waiting = forms; waiting.length > 0;) {
        const { taken, left } = await sendAll(waiting, (form) => sendWith(form, () => text));
        waiting = left;
        for (const { visitor, address } of all) {
          const found = cellsOf((await visitor.get(address)).text);
          count.cells += found.length;
          count.typed += found.filter((cell) => cell.includes('1+1')).length;
          wrong.push(...found.filter((cell) => /^[=+@＝＋－＠\t\r]|^-(?![\d.]+$)/.test(cell)).map((cell) => `${taken.length} forms sent, in ${address}: ${cell}`));
        }
        await scene.tables.putBack();
      }
    }
    t.diagnostic(`${count.cells} cells, ${count.typed} of them as typed`);
    assert.ok(count.typed > 100, String(count.typed));
    assert.deepEqual(wrong, []);
  });
});

/** The cells of a CSV (RFC 4180), as a spreadsheet reads them. */
function cellsOf(text: string): string[] {
  return [...text.replace('\uFEFF', '').matchAll(/(?:^|,|\r\n)(?:"((?:[^"]|"")*)"|([^,"\r\n]*))/g)].map(([, quoted, plain]) => (quoted ?? plain ?? '').replaceAll('""', '"'));
}
