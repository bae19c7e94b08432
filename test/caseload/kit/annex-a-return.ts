import type { Cell } from '../../../src/kernel/tables.ts';
import { annexA } from '../../../src/capabilities/caseload/domain/returns/annex-a.ts';
import type { MadeSheet } from './judging.ts';

/** A small return without a fault, speaking of 31 March 2024: its headings are Ofsted's own, its children invented. */
type Row = Readonly<Record<string, Cell>>;

const person = (child: string, more: Row): Row => ({ child, gender: 'b) Female', ethnicity: 'a) WBRI', born: '01/06/2014', age: 9, disabled: 'b) No', team: 'Ash', worker: 'Worker One', ...more });
const inCare = { started: '03/01/2023', need: 'N1 - Abuse or neglect', again: 'b) No', legalFrom: '03/01/2023', legalStatus: 'C2: FCO', lastReview: '10/01/2024', lastVisit: '01/03/2024', placements: 1, placedFrom: '03/01/2023', placement: 'd) U4: Foster placement - long term', provider: 'b) PR1: Own provision', urn: 'SC12345' };

export const goodRows: Readonly<Record<string, readonly Row[]>> = {
  'annex-a/1': [person('1001', { contacted: '02/10/2023', source: 'q) 6: Police' }), person('1002', { contacted: '03/10/2023', source: 'e) 2A: Schools' })],
  'annex-a/2': [person('1003', { started: '02/10/2023', completed: '02/11/2023', organisation: 'Early Help North' })],
  'annex-a/3': [person('1001', { referred: '04/10/2023', source: 'q) 6: Police', noFurtherAction: 'b) No', referralsBefore: 0 }), person('1002', { referred: '05/10/2023', source: 'c) 1C: Individual', noFurtherAction: 'a) Yes', referralsBefore: 1 })],
  'annex-a/4': [person('1001', { started: '05/10/2023', seen: 'a) Yes', authorised: '01/12/2023', needsSupport: 'a) Yes' }), person('1004', { started: '01/02/2024', seen: 'c) Unknown', authorised: null, needsSupport: null })],
  'annex-a/5': [person('1001', { discussed: '06/10/2023', conferenceUnnecessary: 'b) No', conference: '26/10/2023', planned: 'a) Yes', enquiriesBefore: 0, conferencesBefore: 0 })],
  'annex-a/6': [person('1001', { opened: '04/10/2023', need: 'N1 - Abuse or neglect', lastSeen: '12/03/2024', status: 'b) Child Protection plan' }), person('1004', { opened: '30/01/2024', need: 'N4 - Family in acute stress', lastSeen: '20/03/2024', status: 'd) Open assessment' }), person('1005', { opened: '03/01/2023', need: 'N1 - Abuse or neglect', lastSeen: '01/03/2024', status: 'a) Looked after child' })],
  'annex-a/7': [person('1001', { started: '26/10/2023', firstCategory: 'a) Neglect', category: 'a) Neglect', lastVisit: '12/03/2024', seenAlone: 'a) Yes', lastReview: '18/01/2024', emergency: 'b) No', plansBefore: 0 })],
  'annex-a/8': [person('1005', inCare)],
  'annex-a/9': [person('1006', { born: '01/06/2005', age: 18, eligibility: 'b) Former relevant child', inTouch: 'a) Yes', accommodation: 'U: Independent living', suitability: 'a) Suitable', activity: 'F1: Full time in higher education', lastPathway: '01/12/2023' })],
  'annex-a/10': [person('1007', { family: 'F1', entered: '01/02/2022', decided: '01/09/2022', ordered: '01/10/2022', matched: '01/02/2023', placed: '01/03/2023' })],
  'annex-a/11': [{ adopter: 'A1', family: 'F1', gender: 'a) Male', ethnicity: 'a) WBRI', disabled: 'b) No', fostering: 'b) No', enquired: '01/02/2021', children: 1 }],
};

export const headsOf = (list: string): string[] => annexA.lists.find((shape) => shape.list === list)?.columns.map((column) => column.heads[0] ?? '') ?? [];
export const columnAt = (list: string, name: string): number => annexA.lists.find((shape) => shape.list === list)?.columns.findIndex((column) => column.name === name) ?? -1;

export function sheetOf(list: string, rows: readonly Row[] = goodRows[list] ?? []): MadeSheet {
  const columns = annexA.lists.find((shape) => shape.list === list)?.columns ?? [];
  return { name: list.replace('annex-a/', 'List_'), rows: [headsOf(list), ...rows.map((row) => columns.map((column) => row[column.name] ?? null))] };
}

/** The whole return, or with some lists in place of the good ones. */
export function wholeReturn(instead: Readonly<Record<string, readonly Row[]>> = {}): MadeSheet[] {
  return Object.keys(goodRows).map((list) => sheetOf(list, instead[list]));
}

/** The good rows of a list with one cell of the first changed. */
export function changed(list: string, changes: Row): Record<string, readonly Row[]> {
  const [first, ...others] = goodRows[list] ?? [];
  return { [list]: [{ ...first, ...changes }, ...others] };
}
