import { ethnicity, gender, yesNo, yesNoUnknown } from './code-sets.ts';
import { absence, accreditation, arrangement, destination, grade, officer, origin, qualification, reasonToLeave, recordedIn, role, supervision, visitKind, visitMode } from './code-sets-yearly.ts';
import { amount, child, code, count, day, type ListShape, must, reference, type ReturnShape, should, staff, text } from './shape.ts';

/** Staff are known by their registration number alone. */
const workers: ListShape = {
  list: 'workforce/worker', title: 'Workers (CSWWWorker)', subject: 'worker', dated: [], twice: 'said', tells: ['worker'],
  columns: [
    reference('worker', 'SWENo', must), code('agency', yesNo, 'AgencyWorker', should), amount('fullTime', 'FTE'), code('gender', gender, 'GenderCurrent|Sex'), code('ethnicity', ethnicity, 'Ethnicity'), code('qualification', qualification, 'QualLevel'),
    code('stepUp', yesNo, 'StepUpGrad'), code('frontline', yesNo, 'FrontlineGrad'), code('role', role, 'OrgRole'), day('started', 'RoleStartDate'), code('origin', origin, 'StartOrigin'), day('ended', 'RoleEndDate', { future: true }),
    code('destination', destination, 'LeaverDestination'), code('reason', reasonToLeave, 'ReasonLeave'), amount('fullTimeOnDay', 'FTE30'), amount('cases', 'Cases30'), amount('daysLost', 'WorkingDaysLost'), amount('contractWeeks', 'ContractWeeks'),
    code('absent', yesNo, 'Absat30Sept'), code('absence', absence, 'ReasonAbsence'), code('accreditation', accreditation, 'CFKSSstatus'),
  ],
};
const vacancies: ListShape = {
  list: 'workforce/vacancies', title: 'Vacancies (LALevelVacancies)', subject: 'authority', dated: [], twice: 'stops', tells: ['authority'],
  columns: [reference('authority', 'LEA', { up: true, width: 3, ...must }), amount('vacancies', 'NumberOfVacancies'), amount('agencyFullTime', 'NoAgencyFTE'), amount('agencyPeople', 'NoAgencyHeadcount')],
};
export const workforce: ReturnShape = { kind: 'workforce', title: 'Children’s social work workforce census', lists: [workers, vacancies] };

const outcomes: ListShape = {
  list: 'ofsted/outcomes', title: 'Outcomes of inspections', subject: 'authority', dated: [], twice: 'stops', tells: ['authority', 'overall'],
  columns: [
    reference('authority', 'la_code', { width: 3, ...must }), text('name', 'local_authority'), text('region', 'region_code'), text('neighbours', 'stat_neighbours'), code('overall', grade, 'overall_effectiveness_grade'), code('leaders', grade, 'impact_of_leaders_grade'),
    code('protection', grade, 'help_and_protection_grade'), code('care', grade, 'in_care_grade'), code('leavers', grade, 'care_leavers_grade'), text('framework', 'inspection_framework'), day('started', 'inspection_start_date'), day('ended', 'inspection_end_date'),
  ],
};
const authorities: ListShape = {
  list: 'ofsted/authorities', title: 'Authorities and their statistical neighbours', subject: 'authority', dated: [], twice: 'stops', tells: ['authority', 'name', 'neighbours'],
  columns: [reference('authority', 'la_code', { width: 3, ...must }), text('area', 'la_code_new'), text('name', 'local_authority_ons_name'), text('region', 'region_name'), text('neighbours', 'stat_neighbours')],
};
export const ofsted: ReturnShape = { kind: 'ofsted', title: 'Ofsted’s outcomes', lists: [outcomes, authorities] };

const aChild = child('Child|Child ID|Child Unique ID|Child reference|Case number|LAchildID');
const local = (name: string, title: string, tells: readonly string[], columns: ListShape['columns'], dated: readonly string[] = ['date'], subject = 'child'): ListShape => ({ list: `local/${name}`, title, subject, dated, tells, columns });
const worker = staff('worker', 'Worker|Social worker|Staff member|Supervisee');

