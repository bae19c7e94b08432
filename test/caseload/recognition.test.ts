import assert from 'node:assert/strict';
import { test } from 'node:test';
import { headsOf, sheetOf, wholeReturn } from './kit/annex-a-return.ts';
import { census, wholeChild } from './kit/census-return.ts';
import { aContext, asAt, judgeSheets, judgeXml, rowsOf, rulesOf } from './kit/judging.ts';
import type { Cell } from '../../src/kernel/tables.ts';
import { returnShapes } from '../../src/capabilities/caseload/domain/returns/definitions.ts';
import { eventsOf } from '../../src/capabilities/caseload/domain/returns/events.ts';
import { recognise } from '../../src/capabilities/caseload/domain/returns/recognise.ts';
import { returnKinds } from '../../src/capabilities/caseload/domain/returns/seam.ts';

const plainly = (lines: readonly { readonly list: string; readonly key: string; readonly content: unknown }[]) => lines.map(({ list, key, content }) => ({ list, key, content }));
const good = () => plainly(judgeSheets('annex-a', wholeReturn()).lines);

test('every list of every return is known by its own headings, in any order, and taken for no other', () => {
  for (const kind of returnKinds) {
    if (kind === 'cin-census' || kind === 'workforce') continue;
    for (const shape of returnShapes[kind].lists) {
      const heads = shape.columns.map((column) => column.heads[0] ?? '');
      for (const order of [heads, heads.toReversed(), heads.map((head) => ` ${head.toUpperCase()} `)]) {
        const found = recognise(order, kind, aContext());
        assert.equal(found.as === 'list' ? found.shape.list : found.as, shape.list);
      }
    }
  }
});

test('title rows, sheet names, order of columns, strange columns, curly apostrophes and spaces change nothing', () => {
  const turned = wholeReturn().map(({ rows }, index) => ({
    name: `Tab ${index}`,
    rows: [[`List ${index + 1}: something`], ['An extract'], ...rows.map((row, at): Cell[] => [at === 0 ? 'Local note' : 'x', ...row.toReversed().map((cell) => (typeof cell === 'string' ? `\u00A0${at === 0 ? cell.replaceAll('’', "'").toLowerCase() : cell}  ` : cell))])],
  }));
  const { judged, lines } = judgeSheets('annex-a', turned);
  assert.deepEqual([judged.problems, plainly(lines)], [[], good()]);
  assert.ok(judged.dropped.every(({ columns }) => columns.includes('local note') || columns.includes('Local note')));
});

test('eleven files are the same return as one workbook, in any order', () => {
  const files = wholeReturn().map((sheet) => ({ ...sheet, name: null })).toReversed();
  const { judged, lines } = judgeSheets('annex-a', files);
  assert.deepEqual(judged.problems, []);
  assert.deepEqual(new Set(plainly(lines).map((line) => JSON.stringify(line))), new Set(good().map((line) => JSON.stringify(line))));
});

test('list 9 of 2019 and of 2024 are both list 9; what is missing is said', () => {
  const heads = headsOf('annex-a/9').filter((head) => !/UASC|Advisor|Pathway|Latest Date/.test(head));
  const { judged, stopped } = judgeSheets('annex-a', [{ name: 'List_9', rows: [heads, ['7', 'b) Female', 'a) WBRI', null, 18, 'b) No', null, null, 'b) Former relevant child', 'a) Yes', null, null, null]] }]);
  assert.deepEqual([judged.lists, rulesOf({ judged, lines: [], stopped }), stopped], [[{ list: 'annex-a/9', read: 1, kept: 1, refused: 0 }], ['column-missing'], false]);
});

