import type { Cell } from '../../kernel/tables.ts';
import { type MadeSheet, commonCells, commonHeads, dayCell, disabledHead, staffCells, staffHeads } from './annex-a-cells.ts';
import { type Cohorts, inCare, placementsInYear } from './cohorts.ts';
import type { Authority, Care, Child, Placement } from './journey.ts';
import { activityLabel, answerLabel, ceasedLabel, ethnicityLabel, genderLabel, legalLabel, needLabel, placementLabel, providerLabel, roomLabel, touchLabel } from './labels.ts';

const careHeads = [
  'Unaccompanied Asylum Seeking Child (UASC) within the Last 12 Months (Y/N)', disabledHead, 'Date Started to be Looked After', 'Child’s Category of Need', 'Is this a second or subsequent period of being a Looked After Child within the last 12 months (Y/N)',
  'Start date of current legal status', 'Child’s Legal Status', 'Date of Latest Statutory Review', 'Date of Last Social Work Visit', 'What is the permanence plan for this child?', 'Date of Last IRO Visit / Contact to the Child', 'Date of Last Health Assessment', 'Date of Last Dental Check',
  'Number of Placements in the Last 12 months', 'Date Ceased to be Looked After ', 'Reason Ceased to be Looked After', 'Start Date of Most Recent Placement', 'Placement Type', 'Placement Provider', 'Placement postcode', 'URN of Placement', 'Placement Location', 'LA of Placement',
  'Number of Episodes the Child has been ‘Missing’ from their Placement in the last 12 months', 'Number of Episodes the Child has been ‘Absent’ from their Placement in the last 12 months', 'Was the child offered a Return Interview after their last missing episode (Y/N)?', 'Did the child accept a Return Interview after their last missing episode (Y/N)?', ...staffHeads,
];

/** Stands for no place at all. */
export const nowhere = 'ZZ99 3CZ';

function careCells(child: Child, care: Care, cohorts: Cohorts): Cell[] {
  const last = care.placements.at(-1);
  const legalFrom = care.placements.find((each, place) => care.placements.slice(place).every(({ legal }) => legal === each.legal && legal === last?.legal))?.from ?? care.started;
  return [
    ...commonCells(child, cohorts), answerLabel(care.asylum), answerLabel(child.disabled), dayCell(care.started), needLabel(care.need), 'b) No', dayCell(legalFrom), legalLabel(last?.legal ?? 'V2'),
    dayCell(care.reviews.at(-1) ?? null), dayCell(care.lastVisit), care.permanence, dayCell(care.reviews.at(-1) ?? null), dayCell(care.lastHealth), dayCell(care.lastDental), placementsInYear(care, cohorts),
    dayCell(care.ended), care.reason ? ceasedLabel(care.reason) : null, ...placedCells(last), ...missingCells(care, cohorts), ...staffCells(child),
  ];
}

function placedCells(last: Placement | undefined): Cell[] {
  if (!last) return Array.from({ length: 7 }, () => null);
  return [dayCell(last.from), placementLabel(last.type), providerLabel(last.provider), nowhere, last.urn, last.near ? 'a) In' : 'b) Out', last.near ? 'Merrowshire' : 'Neighbouring authority'];
}

function missingCells({ missing }: Care, { inYear }: Cohorts): Cell[] {
  const times = missing.filter(({ from }) => inYear(from)).length;
  return [times, 0, times > 0 ? 'a) Yes' : null, times > 0 ? 'b) No' : null];
}

const leaverHeads = [
  ...commonHeads, 'Unaccompanied Asylum Seeking Child (UASC), or formerly UASC if 18 or over (Y/N)', disabledHead, ...staffHeads, 'Allocated Personal Advisor', 'Eligibility Category', 'Latest Pathway Plan Review Date', 'LA in Touch', 'Latest Date of Contact', 'Type of Accommodation', 'Suitability of Accommodation', 'Activity Status',
];

