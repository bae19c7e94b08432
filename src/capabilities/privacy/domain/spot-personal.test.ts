import assert from 'node:assert/strict';
import { test } from 'node:test';
import { spotPersonal } from './spot-personal.ts';

const staff = ['karen holroyd', 'wen worker', 'áine o’shea'];
const spotted = (text: string) => spotPersonal(text, { staff, year: 2026 }).map((one) => `${one.kind}: ${one.text}`);
const kinds = (text: string) => spotPersonal(text, { staff, year: 2026 }).map((one) => one.kind);

test('two words with capitals that are no known words are likely a name', () => {
  assert.deepEqual(spotted('We spoke to Zofia Wojcik about it.'), ['name: Zofia Wojcik']);
  assert.deepEqual(spotted('Ahmed Al-Farsi and Niamh O’Connell came.'), ['name: Ahmed Al-Farsi', 'name: Niamh O’Connell']);
  assert.deepEqual(spotted('Seen with Jean-Luc de Brún on Monday.'), ['name: Jean-Luc de Brún']);
});

test('a common first name alone is likely a name, also at the start of a sentence', () => {
  assert.deepEqual(spotted('Sarah was seen alone. Her wishes are in the note, and Liam’s too.'), ['name: Sarah', 'name: Liam’s']);
});

test('a title with a name is a name, and so is an initial with one', () => {
  assert.deepEqual(spotted('Mrs Okonkwo agreed, and Dr. A. Patel wrote. J. Smith did not.'), ['name: Mrs Okonkwo', 'name: Dr. A. Patel', 'name: J. Smith']);
});

test('the names of colleagues are fine, whole or with a title', () => {
  assert.deepEqual(spotted('Discussed with Karen Holroyd and with Ms Holroyd. ÁINE O’SHEA knows.'), []);
  assert.deepEqual(spotted('Karen Holroyd spoke to Karen Brown.'), ['name: Karen Brown']);
});

test('words of the work, of the calendar and of places are no names', () => {
  for (const text of ['The Child Protection Conference on Monday 1 June 2026 agreed the Plan.', 'Strength and Difficulties Questionnaire in Section 4 of the Assessment.',
    'Mother and Father were met at home by the Social Worker. Discussed in Supervision.', 'Ofsted, CAMHS and Family Group Conference. Home Visit. Early Help.',
    'Seen at Lancashire Park Primary School.', 'SC-02 and VD-03 are met. See C-100001 in the case system.']) assert.deepEqual(spotted(text), [], text);
});

test('an e-mail address, a telephone number and a postcode are spotted as they are written', () => {
  assert.deepEqual(spotted('Write to a.mother@mail.example or ring 07700 900123, +44 (0)20 7946 0018 or (01632) 960983.').map((one) => one.split(':')[0]), ['email', 'phone', 'phone', 'phone']);
  assert.deepEqual(kinds('They moved to SW1A 2AA, then M1 1AE and ec1a1bb.'), ['postcode', 'postcode', 'postcode']);
  assert.deepEqual(kinds('Visited 3 times in 2026, 12 of 14 statements met, 0 of 9 open.'), []);
});

test('an NHS number is spotted by its check figure, and other numbers of ten figures are not', () => {
  assert.deepEqual(spotted('NHS 943 476 5919'), ['nhs-number: 943 476 5919']);
  assert.deepEqual(kinds('9434765919'), ['nhs-number']);
  assert.deepEqual(kinds('9434765918'), []);
});

test('a date of birth is spotted by the word beside it, or because it is long ago; the day of a visit is not', () => {
  assert.deepEqual(spotted('Born 3 March 2026. DOB: 03/03/19.'), ['born: Born 3 March 2026', 'born: DOB: 03/03/19']);
  assert.deepEqual(spotted('Since 14/05/2012 and 1st of May 2019.'), ['born: 14/05/2012', 'born: 1st of May 2019']);
  assert.deepEqual(kinds('Visited on 2 June 2026, planned 12/08/2026 and 2025-12-01.'), []);
});

test('what overlaps is said once, and every place is where it is in the text', () => {
  const text = 'Ring Sarah Smith on 07700 900123.';
  for (const one of spotPersonal(text, { staff, year: 2026 })) assert.equal(text.slice(one.from, one.to), one.text);
  assert.equal(spotPersonal(text, { staff, year: 2026 }).length, 2);
});

test('a very long text, or one of capitals alone, is read in a moment', () => {
  for (const text of ['A'.repeat(20_000), 'Aa '.repeat(6000), '0'.repeat(10_000), 'a@'.repeat(5000), `${'a.'.repeat(5000)}@`, 'Mr '.repeat(5000)]) assert.ok(Array.isArray(spotPersonal(text, { staff, year: 2026 })));
});