test('front sheets, guidance and codes are passed over and named', () => {
  const others = [
    { name: 'Front_Sheet', rows: [['Annex A - Child level data'], ['Lists 1 - 11'], ['These lists cover all children']] },
    { name: 'Guidance', rows: [['Update'], ['List Number/Title', 'Field Heading', 'Detailed Guidance'], ['List 1', 'Child Unique ID', 'Unique number'], [null, 'Gender', 'Identify the gender']] },
    { name: 'Codes_used', rows: [['Gender', null, 'Ethnicity', 'Referral NFA?', 'Case status', 'LA In Touch '], ['a) Male', null, 'a) WBRI', 'a) Yes', 'b) Child Protection plan', 'a) Yes']] },
    { name: 'Empty', rows: [] },
  ];
  const { judged, stopped } = judgeSheets('annex-a', [...others, ...wholeReturn()]);
  assert.deepEqual([judged.passedOver, stopped], [['Front_Sheet', 'Guidance', 'Codes_used', 'Empty'], false]);
});

test('names and postcodes are never kept, whatever the heading says, and what was dropped is said', () => {
  const [heads = [], ...rows] = sheetOf('annex-a/8').rows;
  const spoilt = { name: 'List_8', rows: [[...heads, 'Placement postcode', 'Child name', 'NHS number'], ...rows.map((row) => [...row, 'GL1 2TG', 'Jane Doe', '999'])] };
  const { judged, lines } = judgeSheets('annex-a', [spoilt]);
  assert.deepEqual(judged.dropped, [{ list: 'annex-a/8', columns: ['Placement postcode', 'Child name', 'NHS number'] }]);
  assert.doesNotMatch(JSON.stringify([judged.problems, lines]), /GL1|Jane|999/);
});

test('an authority’s own headings come in by its mapping, and only onto columns that we have', () => {
  const rows = [['Kind ID', 'When', 'Which way', 'Mum says', 'Worker name', 'Child name'], ['77', '01/02/2024', 'Face to face', 'secret', 'Worker One', 'Jane Doe']];
  assert.deepEqual(rulesOf(judgeSheets('local', [{ name: null, rows }])), ['nothing-recognised']);
  const headings = new Map([['local/visits', new Map([['KIND id', 'child'], ['When', 'date'], ['Which way', 'mode'], ['Mum says', 'mother'], ['Worker name', 'worker'], ['Child name', 'kind']])]]);
  const { judged, lines } = judgeSheets('local', [{ name: null, rows }], { headings });
  assert.deepEqual(lines.map(({ list, key, content }) => [list, key, content['mode']]), [['local/visits', '77 2024-02-01', 'in-person']]);
  assert.deepEqual(judged.dropped, [{ list: 'local/visits', columns: ['Mum says', 'Child name'] }], 'a column headed as a name is not mapped onto another');
  assert.equal(lines[0]?.content['worker'], 'Worker One');
});

test('keys: the child where there is one line for each, else the child and the day, with a counter for repeats', () => {
  const rows = sheetOf('annex-a/1').rows;
  const { lines } = judgeSheets('annex-a', [{ name: 'List_1', rows: [...rows, ...rows.slice(1, 2), ...rows.slice(1, 2)] }, sheetOf('annex-a/6')]);
  assert.deepEqual(lines.map(({ key }) => key), ['1001 2023-10-02', '1002 2023-10-03', '1001 2023-10-02 #2', '1001 2023-10-02 #3', '1001', '1004', '1005']);
});

