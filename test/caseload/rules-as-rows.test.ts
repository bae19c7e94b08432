import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Mark, markNames } from '../../src/capabilities/caseload/domain/clocks/timescale.ts';
import { timescaleOf } from '../../src/capabilities/caseload/domain/clocks/timescales.ts';
import { wordsOf } from '../kit/browser.ts';
import { openTestHouse, type TestHouse } from '../kit/house.ts';

/** The row that holds a rule: its id, how sure it must be, its limit as people read it, and what its source must name. */
type RowOfRule = readonly [id: string, mark: Mark, limit: string, source: RegExp];

/**
 * Every rule on referral, assessment, protection, care and leaving care that was looked up in law or guidance, or that
 * authorities are known to set themselves: in our own words, as it was before any program.
 */
const rules: Readonly<Record<string, readonly RowOfRule[]>> = {
  'a referral is decided on within one working day': [['referral-decision', 'V', '1 working day', /Working Together/]],
  'an assessment is finished within 45 working days of the referral, and is counted from its own start as well': [['assessment-from-referral', 'V', '45 working days', /Working Together/], ['assessment-from-start', 'V', '45 working days', /Annex A/]],
  'managers look at an open assessment on days 1, 8, 20 and 40': [['oversight-1', 'L', '1 working day', /Practice Fundamentals/], ['oversight-8', 'L', '8 working days', /Practice Fundamentals/], ['oversight-20', 'L', '20 working days', /Practice Fundamentals/], ['oversight-40', 'L', '40 working days', /Practice Fundamentals/]],
  // Looked up as a duty; the number is each authority's.
  'a strategy discussion follows at once, in many places within 24 hours': [['strategy-discussion', 'L', '24 hours', /Local procedures/]],
  'the first visit of an enquiry is made at once or within 24 hours, by risk': [['section-47-visit', 'L', '24 hours', /Local procedures/]],
  'an initial conference is held within 15 working days of the strategy discussion, of several the latest': [['initial-conference', 'V', '15 working days', /Working Together.*8675Q/]],
  'a head of service agrees to the request for a conference': [['conference-agreed', 'L', 'None', /Local/]],
  'a first review conference within three months, the later ones within six': [['review-conference-first', 'V', '3 months', /Working Together/], ['review-conference-later', 'V', '6 months', /Working Together/]],
  'a head of service reviews every protection plan at nine months': [['protection-plan-head-of-service', 'L', '9 months', /Local/]],
  'care proceedings end within 26 weeks': [['care-proceedings', 'V', '26 weeks', /Children and Families Act 2014/]],
  'a first review of a child in care within 20 working days': [['looked-after-review-first', 'V', '20 working days', /reg 33\(1\), SI 2010\/959/]],
  'a second within three months of the first, later ones within six': [['looked-after-review-second', 'V', '3 months', /reg 33\(2\)/], ['looked-after-review-later', 'V', '6 months', /reg 33\(2\)/]],
  'a visit within a week of each placement': [['visit-first', 'V', '1 week', /reg 28\(2\)\(a\)/]],
  'visits every six weeks in the first year': [['visit-year-1', 'V', '6 weeks', /reg 28\(2\)\(b\)/]],
  'after it every six weeks, or three months in a placement until 18': [['visit-later', 'V', '6 weeks', /reg 28\(2\)\(c\)/], ['visit-until-18', 'V', '3 months', /reg 28\(2\)\(c\)/]],
  'with a parent before the assessment every week until the first review, then every six weeks': [['visit-home-before-assessment', 'V', '1 week', /reg 28\(3\)/], ['visit-home-before-assessment-later', 'V', '6 weeks', /reg 28\(3\)/]],
  'under a temporary approval or an interim order at home every week until the first review, then every four weeks': [['visit-temporary', 'V', '1 week', /reg 28\(4\)/], ['visit-temporary-later', 'V', '4 weeks', /reg 28\(4\)/]],
  'under a care order at home within a week of the order, then every six weeks': [['visit-care-order-first', 'V', '1 week', /reg 28\(5\)/], ['visit-care-order-later', 'V', '6 weeks', /reg 28\(5\)/]],
  'a plan for permanence by the second review': [['permanence-plan', 'G', '3 months', /local: by the second review/]],
  'health is assessed every six months under five, every twelve from five on': [['health-assessment-under-5', 'V', '6 months', /reg 7, SI 2010\/959/], ['health-assessment-5-and-over', 'V', '12 months', /reg 7, SI 2010\/959/]],
  'a head of service looks at an entry to care within five days': [['care-entry-check', 'L', '5 days', /Local/]],
  'section 20 is looked at each quarter, as the law sets no limit': [['section-20-check', 'L', '3 months', /The law sets no limit/]],
  'a case summary every three months': [['case-summary', 'L', '3 months', /Local/]],
  'supervision at least monthly, of each worker and about each child': [['professional-supervision', 'L', '1 month', /Local supervision policy/], ['case-supervision', 'L', '1 month', /Local supervision policy/]],
};

describe('the rules of the field are rows of data', () => {
  let house: TestHouse;
  let page: string;
  let worker: Awaited<ReturnType<TestHouse['signIn']>>;
  before(async () => {
    house = await openTestHouse();
    worker = await house.signIn(await house.aPerson({ role: 'practitioner', name: 'Wen Worker' }));
    page = (await worker.get('/timescales')).text;
  });
  after(() => house.close());

  for (const [rule, rows] of Object.entries(rules)) {
    test(`${rule}; its source is shown to whoever works here`, async () => {
      for (const [id, mark, limit, source] of rows) {
        const row = timescaleOf(id) ?? assert.fail(`no row ${id}`);
        assert.equal(row.mark, mark, id);
        assert.match(row.source, source);
        const [line = ''] = page.match(new RegExp(`<tr[^>]*>(?:(?!</tr>).)*href="/timescales/${id}">.*?</tr>`, 's')) ?? [];
        const shown = wordsOf(line);
        for (const words of [row.name, limit, row.source, markNames[mark]]) assert.ok(shown.includes(words), `${id}: “${words}” in “${shown}”`);
        const own = wordsOf((await worker.get(`/timescales/${id}`)).text);
        for (const words of [row.name, row.source]) assert.ok(own.includes(words), `${id} on its own page: ${words}`);
      }
    });
  }
});
