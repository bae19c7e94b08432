import { checkActs, checkField, unchecked } from './checked.ts';
import { act, address, choice, day, line, number, said, words, yesNo } from './making.ts';
import type { Act, Checked, Definition, State } from './definition.ts';

const followed: Readonly<Record<string, State>> = { open: { name: 'Followed', colour: 'blue', open: true }, closed: { name: 'Closed', colour: 'green', open: false } };
const note = (fields: Act['fields'] = []): Act => act('note', 'Add to it', ['open'], 'open', 'another', [...fields, words('note', 'What is new', { must: true })]);
const noteByAll = (fields: Act['fields'] = []): Act => ({ ...note(fields), by: 'worker' });

const sectionTwenty: Definition = {
  id: 'section-20', one: 'Section 20 accommodation', many: 'Section 20 accommodation', group: 'tracker', about: 'child', states: followed,
  what: 'For every child accommodated under section 20: what for, who consented and still does, drift, and where it leads.', source: 'Children Act 1989, section 20',
  opens: act('begin', 'Begin', [], 'open', 'worker', [
    day('began', 'Accommodated since', { must: true, listed: true }), choice('purpose', 'What it is for', { respite: 'Respite', assessment: 'While something is assessed', relinquished: 'A parent cannot care', young: 'A young person’s own wish', asylum: 'Unaccompanied', other: 'Other' }, { must: true, listed: true }),
    line('holders', 'Who holds parental responsibility', { must: true, listed: true, hint: 'As “mother and father”, never a name.' }), yesNo('consent', 'Was consent informed and in writing?', { must: true, listed: true }),
    day('consented', 'Consent given on', { when: { field: 'consent', is: ['yes'] }, must: true, listed: true }), choice('own', 'Is the young person 16 or 17, and do they agree themselves?', { under: 'Under 16', yes: 'Yes, they agree', no: 'They do not agree' }, { must: true, listed: true }),
    number('age', 'Age on the first day of it, in years', { must: true, listed: true, most: 17, when: { unknown: 'born' } }),
  ]), ageOn: 'began',
  acts: [noteByAll([choice('consentNow', 'Consent', { same: 'As before', withdrawn: 'Withdrawn', renewed: 'Given anew' }, { must: true, listed: true }), day('withdrawn', 'Withdrawn on', { must: true, listed: true, when: { field: 'consentNow', is: ['withdrawn'] }, after: { field: 'began', words: 'the first day of it' } })]),
    act('check', 'Quarterly check', ['open'], 'open', { level: 'service-manager' }, [choice('drift', 'Is there drift?', { no: 'No', yes: 'Yes' }, { must: true, listed: true }), words('why', 'Why, and what is done about it', { must: true })], 'agrees'),
    act('triage', 'Triage with legal', ['open'], 'open', { level: 'service-manager' }, [choice('triage', 'What legal advises', { home: 'Home', proceedings: 'Proceedings', 'pre-proceedings': 'Pre-proceedings', remains: 'Remains right' }, { must: true, listed: true }), words('why', 'Why', { must: true })], 'agrees'),
    act('close', 'Close', ['open'], 'closed', { level: 'team-manager' }, [choice('outcome', 'Where it led', { home: 'Home', proceedings: 'Proceedings', 'pre-proceedings': 'Pre-proceedings', adult: 'Turned 18', other: 'Other' }, { must: true, listed: true }), day('ended', 'Ended on', { must: true, after: { field: 'began', words: 'the first day of it' } })])],
  due: { timescale: 'section-20-check', from: 'began', again: ['check'], now: { field: 'consentNow', is: ['withdrawn'] } },
  rule: { list: 'annex-a/8', where: { legalStatus: ['V2'] }, without: ['ceased'], from: 'started', timescale: 'section-20-check', words: 'Children looked after whose legal status is section 20' },
};

