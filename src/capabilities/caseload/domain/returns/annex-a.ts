import { annexACare } from './annex-a-care.ts';
import { disabled, person, team, worker } from './annex-a-person.ts';
import { abuse, caseStatus, closure, need, source, yesNo, yesNoUnknown } from './code-sets.ts';
import { code, count, day, type ListShape, must, type ReturnShape, should, text } from './shape.ts';

const contacts: ListShape = {
  list: 'annex-a/1', title: 'List 1: Contacts', subject: 'child', dated: ['contacted'], tells: ['child', 'contacted'],
  columns: [...person, day('contacted', 'Date of Contact|Contact Date', { event: 'contact' }), code('source', source, 'Contact Source|Source of Contact')],
};

const earlyHelp: ListShape = {
  list: 'annex-a/2', title: 'List 2: Early help', subject: 'child', dated: ['started', 'completed'], tells: ['child', 'started', 'completed'],
  columns: [...person, day('started', 'Assessment start date', { event: 'early-help-started' }), day('completed', 'Assessment completion date', { event: 'early-help-completed' }), text('organisation', 'Organisation completing assessment')],
};

const referrals: ListShape = {
  list: 'annex-a/3', title: 'List 3: Referrals', subject: 'child', dated: ['referred'], tells: ['child', 'referred'],
  columns: [
    ...person, day('referred', 'Date of referral|Referral Date', { event: 'referral' }), code('source', source, 'Referral Source|Source of Referral', should),
    code('noFurtherAction', yesNo, 'Referral NFA?|NFA'), count('referralsBefore', 'Number of Referrals in Last 12 Months', should), team, worker,
  ],
};

const assessments: ListShape = {
  list: 'annex-a/4', title: 'List 4: Assessments', subject: 'child', dated: ['started'], tells: ['child', 'started'],
  columns: [
    ...person, disabled, day('started', 'Continuous Assessment Start Date', { event: 'assessment-started' }), code('seen', yesNoUnknown, 'Child Seen During Continuous Assessment'),
    day('authorised', 'Continuous Assessment Date of Authorisation', { event: 'assessment-authorised' }),
    code('needsSupport', yesNo, 'Was the child assessed as requiring LA children’s social care support|Was the child assessed as being in need at assessment?'), team, worker,
  ],
};

const enquiries: ListShape = {
  list: 'annex-a/5', title: 'List 5: Section 47 enquiries and initial child protection conferences', subject: 'child', dated: ['discussed', 'conference'], tells: ['child', 'discussed'],
  columns: [
    ...person, disabled, day('discussed', 'Strategy discussion initiating Section 47 Enquiry Start Date', { event: 'section-47', need: 'should' }),
    code('conferenceUnnecessary', yesNo, 'Was an Initial Child Protection Conference deemed unnecessary?'), day('conference', 'Date of Initial Child Protection Conference', { event: 'initial-conference' }),
    code('planned', yesNo, 'Did the Initial Child Protection Conference Result in a Child Protection Plan'), count('enquiriesBefore', 'Number of Section 47 Enquiries in the last 12 months', should),
    count('conferencesBefore', 'Number of ICPCs in the last 12 months', should), team, worker,
  ],
};

const inNeed: ListShape = {
  list: 'annex-a/6', title: 'List 6: Children in need', subject: 'child', dated: [], twice: 'stops', tells: ['child', 'opened'],
  columns: [
    ...person, disabled, day('opened', 'CIN Start Date', { event: 'need-started', ...must }), code('need', need, 'Primary Need Code|Primary Need', should), day('lastSeen', 'Date Child Was Last Seen', { event: 'seen' }),
    day('closed', 'CIN Closure Date', { event: 'need-closed' }), code('closure', closure, 'Reason for Closure'), code('status', caseStatus, 'Case status', should), team, worker,
  ],
};

const protection: ListShape = {
  list: 'annex-a/7', title: 'List 7: Child protection', subject: 'child', dated: [], twice: 'stops', tells: ['child', 'started'],
  columns: [
    ...person, disabled, day('started', 'Child Protection Plan Start Date', { event: 'plan-started', ...must }), code('firstCategory', abuse, 'Initial Category of Abuse', should), code('category', abuse, 'Latest Category of Abuse', should),
    day('lastVisit', 'Date of the Last Statutory Visit', { event: 'protection-visit' }), code('seenAlone', yesNoUnknown, 'Was the Child Seen Alone?'), day('lastReview', 'Date of latest review conference', { event: 'review-conference' }),
    day('ended', 'Child Protection Plan End Date', { event: 'plan-ended' }), code('emergency', yesNo, 'Subject to Emergency Protection Order or Protected Under Police Powers in Last Six Months (Y/N)'),
    count('plansBefore', 'Number of Previous Child Protection Plans', should), team, worker,
  ],
};

/** Annex A of the inspection of authorities' children's services: Ofsted's guidance of August 2019, and list 9 as exported from 2024. */
export const annexA: ReturnShape = { kind: 'annex-a', title: 'Annex A', lists: [contacts, earlyHelp, referrals, assessments, enquiries, inNeed, protection, ...annexACare] };
