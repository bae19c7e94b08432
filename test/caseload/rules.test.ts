import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changed, columnAt, goodRows, headsOf, sheetOf, wholeReturn } from './kit/annex-a-return.ts';
import { assessment, census, childOf, enquiry, needPlan, plan, referral, reviews, wholeChild } from './kit/census-return.ts';
import { judgeSheets, judgeXml, type MadeSheet, rowsOf, rulesOf, told, type Verdict } from './kit/judging.ts';
import { addDays, type Day } from '../../src/kernel/day.ts';
import type { Cell } from '../../src/kernel/tables.ts';
import { returnShapes } from '../../src/capabilities/caseload/domain/returns/definitions.ts';
import { orders } from '../../src/capabilities/caseload/domain/returns/order.ts';
import { type RuleId, rules } from '../../src/capabilities/caseload/domain/returns/rules.ts';
import type { ListShape } from '../../src/capabilities/caseload/domain/returns/shape.ts';

const annexA = (instead: Parameters<typeof wholeReturn>[0] = {}) => judgeSheets('annex-a', wholeReturn(instead));
const withSheet = (more: MadeSheet) => judgeSheets('annex-a', [...wholeReturn(), more]);
const cin = (details: string, header = {}) => judgeXml('cin-census', census(childOf(details), header));
const headed = (list: string, spoil: (heads: string[]) => readonly Cell[]) => judgeSheets('annex-a', wholeReturn().map((sheet) => (sheet.name === list ? { ...sheet, rows: [spoil([...sheet.rows[0] ?? []].map(String)), ...sheet.rows.slice(1)] } : sheet)));
const csv903 = (...files: readonly string[]) => judgeSheets('ssda903', files.map((file) => ({ name: null, rows: rowsOf(file) })));
const episodes = (...rows: readonly string[]) => ['CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,URN', ...rows].join('\n');
const header903 = (...rows: readonly string[]) => ['CHILD,SEX,DOB,ETHNIC,MOTHER,MC_DOB', ...rows].join('\n');
const first = (list: string) => goodRows[list]?.[0] ?? {};

test('a return without a fault has no problem, and every row is kept', () => {
  for (const verdict of [annexA(), judgeXml('cin-census', census(wholeChild())), csv903(header903('7,F,01/06/2014,WBRI,,'), episodes('7,03/01/2023,S,C2,N1,U4,PR1,,,,SC1'))]) {
    assert.deepEqual(verdict.judged.problems, []);
    for (const { list, read, kept, refused } of verdict.judged.lists) assert.deepEqual([kept, refused], [read, 0], list);
    assert.equal(verdict.lines.length, verdict.judged.lists.reduce((sum, each) => sum + each.kept, 0));
  }
});