test('the census comes in whole: its lines, the referral that each follows, and either way of writing yes', () => {
  const { lines, judged } = judgeXml('cin-census', census(wholeChild()));
  assert.deepEqual(lines.map(({ list, key }) => `${list} ${key}`), [
    'cin-census/child C1', 'cin-census/referral C1 2023-05-02', 'cin-census/assessment C1 2023-05-03', 'cin-census/section-47 C1 2023-07-03', 'cin-census/protection-plan C1 2023-07-20', 'cin-census/protection-review C1 2023-10-12',
    'cin-census/need-plan C1 2023-06-21', 'cin-census/pre-proceedings C1 2023-09-04',
  ]);
  assert.equal(lines.find(({ list }) => list === 'cin-census/assessment')?.content['referred'], '2023-05-02');
  assert.deepEqual(lines[0]?.content, { child: 'C1', born: '2015-03-27', expected: null, gender: 'F', died: null, ethnicity: 'WBRI', disabilities: ['HEAR', 'LD'] });
  assert.equal(lines.at(-1)?.content['familyOffered'], 'yes');
  assert.deepEqual(judged.dropped, [{ list: 'cin-census/child', columns: ['UPN'] }]);
  const old = judgeXml('cin-census', census(wholeChild()).replace('<Sex>F</Sex>', '<GenderCurrent>2</GenderCurrent>'));
  assert.deepEqual(plainly(old.lines), plainly(lines), 'GenderCurrent and Sex mean the same');
});

test('in the census elements may stand in any order, the child’s reference last of all', () => {
  const turned = census(wholeChild().replace(/(<ChildIdentifiers>.*<\/ChildIdentifiers>)(.*)<\/Child>/, '$2$1</Child>').replace(/(<CINreferralDate>[^<]*<\/CINreferralDate>)(.*)<\/CINdetails>/, '$2$1</CINdetails>'));
  assert.deepEqual(plainly(judgeXml('cin-census', turned).lines), plainly(judgeXml('cin-census', census(wholeChild())).lines));
});

test('the 903 as XML has the same lines as its tables', () => {
  const xml = '<EXPSSDA903><CHILD><HEADER><CHILDID>7</CHILDID><UPN>X</UPN><SEX>2</SEX><DOB>01/06/2010</DOB><ETHNIC>WBRI</ETHNIC><UASC>1</UASC><DUC>01/06/2028</DUC><AREVIEW><REVIEW>02/02/2023</REVIEW><REVIEW_CODE>PN1</REVIEW_CODE></AREVIEW><MOTHER/><MC_DOB/></HEADER>'
    + '<EPISODE><DECOM>03/01/2023</DECOM><RNE>S</RNE><LS>C2</LS><CIN>N1</CIN><PL>U4</PL><PL_POST>GL1 2TG</PL_POST><PLACE_PROVIDER>PR1</PLACE_PROVIDER><DEC/><REC/></EPISODE></CHILD></EXPSSDA903>';
  const tables = ['CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n7,2,01/06/2010,WBRI,X,,', 'CHILD,DOB,REVIEW,REVIEW_CODE\n7,01/06/2010,02/02/2023,PN1', 'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n7,03/01/2023,S,C2,N1,U4,PR1,,,,,GL1 2TG,', 'CHILD,SEX,DOB,DUC\n7,2,01/06/2010,01/06/2028'];
  const fromXml = judgeXml('ssda903', xml);
  const fromTables = judgeSheets('ssda903', tables.map((text) => ({ name: null, rows: rowsOf(text) })));
  assert.deepEqual([...plainly(fromXml.lines)], plainly(fromTables.lines));
  assert.deepEqual([fromXml.judged.problems, fromTables.judged.problems], [[], []]);
});

test('a census of another kind is named for what it is', () => {
  const workforce = '<Message><Header><CollectionDetails><Collection>CSWW</Collection><ReferenceDate>2024-03-31</ReferenceDate></CollectionDetails><Source><LEA>916</LEA></Source></Header><LALevelVacancies><NumberOfVacancies>7.5</NumberOfVacancies></LALevelVacancies><CSWWWorker><AgencyWorker>0</AgencyWorker><SWENo>SW1</SWENo><FTE>0.8</FTE><PersonBirthDate>1980-01-01</PersonBirthDate></CSWWWorker></Message>';
  assert.match(judgeXml('cin-census', workforce).judged.problems[0]?.message ?? '', /workforce census \(workforce\)/);
  const { lines, judged } = judgeXml('workforce', workforce);
  assert.deepEqual(lines.map(({ list, key, content }) => [list, key, content['vacancies'] ?? content['fullTime']]), [['workforce/vacancies', '916', 7.5], ['workforce/worker', 'SW1', 0.8]]);
  assert.deepEqual(judged.dropped, [{ list: 'workforce/worker', columns: ['PersonBirthDate'] }]);
  assert.deepEqual(rulesOf(judgeXml('ssda903', workforce)), ['another-return']);
});

