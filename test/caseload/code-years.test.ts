import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeYears, yearOfReturn } from '../../src/capabilities/caseload/domain/returns/code-years.ts';
import { returnShapes } from '../../src/capabilities/caseload/domain/returns/definitions.ts';
import type { Day } from '../../src/kernel/day.ts';
import { judgeSheets, judgeXml, rowsOf } from './kit/judging.ts';

const episode = (place: string, reason: string, asAt: string) => judgeSheets('ssda903', [{ name: null, rows: rowsOf(
  `CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n7,01/05/2017,S,C2,N1,${place},PR1,01/06/2017,${reason},,,,`) }], { asAt: asAt as Day });
const said = (verdict: ReturnType<typeof episode>) => verdict.judged.problems.filter(({ rule }) => rule === 'code-not-of-this-year').map(({ column, value, message }) => [column, value, /have it (.*)$/.exec(message)?.[1]]);

test('a return is of the year that ends on 31 March', () => {
  assert.deepEqual(['2025-03-31', '2025-04-01', '2024-12-31', '2026-03-31'].map((day) => yearOfReturn(day as Day)), [2025, 2026, 2025, 2026]);
});

test('a code that the return does not have in that year is warned of with the years, and kept', () => {
  for (const [place, asAt, years] of [['H5', '2024-03-31', null], ['H5', '2025-03-31', 'until 2024.'], ['P2', '2026-03-31', 'until 2024.'], ['K3', '2024-03-31', 'from 2025 on.'], ['K3', '2025-03-31', null], ['Z11', '2025-03-31', 'from 2026 on.'], ['Z14', '2026-03-31', null], ['U4', '2030-03-31', null]] as const) {
    const verdict = episode(place, 'X1', asAt);
    assert.deepEqual(said(verdict), years === null ? [] : [['PLACE', place, years]], `${place} ${asAt}`);
    assert.equal(verdict.lines[0]?.content['placement'], place);
    assert.equal(verdict.stopped, false);
  }
  assert.deepEqual(said(episode('U4', 'E44', '2018-03-31')), []);
  assert.deepEqual(said(episode('U4', 'E44', '2019-03-31')), [['REC', 'E44', 'until 2018.']]);
  assert.deepEqual(said(episode('U4', 'E45', '2018-03-31')), [['REC', 'E45', 'from 2019 on.']]);
  assert.deepEqual(episode('H5', 'X1', '2025-03-31').lines[0]?.doubts, ['code-not-of-this-year']);
});

test('of the census the source “early help” is from 2025; Ofsted’s lists have no years', () => {
  const census = (asAt: string) => judgeXml('cin-census', `<Message><Header><CollectionDetails><Collection>CIN</Collection></CollectionDetails></Header><Children><Child><ChildIdentifiers><LAchildID>C1</LAchildID></ChildIdentifiers><CINdetails><CINreferralDate>2023-05-01</CINreferralDate><ReferralSource>5D</ReferralSource></CINdetails></Child></Children></Message>`, { asAt: asAt as Day });
  assert.deepEqual(said(census('2024-03-31')), [['ReferralSource', '5D', 'from 2025 on.']]);
  assert.deepEqual(said(census('2025-03-31')), []);
  const contact = judgeSheets('annex-a', [{ name: 'S', rows: [['Child Unique ID', 'Date of Contact', 'Contact Source'], ['1001', '01/05/2023', '5D: early help']] }], { asAt: '2024-03-31' as Day });
  assert.deepEqual([said(contact), contact.lines[0]?.content['source']], [[], '5D']);
});

test('every code with years is one of a set that a list of that return has', () => {
  for (const { kind, set, codes } of codeYears) {
    const found = Object.values(returnShapes).find((shape) => shape.kind === kind)?.lists.flatMap(({ columns }) => columns).find((column) => column.set?.id === set)?.set;
    assert.deepEqual(codes.filter((code) => !found || !Object.hasOwn(found.codes, code)), [], `${kind} ${set}`);
  }
});