const temporaryApproval: Definition = {
  id: 'temporary-approval', one: 'Temporary approval of a connected person', many: 'Temporary approvals of connected persons', group: 'tracker', about: 'child',
  what: 'A connected person approved for the time being: 16 weeks, extended once by 8 at most, with an alarm before it ends.', source: 'reg 24 and 25, SI 2010/959',
  states: { open: { name: 'Approved for a time', colour: 'blue', open: true }, extended: { name: 'Extended', colour: 'orange', open: true }, closed: { name: 'Ended', colour: 'green', open: false } },
  opens: act('begin', 'Record the approval', [], 'open', { level: 'head-of-service' }, [day('began', 'Approved from', { must: true, listed: true }), day('ends', 'Ends on', { must: true, future: 'may', listed: true, after: { field: 'began', weeks: 16, words: 'the day of the approval' }, hint: '16 weeks from then at most.' }), words('why', 'Why the child had to be placed before the assessment', { must: true })], 'agrees'),
  acts: [note(), act('extend', 'Extend', ['open'], 'extended', { level: 'head-of-service' }, [day('ends', 'Ends on', { must: true, future: 'only', listed: true, after: { field: 'ends', weeks: 8, words: 'the day on which it ends now' }, hint: 'At most 8 weeks more, and once only.' }), words('why', 'Why', { must: true })], 'agrees'),
    act('close', 'Close', ['open', 'extended'], 'closed', { level: 'team-manager' }, [choice('outcome', 'What became of it', { approved: 'Fully approved', order: 'Order made', moved: 'Child moved', home: 'Child home' }, { must: true, listed: true }), words('why', 'Why', { must: true })])],
  due: { field: 'ends' },
};

const papers: readonly Checked[] = [{ kind: 'assessment', domain: 'AS' }, { kind: 'plan', domain: 'PR' }];

const withParents: Definition = {
  id: 'placed-with-parents', one: 'Placement with parents', many: 'Placements with parents', group: 'tracker', about: 'child', checks: papers,
  what: 'A child in care placed with parents: approved by the nominated officer on papers of the quality the standard asks for.', source: 'reg 15 to 19, SI 2010/959',
  states: { asked: { name: 'Waiting for the nominated officer', colour: 'yellow', open: true, waits: true }, returned: { name: 'Sent back for changes', colour: 'orange', open: true }, open: { name: 'Approved', colour: 'blue', open: true }, closed: { name: 'Ended', colour: 'green', open: false } },
  opens: act('ask', 'Ask for approval', [], 'asked', 'worker', [day('placed', 'Placed on, or to be', { must: true, future: 'may', listed: true }), yesNo('assessed', 'Is the assessment of the parent finished?', { must: true, listed: true }), words('why', 'Why this is right for the child', { must: true }), checkField({ label: 'Which check of the papers goes with it' })]),
  acts: [act('approve', 'Approve', ['asked'], 'open', { level: 'head-of-service' }, [yesNo('quality', 'Are the papers of the quality the standard asks for?', { must: true, goesWith: ['yes'] }), unchecked, words('why', 'Why', { must: true })], 'agrees'),
    act('return', 'Send back for changes', ['asked'], 'returned', { level: 'head-of-service' }, [words('change', 'What needs to change', { must: true })], 'changes'), act('ask-again', 'Ask again', ['returned'], 'asked', 'worker', [words('changed', 'What has changed', { must: true })]),
    note(), act('close', 'Close', ['open'], 'closed', { level: 'team-manager' }, [choice('outcome', 'What became of it', { discharged: 'Order discharged', moved: 'Child moved', other: 'Other' }, { must: true, listed: true })]), ...checkActs(papers, ['asked', 'returned'], ['open'])],
  rule: { list: 'annex-a/8', where: { placement: ['P1'] }, without: ['ceased'], from: 'placedFrom', words: 'Children looked after who are placed with parents' },
};

const proceedings: Definition = {
  id: 'proceedings', one: 'Care proceedings', many: 'Care proceedings', group: 'tracker', about: 'child', states: followed,
  what: 'Proceedings with their urgency, hearings and why they were put off; 26 weeks from the application.', source: 'Children and Families Act 2014, section 14',
  opens: act('begin', 'Begin', [], 'open', 'worker', [day('applied', 'Application to the court on', { must: true, listed: true }), choice('urgency', 'How urgent', { urgent: 'Urgent', standard: 'Standard' }, { must: true, listed: true })]),
  acts: [noteByAll(), act('hearing', 'Record a hearing', ['open'], 'open', 'worker', [day('hearing', 'Hearing on', { must: true, future: 'may', listed: true }), choice('mode', 'How', { person: 'In court', remote: 'Remote', mixed: 'Both' }, { must: true, listed: true }), choice('held', 'Was it held?', { yes: 'Yes', planned: 'Still to come', off: 'Put off' }, { must: true, listed: true }), words('whyOff', 'Why it was put off', { must: true, listed: true, when: { field: 'held', is: ['off'] } })]),
    act('close', 'Final order', ['open'], 'closed', 'worker', [day('ordered', 'Ordered on', { must: true, listed: true, after: { field: 'applied', words: 'the application' } }), choice('order', 'Which order', { care: 'Care order', supervision: 'Supervision order', guardianship: 'Special guardianship', placement: 'Placement order', none: 'No order' }, { must: true, listed: true })])],
  due: { timescale: 'care-proceedings', from: 'applied', planned: { field: 'held', is: ['planned'], day: 'hearing' } }, done: 'ordered', counts: { field: number('putOff', 'Times put off'), of: 'held', is: 'off' },
  rule: { list: 'annex-a/8', where: { legalStatus: ['C1'] }, without: ['ceased'], from: 'legalFrom', timescale: 'care-proceedings', words: 'Children looked after under an interim care order' },
};

