import { after, before } from 'node:test';
import { type JourneyHouse, openJourneys } from './kit/house.ts';
import { Judge } from './kit/judge.ts';
import { journey } from './kit/steps.ts';
import type { Visitor } from './kit/visitor.ts';

/** More problems than a page shows, values that are not shown, and a word that is typed, in a real browser. */
let house: JourneyHouse;
let analyst: Visitor;
const judge = new Judge();
const step = journey();

const heads = 'Child Unique ID,Gender,Ethnicity,Date of Birth,Age,Date of Contact,Contact Source';
const contact = (at: number, source = 'q) 6: Police') => `R-${200_000 + at},a) Male,a) WBRI,05/02/2020,3,0${1 + at % 9}/05/2026,${source}`;
const rows = [`Jane Doe${contact(0).slice(8)}`, contact(1, 'Jane Doe'), ...Array.from({ length: 130 }, (_, at) => contact(2 + at))];

before(async () => {
  house = await openJourneys();
  analyst = await house.signIn('Owen Castellan');
});
after(() => house.close());

step('problems: a page of a hundred, the next, and where a name may have stood its shape', async () => {
  const { page } = analyst;
  await page.goto('/returns/new');
  await page.getByLabel('Annex A child-level lists').check();
  await page.setInputFiles('#documents', { name: 'contacts.csv', mimeType: 'text/csv', buffer: Buffer.from(`${heads}\r\n${rows.join('\r\n')}\r\n`) });
  await page.getByRole('button', { name: 'Read it' }).click();
  await page.getByText('Refused').waitFor();
  await page.getByText('7 letters, 1 space').first().waitFor();
  await judge.judge(analyst, 'return', 'with more problems than a page');
  await page.getByRole('link', { name: 'Next page' }).click();
  await page.waitForURL(/page=2/);
  await judge.judge(analyst, 'return', 'the last page of its problems');
  judge.verdict();
});

step('a word that is not shown is typed by whoever looked at the row', async () => {
  const { page } = analyst;
  await page.getByRole('link', { name: 'Previous page' }).click();
  await page.getByRole('link', { name: 'Say what it means' }).click();
  await judge.judge(analyst, 'what a word means', 'to be typed');
  await page.getByRole('button', { name: 'Remember it' }).click();
  await page.getByText('Type the word as it stands in the file').first().waitFor();
  await judge.judge(analyst, 'what a word means', 'to be typed, with errors');
  judge.verdict();
});