/** For each rule something that breaks it; that nothing else does is the test above. */
const broken: Readonly<Record<RuleId, () => Verdict>> = {
  'nothing-recognised': () => judgeSheets('annex-a', [{ name: 'Sheet1', rows: [['Fruit', 'Price'], ['Apple', 1]] }]),
  'another-return': () => judgeSheets('annex-a', [{ name: null, rows: rowsOf(episodes('7,03/01/2023,S,C2,N1,U4,PR1,,,,')) }]),
  'area-send': () => judgeSheets('annex-a', [{ name: 'List_1', rows: [['Unique ID', 'UPN', 'Date of birth', 'Gender', 'SEN primary need'], ['1', 'x', null, 1, 'H5']] }]),
  'list-not-told': () => headed('List_4', (heads) => heads.filter((head) => head !== 'Continuous Assessment Start Date')),
  'list-twice': () => withSheet({ ...sheetOf('annex-a/3'), name: 'Copy' }),
  'hidden-list': () => judgeSheets('annex-a', wholeReturn().map((sheet) => (sheet.name === 'List_6' ? { ...sheet, hidden: true } : sheet))),
  'heading-twice': () => headed('List_3', (heads) => [...heads, 'Allocated team']),
  'column-missing': () => headed('List_9', (heads) => heads.map((head) => (head === 'Latest Date of Contact' ? 'Something else' : head))),
  'another-day': () => judgeXml('cin-census', census(wholeChild(), { ReferenceDate: '2023-03-31' })),
  'stray-text': () => cin(`${referral()}PersonBirthDate`),
  'too-much-in-one': () => cin(referral({}, assessment().repeat(5_001))),
  'is-blank': () => annexA(changed('annex-a/3', { child: ' ' })),
  'should-not-be-blank': () => annexA(changed('annex-a/3', { ethnicity: null })),
  'broken-cell': () => annexA(changed('annex-a/3', { worker: '#N/A' })),
  'no-reference': () => annexA(changed('annex-a/3', { child: 'Jane Doe' })),
  'reference-lost': () => annexA(changed('annex-a/3', { child: '1.23E+07' })),
  'zeros-lost': () => annexA(changed('annex-a/4', { child: '0001001' })),
  'no-day': () => annexA(changed('annex-a/3', { referred: '31/02/2023' })),
  'year-of-two-figures': () => annexA(changed('annex-a/3', { referred: '04/10/23' })),
  'day-as-number': () => annexA(changed('annex-a/3', { referred: 45203 })),
  'far-off-day': () => annexA(changed('annex-a/4', { authorised: { day: '2199-01-01' as Day, time: null } })),
  'after-the-extract': () => annexA(changed('annex-a/3', { referred: '01/04/2024' })),
  'code-not-of-this-year': () => csv903(episodes('7,03/01/2023,S,C2,N1,K3,PR1,,,,')),
  'no-number': () => annexA(changed('annex-a/3', { referralsBefore: 'none' })),
  'not-compared': () => annexA(changed('annex-a/3', { age: 'unborn' })),
  'number-out-of-range': () => annexA(changed('annex-a/3', { referralsBefore: -1 })),
  'looks-like-postcode': () => annexA(changed('annex-a/2', { organisation: 'GL1 2TG' })),
  'too-long': () => annexA(changed('annex-a/2', { organisation: 'x'.repeat(201) })),
  'unknown-word': () => annexA(changed('annex-a/3', { source: 'Individual' })), 'word-not-shown': () => annexA(changed('annex-a/3', { source: 'Jane Doe' })),
  'out-of-order': () => annexA(changed('annex-a/4', { authorised: '04/10/2023' })),
  'age-differs': () => annexA(changed('annex-a/3', { age: 3 })),
  'born-long-after': () => annexA(changed('annex-a/3', { born: '01/06/2025', age: -1 })),
  'event-without-day': () => annexA(changed('annex-a/5', { discussed: null, conference: null })),
  'same-row-twice': () => annexA({ 'annex-a/6': [...goodRows['annex-a/6'] ?? [], first('annex-a/6')] }),
  'two-rows-for-one': () => annexA({ 'annex-a/6': [...goodRows['annex-a/6'] ?? [], { ...first('annex-a/6'), team: 'Birch' }] }),
  'two-rows-kept': () => csv903(header903('7,F,01/06/2014,WBRI,,', '7,M,01/06/2014,WBRI,,')),
  'not-on-list-6': () => annexA(changed('annex-a/7', { child: '1009' })),
  'birth-differs': () => annexA(changed('annex-a/7', { born: '02/06/2014' })),
  'plan-before-conference': () => annexA(changed('annex-a/7', { started: '25/10/2023' })),
  'conference-at-both-levels': () => cin(referral({ DateOfInitialCPC: '2023-07-20' }, enquiry())),
  'plan-not-from-conference': () => cin(referral({}, enquiry() + plan({ CPPstartDate: '2023-07-21' }))),
  'plans-overlap': () => cin(referral({}, enquiry() + plan() + needPlan({ CINPlanStartDate: '2023-08-01', CINPlanEndDate: '2023-08-20' }))),
  'protection-plans-overlap': () => cin(referral({}, plan() + plan({ CPPstartDate: '2023-12-01' }))),
  'activity-after-closure': () => cin(referral({ CINclosureDate: '2023-06-19', ReasonForClosure: 'RC7' }, assessment())),
  'referrals-overlap': () => cin(referral() + referral({ CINreferralDate: '2023-08-02' })),
  'activity-without-action': () => cin(referral({ ReferralNFA: '1' }, assessment())),
  'closed-with-open-work': () => cin(referral({ CINclosureDate: '2023-09-01', ReasonForClosure: 'RC7' }, assessment({ AssessmentAuthorisationDate: '' }))),
  'conference-at-weekend': () => cin(referral({}, enquiry({ DateOfInitialCPC: '2023-07-22' }))),
  'episodes-overlap': () => csv903(episodes('7,03/01/2023,S,C2,N1,U4,PR1,05/03/2023,X1,,', '7,04/03/2023,P,C2,N1,U4,PR1,,,,')),
  'no-episodes': () => csv903(episodes('7,03/01/2023,S,C2,N1,U4,PR1,,,,'), 'CHILD,DOB,REVIEW,REVIEW_CODE\n8,01/06/2014,01/02/2023,PN1'),
};