const outline: Definition = {
  id: 'pre-proceedings', one: 'Pre-proceedings', many: 'Pre-proceedings', group: 'tracker', about: 'child', states: followed,
  what: 'The public law outline before court: letter, meetings, review, and where it leads, within 16 weeks.', source: 'Public Law Working Group 2021',
  opens: act('begin', 'Begin', [], 'open', 'worker', [day('began', 'Letter sent on', { must: true, listed: true }), words('why', 'What has to change for the child', { must: true })]),
  acts: [noteByAll(), act('review', 'Review with legal', ['open'], 'open', { level: 'service-manager' }, [choice('track', 'Is it on track?', { yes: 'Yes', no: 'No' }, { must: true, listed: true }), words('why', 'Why, and what is done', { must: true })], 'agrees'),
    act('close', 'Close', ['open'], 'closed', { level: 'service-manager' }, [choice('outcome', 'Where it led', { out: 'Stepped down', proceedings: 'Proceedings' }, { must: true, listed: true }), words('why', 'Why', { must: true })], 'agrees')],
  due: { timescale: 'pre-proceedings', from: 'began' },
};

const entryToCare: Definition = {
  id: 'entry-to-care', one: 'Check of an entry to care', many: 'Checks of entries to care', group: 'tracker', about: 'child',
  what: 'Within five days of a child coming into care a head of service goes through the list: placement, regulations 24 and 25, placement with parents.', source: 'Local: five days; reg 24 and 25, SI 2010/959',
  states: { open: { name: 'To be checked', colour: 'yellow', open: true, waits: true }, checked: { name: 'Checked', colour: 'green', open: false } },
  opens: act('begin', 'Prepare the check', [], 'open', 'worker', [day('entered', 'Came into care on', { must: true, listed: true }), choice('how', 'How', { order: 'Order', section20: 'Section 20', police: 'Police protection', remand: 'Remand' }, { must: true, listed: true })]),
  acts: [act('check', 'Check it', ['open'], 'checked', { level: 'head-of-service' }, [
    said('there', 'What is there', { consent: 'Consent or order', 'placement-plan': 'Placement plan', health: 'Health assessment asked for', education: 'Education plan begun', officer: 'Reviewing officer told', family: 'Family and friends looked at', reg24: 'Regulation 24 or 25 looked at', parents: 'Placement with parents looked at' }, { must: true, listed: true }),
    words('direction', 'What is to be done, by whom and by when', { must: true }), yesNo('right', 'Was coming into care right for the child?', { must: true, listed: true })], 'agrees')],
  due: { timescale: 'care-entry-check', from: 'entered' },
  rule: { list: 'annex-a/8', without: ['ceased'], from: 'started', timescale: 'care-entry-check', once: true, words: 'Children who came into care' },
};

const ofPermanence: readonly Checked[] = [{ kind: 'plan', domain: 'PR' }];

const permanence: Definition = {
  id: 'permanence-plan', one: 'Permanence plan', many: 'Permanence plans', group: 'tracker', about: 'child', states: followed, checks: ofPermanence,
  what: 'A plan for permanence by the second review, and who moves it on.', source: 'statutory guidance on care planning',
  opens: act('begin', 'Record the plan', [], 'open', 'worker', [day('reviewed', 'First review on', { must: true }), choice('plan', 'The plan', { home: 'Return home', kin: 'Family or friends', guardianship: 'Special guardianship', adoption: 'Adoption', fostering: 'Long-term fostering', residential: 'Residential', independence: 'Independence' }, { must: true, listed: true }), day('agreed', 'Agreed on', { must: true, listed: true }), words('parallel', 'The plan beside it, if this one does not work', { must: true })]),
  acts: [noteByAll([choice('track', 'Is it on track?', { yes: 'Yes', no: 'No' }, { must: true, listed: true })]), act('close', 'Permanence is reached', ['open'], 'closed', { level: 'team-manager' }, [day('reached', 'On', { must: true, after: { field: 'agreed', words: 'the day on which the plan was agreed' } })]), ...checkActs(ofPermanence, ['open'])],
  due: { timescale: 'permanence-plan', from: 'reviewed' },
  rule: { list: 'annex-a/8', without: ['ceased'], from: 'started', timescale: 'permanence-plan', first: { timescale: 'looked-after-review-first', latest: 'lastReview' }, words: 'Children looked after' },
};