/** What no return carries. An authority's own headings come in by a saved mapping (`JudgeContext.headings`). */
export const localLists: ReturnShape = {
  kind: 'local', title: 'Local lists',
  lists: [
    local('supervision', 'Supervision', ['worker', 'date', 'supervision'], [{ ...worker, ...must }, day('date', 'Supervision date|Date of supervision', { event: 'supervision', ...must }), code('supervision', supervision, 'Supervision type|Type of supervision|Kind of supervision', should), { ...aChild, need: 'may' }, staff('manager', 'Supervisor|Manager'), code('recorded', recordedIn, 'Recorded in|Record type|Form|Where recorded')], ['date'], 'worker'),
    local('training', 'Training', ['worker', 'date', 'course'], [{ ...worker, ...must }, day('date', 'Training date|Date of training|Date completed', must), text('course', 'Course|Training|Training title', must)], ['date'], 'worker'),
    local('visits', 'Visits', ['child', 'date', 'mode'], [aChild, day('date', 'Visit date|Date of visit', { event: 'visit', ...must }), code('kind', visitKind, 'Visit type|Type of visit', should), code('mode', visitMode, 'Mode|Visit mode|How seen', should), code('seen', yesNoUnknown, 'Child seen|Child seen?'), code('seenAlone', yesNoUnknown, 'Seen alone|Child seen alone|Child seen alone?'), worker]),
    local('new-assessments', 'New assessments by day', ['team', 'date', 'started'], [staff('team', 'Team|Allocated team', must), day('date', 'Date|Day', must), count('started', 'Assessments started|New assessments', must)], ['date'], 'team'),
    local('assessments', 'Assessments begun', ['child', 'started', 'team'], [aChild, day('started', 'Assessment started on|Assessment started|Date assessment started', { event: 'assessment-started', ...must }), staff('team', 'Team|Allocated team', should), worker], ['started']),
    local('oversight', 'Management oversight', ['child', 'date', 'manager'], [aChild, day('date', 'Oversight date|Date of oversight|Management oversight date', { event: 'oversight', ...must }), staff('manager', 'Manager|Overseen by', should)]),
    local('family-group', 'Family group meetings', ['child', 'offered'], [aChild, day('offered', 'Family group offered|Date family group offered', { event: 'family-group-offered' }), day('held', 'Family group held|Date family group held|Family group meeting date', { event: 'family-group-held', future: true }), code('accepted', yesNoUnknown, 'Family group accepted|Accepted')], ['offered', 'held']),
    local('officers', 'Chairs and reviewing officers', ['child', 'officer', 'name'], [aChild, code('officer', officer, 'Officer role|Role', must), staff('name', 'Officer|Officer name|Chair or reviewing officer', must), day('from', 'From|Allocated from|Start date', { event: 'officer-allocated' })], ['from']),
    local('strategy-meetings', 'Strategy discussions', ['child', 'date', 'threshold'], [aChild, day('date', 'Strategy discussion date|Date of strategy discussion|Strategy meeting date', { event: 'strategy-discussion', ...must }), code('threshold', yesNoUnknown, 'Threshold met|Section 47 threshold met|S47 threshold met', should)]),
    local('legal-planning', 'Legal planning meetings', ['child', 'date'], [aChild, day('date', 'Legal planning meeting date|Date of legal planning meeting', { event: 'legal-planning', ...must }), text('outcome', 'Legal planning outcome|Outcome'), code('threshold', yesNoUnknown, 'Threshold met')]),
    local('arrangements', 'Placement arrangements', ['child', 'arrangement', 'from'], [aChild, code('arrangement', arrangement, 'Placement arrangement|Arrangement', must), day('from', 'Arrangement from|From|Start date', { event: 'placement-arrangement', ...must }), day('until', 'Arrangement until|Until|To|End date', { future: true })], ['from']),
  ],
};