test('every rule is broken by what breaks it, and stops the return only where it is an error', () => {
  for (const rule of Object.keys(rules) as RuleId[]) {
    const verdict = broken[rule]();
    const found = verdict.judged.problems.filter((problem) => problem.rule === rule);
    assert.ok(found.length > 0, `${rule}: ${verdict.judged.problems.map(told).join('; ')}`);
    assert.ok(found.every((problem) => problem.severity === rules[rule].severity && problem.message.startsWith(rules[rule].words)), rule);
    if (rules[rule].severity === 'error') assert.ok(verdict.stopped, `${rule} stops`);
    else if (rule !== 'after-the-extract') assert.equal(verdict.stopped, false, `${rule} does not stop: ${verdict.judged.problems.map(told).join('; ')}`);
  }
});

test('a row with an error is refused and the others are kept; a row with a warning is kept, and marked with it', () => {
  const refused = annexA(changed('annex-a/3', { referred: 'soon' }));
  assert.deepEqual(refused.judged.lists.find(({ list }) => list === 'annex-a/3'), { list: 'annex-a/3', read: 2, kept: 1, refused: 1 });
  assert.deepEqual(refused.judged.problems.map(told), ['no-day | annex-a/3 | 2 | Date of referral | 4 letters']);
  const warned = annexA(changed('annex-a/4', { authorised: '04/10/2023' }));
  assert.deepEqual(warned.lines.find(({ list }) => list === 'annex-a/4')?.doubts, ['out-of-order']);
  assert.match(warned.judged.problems[0]?.message ?? '', /Continuous Assessment Date of Authorisation is before Continuous Assessment Start Date, 2023-10-05\.$/);
});

test('of two rows about one child the same one is kept once, and of two that differ the second is refused, or kept where the list says so', () => {
  const kept = (verdict: Verdict, list: string) => verdict.lines.filter((line) => line.list === list).map(({ key, doubts }) => `${key} ${doubts.join(' ')}`.trim());
  assert.deepEqual(kept(broken['same-row-twice'](), 'annex-a/6'), ['1001', '1004', '1005']);
  assert.deepEqual(kept(broken['two-rows-for-one'](), 'annex-a/6'), ['1001', '1004', '1005']);
  assert.deepEqual(kept(broken['two-rows-kept'](), 'ssda903/header'), ['7', '7 #2 two-rows-kept']);
});

test('a list that is not there at all is not held against the others', () => {
  assert.deepEqual(rulesOf(judgeSheets('annex-a', [sheetOf('annex-a/7'), sheetOf('annex-a/8')])), []);
  assert.deepEqual(rulesOf(csv903('CHILD,DOB,REVIEW,REVIEW_CODE\n8,01/06/2014,01/02/2023,PN1')), []);
});

/** One line of a list with only these days in it, as its own kind of file has it. */
function oneRow(shape: ListShape, days: Readonly<Record<string, Day>>): Verdict {
  const kind = shape.list.split('/')[0] as 'annex-a';
  const value = (name: string): Cell => days[name] ?? (name === shape.subject ? '77' : null);
  const needed = shape.columns.map((column) => value(column.name) ?? (column.need === 'must' && column.type === 'day' ? Object.values(days)[0] ?? null : null));
  if (kind as string !== 'cin-census') return judgeSheets(kind, [{ name: 'S', rows: [shape.columns.map((column) => column.heads[0] ?? ''), needed] }]);
  const element: Readonly<Record<string, string>> = { assessment: 'Assessments', 'need-plan': 'CINPlanDates', 'section-47': 'Section47', 'protection-plan': 'ChildProtectionPlans', 'pre-proceedings': 'PreProceedingsandFGDM' };
  const own = (up: boolean) => Object.fromEntries(shape.columns.flatMap((column) => (days[column.name] && Boolean(column.up) === up ? [[column.heads[0] ?? '', String(days[column.name])]] : [])));
  const text = (values: Readonly<Record<string, string>>) => Object.entries(values).map(([name, each]) => `<${name}>${each}</${name}>`).join('');
  const name = shape.list.replace('cin-census/', '');
  if (name === 'child') return judgeXml('cin-census', census(childOf('', own(false))));
  if (name === 'referral') return cin(referral(own(false)));
  if (name === 'protection-review') return cin(referral({}, plan({ CPPstartDate: own(true)['CPPstartDate'] ?? '', CPPendDate: '' }, reviews(own(false)['CPPreviewDate'] ?? ''))));
  return cin(referral(own(true), `<${element[name]}>${text(own(false))}</${element[name]}>`));
}