function* leaverRows({ children }: Authority, cohorts: Cohorts): Generator<Cell[], void, undefined> {
  for (const child of children) {
    const { leaver } = child;
    if (!leaver) continue;
    const lodged = leaver.room === null ? [null, null] : [roomLabel(leaver.room), leaver.suitable ? 'a) Suitable' : 'b) Unsuitable'];
    yield [
      ...commonCells(child, cohorts), 'b) No', answerLabel(child.disabled), ...staffCells(child), leaver.adviser, leaver.eligibility === 'former' ? 'b) Former relevant child' : 'c) Qualifying care leaver',
      dayCell(leaver.pathway), touchLabel(leaver.inTouch), dayCell(leaver.lastContact), ...lodged, leaver.activity ? activityLabel(leaver.activity) : null,
    ];
  }
}

const adoptionHeads = [
  'Child Unique ID', 'Family identifier', 'Gender', 'Ethnicity', 'Date of Birth', 'Age of Child (Years)', disabledHead, 'Date the Child Entered Care', 'Date of Decision that Child Should be Placed for Adoption', 'Date of Placement Order', 'Date of Matching Child and Prospective Adopters',
  'Date Placed for Adoption', 'Date of Adoption Order ', 'Date of Decision that Child Should No Longer be Placed for Adoption', 'Reason Why Child No Longer Placed for Adoption', 'Date the child was placed for fostering in FFA or concurrent planning placement',
];

function* adoptionRows({ children }: Authority, cohorts: Cohorts): Generator<Cell[], void, undefined> {
  for (const child of children) {
    const { adoption, care } = child;
    if (!adoption || !care) continue;
    const [reference, ...others] = commonCells(child, cohorts);
    const days = [care.started, adoption.decided, adoption.ordered, adoption.matched, adoption.placed, adoption.adopted, adoption.reversed].map(dayCell);
    yield [reference ?? null, adoption.family, ...others, answerLabel(child.disabled), ...days, adoption.reversed ? 'RD1 - The child’s needs changed subsequent to the decision' : null, null];
  }
}

const adopterHeads = [
  'Individual adopter identifier', 'Family identifier', 'Gender', 'Ethnicity', 'Disability', 'Is the (prospective) adopter fostering for adoption?', 'Date enquiry received', 'Date Stage 1 started', 'Date Stage 1 ended', 'Date Stage 2 started', 'Date Stage 2 ended', 'Date application submitted',
  'Date application approved', 'Date adopter matched with child(ren)', 'Date child/children placed with adopter(s)', 'No. of children placed', 'Date of Adoption Order', 'Date of leaving adoption process', 'Reason for leaving adoption process',
];

function* adopterRows({ adopters }: Authority): Generator<Cell[], void, undefined> {
  for (const { reference, family, gender, ethnicity, enquired, approved, matched, placed, adopted, left } of adopters) {
    yield [
      reference, family, genderLabel(gender), ethnicityLabel(ethnicity), 'b) No', 'b) No', ...[enquired, enquired, approved, approved, approved, approved, approved, matched, placed].map(dayCell), placed ? 1 : 0,
      dayCell(adopted), dayCell(left), left ? '1 - Withdrew' : null,
    ];
  }
}

/** Lists 8 to 11. */
export function careSheets(authority: Authority, cohorts: Cohorts): MadeSheet[] {
  const inCareRows = function* (): Generator<Cell[], void, undefined> {
    for (const child of authority.children) {
      const care = inCare(child, cohorts);
      if (care) yield careCells(child, care, cohorts);
    }
  };
  return [
    { number: 8, title: 'List 8: Children in care', heads: [...commonHeads, ...careHeads], cells: inCareRows },
    { number: 9, title: 'List 9: Care leavers', heads: leaverHeads, cells: () => leaverRows(authority, cohorts) },
    { number: 10, title: 'List 10: Adoption', heads: adoptionHeads, cells: () => adoptionRows(authority, cohorts) },
    { number: 11, title: 'List 11: Adopters', heads: adopterHeads, cells: () => adopterRows(authority) },
  ];
}
