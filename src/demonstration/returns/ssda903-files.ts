import { type Day, addMonths, ageOn, daysBetween } from '../../kernel/day.ts';
import { nowhere } from './annex-a-care-sheets.ts';
import { type Cohorts, cohortsAt, in903 } from './cohorts.ts';
import type { Authority, Care, Child, Placement } from './journey.ts';

export interface TextFile { readonly name: string; readonly lines: () => Generator<string, void, undefined> }
type Cells = readonly (string | number | null)[];

/** 31/12/2025 */
export const slashed = (day: Day | null): string => (day === null ? '' : `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`);

interface File { readonly name: string; readonly head: string; readonly of: (child: Child, care: Care | null, cohorts: Cohorts) => readonly Cells[] }
/** A child of the year's return with its period of care. */
type OfCare = (child: Child, care: Care, cohorts: Cohorts) => readonly Cells[];
const ofCare = (of: OfCare): File['of'] => (child, care, cohorts) => (care ? of(child, care, cohorts) : []);
const born = (child: Child) => slashed(child.born);

const episodes: OfCare = ({ reference }, care, { inYear }) => care.placements.flatMap((placement, place) => {
  if (placement.to !== null && !inYear(placement.to)) return [];
  const [before, next] = [care.placements[place - 1], care.placements[place + 1]];
  return [[
    reference, slashed(placement.from), whyNew(before, placement), placement.legal, care.need, placement.type, placement.provider, slashed(placement.to), next ? 'X1' : care.reason, next ? 'PLACE' : null, nowhere, nowhere, placement.urn,
  ]];
});

function whyNew(before: Placement | undefined, { legal }: Placement): string {
  if (!before) return 'S';
  return before.legal === legal ? 'P' : 'T';
}

const outcomes: OfCare = (child, care, { asAt }) => {
  // Of those who are looked after and have been for a year.
  if (care.ended !== null || care.started > addMonths(asAt, -12)) return [];
  const lately = (day: Day | null) => (day !== null && day > addMonths(asAt, -12) ? 1 : 0);
  const strengths = ageOn(asAt, child.born) >= 4 && ageOn(asAt, child.born) <= 16;
  return [[child.reference, born(child), strengths ? daysBetween(child.born, care.started) % 41 : null, null, 0, 1, 1, lately(care.lastDental), lately(care.lastHealth), 0, null, null]];
};

const missed: OfCare = (child, care, { inYear }) => care.missing.filter(({ from }) => inYear(from)).map(({ from, to }) => [child.reference, born(child), 'M', slashed(from), slashed(to)]);
const reviewed: OfCare = (child, care, { inYear }) => care.reviews.filter(inYear).map((day) => [child.reference, born(child), slashed(day), ageOn(day, child.born) < 4 ? 'PN0' : 'PN1']);

/** Those who are 18 to 21 at the day of the returns. */
export const isInOutcomes = (child: Child, asAt: Day): boolean => child.leaver !== null && ageOn(asAt, child.born) <= 21;

const files: readonly File[] = [
  { name: 'header.csv', head: 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB', of: (child, care, { asAt }) => (care || isInOutcomes(child, asAt) ? [[child.reference, child.gender, born(child), child.ethnicity, 'UN2', null, null]] : []) },
  { name: 'episodes.csv', head: 'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN', of: ofCare(episodes) },
  { name: 'reviews.csv', head: 'CHILD,DOB,REVIEW,REVIEW_CODE', of: ofCare(reviewed) },
  { name: 'uasc.csv', head: 'CHILD,SEX,DOB,DUC', of: ofCare((child, care) => (care.asylum ? [[child.reference, child.gender, born(child), slashed(addMonths(child.born, 18 * 12))]] : [])) },
  { name: 'oc2.csv', head: 'CHILD,DOB,SDQ_SCORE,SDQ_REASON,CONVICTED,HEALTH_CHECK,IMMUNISATIONS,TEETH_CHECK,HEALTH_ASSESSMENT,SUBSTANCE_MISUSE,INTERVENTION_RECEIVED,INTERVENTION_OFFERED', of: ofCare(outcomes) },
  {
    name: 'oc3.csv', head: 'CHILD,DOB,IN_TOUCH,ACTIV,ACCOM',
    of: (child, _care, { asAt }) => (child.leaver && isInOutcomes(child, asAt) ? [[child.reference, born(child), child.leaver.inTouch, child.leaver.activity ?? '0', child.leaver.room === null ? '0' : `${child.leaver.room}${child.leaver.suitable ? 1 : 2}`]] : []),
  },
  {
    name: 'ad1.csv', head: 'CHILD,DOB,DATE_INT,DATE_MATCH,FOSTER_CARE,NB_ADOPTR,SEX_ADOPTR,LS_ADOPTR',
    of: ofCare(({ adoption, ...child }, _care, { inYear }) => (adoption && inYear(adoption.adopted) ? [[child.reference, slashed(child.born), slashed(adoption.decided), slashed(adoption.matched), 0, adoption.adopters, adoption.adopters === 2 ? 'MF' : 'F1', adoption.adopters === 2 ? 'L1' : 'L0']] : [])),
  },
  {
    name: 'placed-for-adoption.csv', head: 'CHILD,DOB,DATE_PLACED,DATE_PLACED_CEASED,REASON_PLACED_CEASED',
    of: ofCare(({ adoption, ...child }, _care, { inYear }) => (adoption?.placed && inYear(adoption.placed) ? [[child.reference, slashed(child.born), slashed(adoption.placed), null, null]] : [])),
  },
  { name: 'previous-permanence.csv', head: 'CHILD,DOB,PREV_PERM,LA_PERM,DATE_PERM', of: ofCare((child, care, { inYear }) => (inYear(care.started) ? [[child.reference, born(child), 'Z1', null, null]] : [])) },
  { name: 'missing.csv', head: 'CHILD,DOB,MISSING,MIS_START,MIS_END', of: ofCare(missed) },
];

/** The return of children looked after in the twelve months up to the day of the returns, in the columns of 2026. */
export function ssda903Files({ asAt, children }: Authority): TextFile[] {
  const cohorts = cohortsAt(asAt);
  return files.map(({ name, head, of }): TextFile => ({
    name,
    * lines() {
      yield head;
      for (const child of children) for (const cells of of(child, in903(child, cohorts), cohorts)) yield cells.map((cell) => cell ?? '').join(',');
    },
  }));
}