test('of every pair of days the second is not before the first, and one day between them is enough to tell', () => {
  const shapes = Object.values(returnShapes).flatMap(({ lists }) => lists);
  for (const { list, first: from, second, strict } of orders) {
    const shape = shapes.find((each) => each.list === list);
    assert.ok(shape);
    assert.ok(shape.columns.some(({ name }) => name === from) && shape.columns.some(({ name }) => name === second), `${list} has ${from} and ${second}`);
    const start = '2023-07-20' as Day;
    const said = (on: Day) => rulesOf(oneRow(shape, { [from]: start, [second]: on })).includes('out-of-order');
    assert.equal(said(addDays(start, -1)), true, `${list}: ${second} before ${from}`);
    assert.equal(said(start), strict === true, `${list}: ${second} on the day of ${from}`);
    assert.equal(said(addDays(start, 1)), false, `${list}: ${second} after ${from}`);
  }
});

test('age fits the date of birth on any day of the month before the extract, and -1 is an unborn child', () => {
  const said = (born: string | null, age: Cell) => rulesOf(annexA(changed('annex-a/1', { born, age }))).includes('age-differs');
  const table: readonly [string | null, Cell, boolean][] = [
    ['31/03/2014', 10, false], ['01/04/2014', 9, false], ['01/04/2014', 10, true], ['15/03/2014', 9, false], ['15/03/2014', 10, false], ['28/02/2014', 9, true], ['01/06/2014', 9.83, false], ['01/06/2024', -1, false], ['01/06/2024', 0, true], [null, 4, false], ['01/06/2014', null, false],
  ];
  for (const [born, age, wrong] of table) assert.equal(said(born, age), wrong, `${born} ${JSON.stringify(age)}`);
  assert.equal(columnAt('annex-a/1', 'age') >= 0, true);
  assert.ok(annexA().lines.every((line) => !('age' in line.content)), 'age is compared and not kept');
  assert.equal(headsOf('annex-a/1').length, 7);
});

test('what is asked about is asked once, with the number of its rows, and the authority’s answer settles it', () => {
  const rows = { 'annex-a/1': Array.from({ length: 7 }, (_, at) => ({ ...first('annex-a/1'), child: String(2000 + at), source: at < 5 ? 'Individual' : ' individual ' })) };
  const asked = annexA(rows);
  assert.deepEqual(asked.judged.problems.map((problem) => [told(problem), problem.severity, problem.rows]), [['unknown-word | annex-a/1 | 2 | Contact Source | Individual', 'ask', 7]]);
  assert.equal(asked.lines.find(({ list }) => list === 'annex-a/1')?.content['source'], null);
  const settled = judgeSheets('annex-a', wholeReturn(rows), { aliases: new Map([['annex-a/1 source', new Map([['individual', '1D']])]]) });
  const nothing = judgeSheets('annex-a', wholeReturn(rows), { aliases: new Map([['annex-a/1 source', new Map([['individual', '']])]]) });
  assert.deepEqual([nothing.judged.problems, nothing.lines[0]?.content['source']], [[], null], 'a word can be said to mean nothing');
  assert.deepEqual([settled.judged.problems, settled.lines.find(({ list }) => list === 'annex-a/1')?.content['source']], [[], '1D']);
});

test('of one rule in one list so many problems are said one by one, and the others are counted', () => {
  const rows = { 'annex-a/1': Array.from({ length: 30 }, (_, at) => ({ ...first('annex-a/1'), child: String(2000 + at), contacted: 'soon' })) };
  const { judged, stopped } = judgeSheets('annex-a', wholeReturn(rows), { most: 10 });
  assert.deepEqual([judged.problems.length, judged.more, stopped], [10, 20, true]);
  const further = judgeSheets('annex-a', wholeReturn(rows), { most: 10, further: 15 }).judged;
  assert.deepEqual([further.problems.length, further.more], [25, 5]);
});

test('however many warnings come first, an error is said and stops the return, and so is every other rule', () => {
  const warned = { 'annex-a/1': [...Array.from({ length: 30 }, (_, at) => ({ ...first('annex-a/1'), child: String(2000 + at), age: 40 })), { ...first('annex-a/1'), contacted: 'soon' }] };
  const verdict = judgeSheets('annex-a', wholeReturn({ ...warned, ...changed('annex-a/8', { child: '1009' }) }), { most: 1, further: 3 });
  assert.deepEqual([[...new Set(rulesOf(verdict))].toSorted(), verdict.stopped], [['age-differs', 'no-day', 'not-on-list-6'], true]);
});
