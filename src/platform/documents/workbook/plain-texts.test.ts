import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { plainTexts } from './plain-texts.ts';

const limits = { cellText: 5, sharedTexts: 3, elements: 100 };
const sst = (inner: string) => `<?xml version="1.0" encoding="UTF-8"?>\n<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="2">${inner}</sst>`;
const si = (text: string) => `<si><t>${text}</t></si>`;

describe('shared texts of the plain form', () => {
  test('are what they mean', () => {
    assert.deepEqual(plainTexts(sst(si('one') + si('') + '<si><t xml:space="preserve"> &lt;&amp; </t></si>'), limits), ['one', '', ' <& ']);
    assert.deepEqual(plainTexts(sst(''), limits), []);
  });

  const left: Readonly<Record<string, string>> = {
    'more of them than there may be': sst(si('x').repeat(4)),
    'a text that is too long': sst(si('123456')),
    'a line end that XML would change': sst(si('a\r\nb')),
    'a sign that ends CDATA': sst(si(']]>')),
    'an entity of its own': sst(si('&own;')),
    'a character that XML forbids': sst(si('\u0001')),
    'several runs': sst('<si><r><t>x</t></r></si>'),
    'a document type': sst('').replace('<sst', '<!DOCTYPE sst []><sst'),
    'another namespace': sst(si('x')).replace('spreadsheetml', 'other'),
    'something behind the end': `${sst(si('x'))}x`,
  };
  for (const [what, xml] of Object.entries(left)) test(`are left to the parser where there is ${what}`, () => assert.equal(plainTexts(xml, limits), null));

  test('are left to the parser past the elements that there may be', () => {
    assert.equal(plainTexts(sst(si('x').repeat(3)), { ...limits, elements: 7 })?.length, 3);
    assert.equal(plainTexts(sst(si('x').repeat(3)), { ...limits, elements: 6 }), null);
  });
});