const ofPathway: readonly Checked[] = [{ kind: 'plan', domain: 'PR' }, { kind: 'review', domain: 'PR' }];

const pathway: Definition = {
  id: 'pathway-plan', one: 'Pathway plan', many: 'Pathway plans', group: 'tracker', about: 'child', states: followed, checks: ofPathway,
  what: 'Every care leaver’s plan reviewed each six months, with what stands in the way.', source: 'reg 7, SI 2010/2571',
  opens: act('begin', 'Record the plan', [], 'open', 'worker', [day('reviewed', 'Last reviewed on', { must: true, listed: true }), choice('activity', 'Education, employment or training', { yes: 'Yes', no: 'No', looking: 'Looking' }, { must: true, listed: true }), yesNo('suitable', 'Is the accommodation suitable?', { must: true, listed: true }), address('record', 'Where it is recorded')]),
  acts: [noteByAll([day('reviewed', 'Reviewed on', { must: true, listed: true })]), act('close', 'Close', ['open'], 'closed', { level: 'team-manager' }, [words('why', 'Why', { must: true })]), ...checkActs(ofPathway, ['open'])],
  due: { timescale: 'pathway-review', from: 'reviewed' }, shown: { list: 'annex-a/9', column: 'lastPathway', days: ['reviewed'], words: 'list 9 of Annex A has the review of the plan' },
  rule: { list: 'annex-a/9', from: 'lastPathway', timescale: 'pathway-review', words: 'Care leavers' },
};

const ofRecord: readonly Checked[] = [{ kind: 'case-record', domain: 'CR' }, { kind: 'summary', domain: 'CR' }];

const completeness: Definition = {
  id: 'record-completeness', one: 'Completeness of a record', many: 'Completeness of records', group: 'tracker', about: 'child', checks: ofRecord,
  what: 'The worker’s and the manager’s checklist on a child’s record: chronology, genogram, summary within three months, transfer and closure summaries.', source: 'practice standard, case recording',
  states: { open: { name: 'Looked through', colour: 'blue', open: true }, gaps: { name: 'Gaps to close', colour: 'orange', open: true }, closed: { name: 'Closed', colour: 'grey', open: false } },
  opens: act('begin', 'Look through the record', [], 'open', 'worker', [
    said('there', 'What is there and current', { chronology: 'Chronology', genogram: 'Genogram', summary: 'Case summary', transfer: 'Transfer summary', closure: 'Closure summary' }, { listed: true }), day('summary', 'The case summary is of', { listed: true }),
    words('missing', 'What is missing, and why', { hint: 'A transfer or closure without a summary needs its reason.' })]),
  acts: [act('again', 'Look through it again', ['open', 'gaps'], 'open', 'worker', [said('there', 'What is there and current', { chronology: 'Chronology', genogram: 'Genogram', summary: 'Case summary', transfer: 'Transfer summary', closure: 'Closure summary' }, { listed: true }), day('summary', 'The case summary is of', { listed: true }), words('missing', 'What is missing, and why')]),
    act('gaps', 'Name gaps', ['open'], 'gaps', { level: 'team-manager' }, [words('gaps', 'What is to be closed', { must: true }), day('by', 'By when', { must: true, future: 'may', listed: true })], 'changes'), act('close', 'Close', ['open', 'gaps'], 'closed', { level: 'team-manager' }, [words('why', 'Why', { must: true })]), ...checkActs(ofRecord, ['open', 'gaps'])],
  due: { timescale: 'case-summary', from: 'summary' },
  rule: { list: 'annex-a/6', without: ['closed'], from: 'opened', timescale: 'case-summary', everybody: true, words: 'Every open child' },
};

export const trackers: readonly Definition[] = [sectionTwenty, temporaryApproval, withParents, proceedings, outline, entryToCare, permanence, pathway, completeness];
