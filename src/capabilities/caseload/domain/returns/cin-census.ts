import { abuse, closure, ethnicity, gender, need, source, yesNo } from './code-sets.ts';
import { disability, factors, preProceedings } from './code-sets-yearly.ts';
import { child, code, count, day, type ListShape, must, type ReturnShape, should } from './shape.ts';

const ofChild = child('LAchildID', { up: true });
/** The referral that the rest follows from: its own clock runs from here. */
const ofReferral = day('referred', 'CINreferralDate', { up: true });

const children: ListShape = {
  list: 'cin-census/child', title: 'Children', subject: 'child', dated: [], twice: 'stops', tells: ['child'],
  columns: [
    child('LAchildID'), day('born', 'PersonBirthDate'), day('expected', 'ExpectedPersonBirthDate', { future: true }), code('gender', gender, 'Sex|GenderCurrent', should), day('died', 'PersonDeathDate', { event: 'died' }),
    code('ethnicity', ethnicity, 'Ethnicity', should), code('disabilities', disability, 'Disability', { many: true }),
  ],
};
const referrals: ListShape = {
  list: 'cin-census/referral', title: 'Referrals (CINdetails)', subject: 'child', dated: ['referred'], tells: ['child'],
  columns: [
    ofChild, day('referred', 'CINreferralDate', { event: 'referral', ...must }), code('source', source, 'ReferralSource', should), code('need', need, 'PrimaryNeedCode'), day('closed', 'CINclosureDate', { event: 'need-closed' }),
    code('closure', closure, 'ReasonForClosure'), day('conference', 'DateOfInitialCPC', { event: 'initial-conference' }), code('noFurtherAction', yesNo, 'ReferralNFA', should),
  ],
};
const assessments: ListShape = {
  list: 'cin-census/assessment', title: 'Assessments', subject: 'child', dated: ['started'], tells: ['child'],
  columns: [
    ofChild, ofReferral, day('started', 'AssessmentActualStartDate', { event: 'assessment-started', ...must }), day('reviewed', 'AssessmentInternalReviewDate', { event: 'assessment-reviewed' }),
    day('authorised', 'AssessmentAuthorisationDate', { event: 'assessment-authorised' }), code('factors', factors, 'AssessmentFactors', { many: true }),
  ],
};
const needPlans: ListShape = {
  list: 'cin-census/need-plan', title: 'Child in need plans (CINPlanDates)', subject: 'child', dated: ['started'], tells: ['child'],
  columns: [ofChild, ofReferral, day('started', 'CINPlanStartDate', { event: 'need-plan-started', ...must }), day('ended', 'CINPlanEndDate', { event: 'need-plan-ended' })],
};
const enquiries: ListShape = {
  list: 'cin-census/section-47', title: 'Section 47 enquiries', subject: 'child', dated: ['started'], tells: ['child'],
  columns: [
    ofChild, ofReferral, day('started', 'S47ActualStartDate', { event: 'section-47', ...must }), day('target', 'InitialCPCtarget', { future: true }), day('conference', 'DateOfInitialCPC', { event: 'initial-conference' }),
    code('conferenceUnnecessary', yesNo, 'ICPCnotRequired'),
  ],
};
const plans: ListShape = {
  list: 'cin-census/protection-plan', title: 'Child protection plans', subject: 'child', dated: ['started'], tells: ['child'],
  columns: [
    ofChild, ofReferral, day('started', 'CPPstartDate', { event: 'plan-started', ...must }), day('ended', 'CPPendDate', { event: 'plan-ended' }), code('firstCategory', abuse, 'InitialCategoryOfAbuse', should),
    code('category', abuse, 'LatestCategoryOfAbuse', should), count('plansBefore', 'NumberOfPreviousCPP', should),
  ],
};
const reviews: ListShape = {
  list: 'cin-census/protection-review', title: 'Reviews of child protection plans', subject: 'child', dated: ['reviewed'], tells: ['child'],
  columns: [ofChild, day('planned', 'CPPstartDate', { up: true }), day('reviewed', 'CPPreviewDate', { event: 'review-conference', ...must })],
};
const proceedings: ListShape = {
  list: 'cin-census/pre-proceedings', title: 'Pre-proceedings and family group meetings', subject: 'child', dated: ['started', 'letter', 'met'], tells: ['child'],
  columns: [
    ofChild, ofReferral, day('started', 'PPStartDate', { event: 'pre-proceedings-started' }), day('letter', 'LBPSentDate', { event: 'letter-before-proceedings' }), code('familyOffered', yesNo, 'FGDMMeetingOffer'), code('familyHeld', yesNo, 'FGDMMeetingFac'),
    day('met', 'InitialPPMeetingDate', { event: 'pre-proceedings-met' }), count('meetings', 'ReviewMeetingsCount'), day('stepped', 'StepDecisionDate', { event: 'pre-proceedings-decided' }), code('outcome', preProceedings, 'PPOutcome'),
    day('court', 'CourtAppDate', { event: 'court-application' }), day('conferenceLetter', 'LetterInitCPDate', { event: 'conference-letter' }),
  ],
};

/** The children in need census, 2021 to 2026: `Sex` from 2024, `GenderCurrent` before; pre-proceedings from 2026. */
export const cinCensus: ReturnShape = { kind: 'cin-census', title: 'Children in need census', lists: [children, referrals, assessments, needPlans, enquiries, plans, reviews, proceedings] };
