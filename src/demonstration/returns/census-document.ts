import { type Day, ageOn } from '../../kernel/day.ts';
import { cohortsAt, inCensus } from './cohorts.ts';
import type { Authority, Child, Enquiry, Episode, Plan } from './journey.ts';

const one = (name: string, text: string | number | null): string => (text === null ? '' : `<${name}>${text}</${name}>`);
const around = (name: string, ...inside: readonly string[]): string => `<${name}>${inside.join('')}</${name}>`;
const whether = (yes: boolean): string => (yes ? 'true' : 'false');

/** The children in need census of 2026, piece by piece: cases open in the twelve months up to the day of the returns. */
export function* censusDocument({ asAt, children }: Authority): Generator<string, void, undefined> {
  const cohorts = cohortsAt(asAt);
  const header = around('Header', around('CollectionDetails', one('Collection', 'CIN'), one('Year', asAt.slice(0, 4)), one('ReferenceDate', asAt)), around('Source', one('SourceLevel', 'L'), one('LEA', '999'), one('SoftwareCode', 'Touchstone demonstration'), one('SerialNo', '001'), one('DateTime', `${asAt}T09:00:00`)));
  yield `<?xml version="1.0" encoding="utf-8"?>\n<Message>\n${header}\n<Children>\n`;
  for (const child of children) {
    const episodes = inCensus(child, cohorts);
    if (episodes.length > 0) yield `${around('Child', identifiers(child, asAt), characteristics(child), ...episodes.map(detailsOf))}\n`;
  }
  yield '</Children>\n</Message>\n';
}

function identifiers({ reference, born, gender }: Child, asAt: Day): string {
  return around('ChildIdentifiers', one('LAchildID', reference), one('UPNunknown', ageOn(asAt, born) < 4 ? 'UN1' : 'UN2'), one(born > asAt ? 'ExpectedPersonBirthDate' : 'PersonBirthDate', born), one('Sex', gender));
}

function characteristics({ ethnicity, disabled }: Child): string {
  return around('ChildCharacteristics', one('Ethnicity', ethnicity), around('Disabilities', one('Disability', disabled === 'yes' ? 'LD' : 'NONE')));
}

/** In the order of the department's schema of 2026. */
function detailsOf(episode: Episode): string {
  return around('CINdetails',
    one('CINreferralDate', episode.referred), one('ReferralSource', episode.source), one('PrimaryNeedCode', episode.need), one('CINclosureDate', episode.closed), one('ReasonForClosure', episode.closed === null ? null : episode.closure),
    ...episode.assessments.map(({ started, authorised }) => around('Assessments', one('AssessmentActualStartDate', started), one('AssessmentAuthorisationDate', authorised), around('FactorsIdentifiedAtAssessment', one('AssessmentFactors', authorised ? '3B' : '21')))),
    ...episode.needPlans.map(({ started, ended }) => around('CINPlanDates', one('CINPlanStartDate', started), one('CINPlanEndDate', ended))),
    ...episode.enquiries.map(enquiryOf), one('ReferralNFA', whether(episode.noFurtherAction)), ...episode.plans.map(planOf));
}

function enquiryOf({ discussed, conference, unnecessary }: Enquiry): string {
  return around('Section47', one('S47ActualStartDate', discussed), one('DateOfInitialCPC', conference), one('ICPCnotRequired', whether(unnecessary === true)));
}

function planOf({ started, ended, first, latest, before, reviews }: Plan): string {
  return around('ChildProtectionPlans', one('CPPstartDate', started), one('CPPendDate', ended), one('InitialCategoryOfAbuse', first), one('LatestCategoryOfAbuse', latest), one('NumberOfPreviousCPP', before), reviews.length > 0 ? around('Reviews', ...reviews.map((day) => one('CPPreviewDate', day))) : '');
}