test('elements that no list knows, whatever they are called, change nothing', () => {
  const strange = census(wholeChild()).replaceAll('<Children>', '<constructor><toString>1</toString></constructor><Children>').replaceAll('<ReferralSource>', '<hasOwnProperty><Child>x</Child></hasOwnProperty><__proto__>y</__proto__><ReferralSource>');
  const { lines, judged } = judgeXml('cin-census', strange);
  assert.deepEqual(plainly(lines), plainly(judgeXml('cin-census', census(wholeChild())).lines));
  assert.deepEqual(judged.dropped, [{ list: 'cin-census/child', columns: ['UPN'] }, { list: 'cin-census/referral', columns: ['Child', '__proto__'] }]);
});

test('symbols in published figures stay symbols, and a word among figures is refused', () => {
  const table = 'time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,new_la_code,la_name,category,Referrals,Referrals_rate\n2024,Reporting year,Local authority,E92000001,England,E12000009,South West,916,E10000013,Gloucestershire,Referrals,c,21.5\n2023,Reporting year,Regional,E92000001,England,E12000009,South West,,,,Referrals,0,z';
  const { lines, judged } = judgeSheets('dfe-statistics', [{ name: null, rows: rowsOf(table) }]);
  assert.deepEqual(judged.problems, []);
  assert.deepEqual(lines.map(({ key, content }) => [key, content['figures']]), [['2024 | Local authority | E10000013 | Referrals', { Referrals: 'c', Referrals_rate: 21.5 }], ['2023 | Regional | E12000009 | Referrals', { Referrals: 0, Referrals_rate: 'z' }]]);
  const spoilt = judgeSheets('dfe-statistics', [{ name: null, rows: rowsOf(table.replace(',0,z', ',many,z')) }]);
  assert.deepEqual([rulesOf(spoilt), spoilt.judged.lists[0]?.kept, spoilt.stopped], [['no-number'], 1, true]);
});

test('a child’s journey is its lines in time, of what two lists say once, and doubted where all of them are', () => {
  const { lines } = judgeSheets('annex-a', wholeReturn());
  const journey = eventsOf(lines.filter(({ child }) => child === '1001'));
  assert.deepEqual(journey.map(({ day, what }) => `${day} ${what}`), [
    '2023-10-02 contact', '2023-10-04 referral', '2023-10-04 need-started', '2023-10-05 assessment-started', '2023-10-06 section-47', '2023-10-26 initial-conference', '2023-10-26 plan-started', '2023-12-01 assessment-authorised',
    '2024-01-18 review-conference', '2024-03-12 seen', '2024-03-12 protection-visit',
  ]);
  assert.ok(journey.every(({ doubtful }) => !doubtful));
  const twice = judgeSheets('annex-a', wholeReturn()).lines.filter(({ list }) => list === 'annex-a/8' || list === 'annex-a/10').map((line) => ({ ...line, content: { ...line.content, started: '2022-02-01', entered: '2022-02-01' } }));
  assert.deepEqual(eventsOf(twice).find(({ what }) => what === 'care-started')?.lines.map(({ list }) => list), ['annex-a/8', 'annex-a/10']);
  const doubted = lines.map((line) => (line.list === 'annex-a/4' ? { ...line, doubts: ['out-of-order'] } : line));
  assert.deepEqual(eventsOf(doubted.filter(({ child }) => child === '1001')).filter(({ doubtful }) => doubtful).map(({ what }) => what), ['assessment-started', 'assessment-authorised']);
  assert.equal(asAt, '2024-03-31');
});
