import { checkActs, checkField, unchecked } from './checked.ts';
import { act, choice, day, person, said, words, yesNo } from './making.ts';
import type { Act, By, Checked, Definition, State } from './definition.ts';

const states: Readonly<Record<string, State>> = {
  asked: { name: 'Waiting for a decision', colour: 'yellow', open: true, waits: true },
  returned: { name: 'Sent back for changes', colour: 'orange', open: true },
  agreed: { name: 'Authorised', colour: 'green', open: false },
  refused: { name: 'Not agreed', colour: 'grey', open: false },
  withdrawn: { name: 'Withdrawn', colour: 'grey', open: false },
};
/** A statutory, court or safety deadline is never held: what was done first is marked and followed up. */
const actedFirst = yesNo('actedFirst', 'Was it done already, because the child could not wait?', { must: true, listed: true, hint: 'Never wait for this when a child is not safe.' });

/** What follows a request: authorised, sent back, not agreed, asked again, withdrawn. */
function decided(by: By, fields: Act['fields'] = []): Act[] {
  return [
    act('authorise', 'Authorise', ['asked'], 'agreed', by, [...fields, words('reason', 'Why', { must: true })], 'agrees'),
    act('return', 'Send back for changes', ['asked'], 'returned', by, [words('change', 'What needs to change', { must: true })], 'changes'),
    act('refuse', 'Do not agree', ['asked'], 'refused', by, [words('reason', 'Why not, and what is to be done instead', { must: true })], 'changes'),
    act('ask-again', 'Ask again', ['returned'], 'asked', 'worker', [words('changed', 'What has changed', { must: true })]),
    act('withdraw', 'Withdraw', ['asked', 'returned'], 'withdrawn', 'opener', [words('reason', 'Why it is not needed any more', { must: true })]),
  ];
}

const lateBy = (late: string) => [
  choice('cause', 'What makes it late', causes, { must: true, listed: true, when: { late } }), words('late', 'What happened, and what is done about it', { must: true, when: { late } }),
];
const causes = { family: 'The family', team: 'The operational team', service: 'The conference service', partner: 'A partner agency' };

const visitCauses = { family: 'The child or the family could not be seen', team: 'The operational team', partner: 'A partner agency' };

const strategyMeeting: Definition = {
  id: 'strategy-meeting', one: 'Strategy meeting', many: 'Strategy meetings', group: 'gate', about: 'child', states,
  what: 'A worker asks for a strategy meeting, and a team manager authorises it on a stated threshold.', source: 'Working Together, strategy discussion',
  opens: act('ask', 'Ask for a strategy meeting', [], 'asked', 'worker', [
    choice('threshold', 'The threshold that is met', { harm: 'Suffering significant harm', likely: 'Likely to suffer significant harm', unclear: 'Not clear: to be discussed' }, { must: true, listed: true }),
    words('why', 'What makes you think so', { must: true }), day('wanted', 'Wanted by', { must: true, future: 'may' }), actedFirst,
  ]),
  acts: decided({ level: 'team-manager' }, [yesNo('met', 'Do you agree that the threshold is met?', { must: true, goesWith: ['yes'] })]),
  // Asked for on the day on which there is reasonable cause: from then the discussion is counted.
  due: { stages: { ask: 'strategy-discussion' }, until: [], or: 'wanted' },
};

const reports: readonly Checked[] = [{ kind: 'assessment', domain: 'AS' }];

const conferenceRequest: Definition = {
  id: 'conference-request', one: 'Request for an initial conference', many: 'Requests for initial conferences', group: 'gate', about: 'child', checks: reports,
  states: { ...states, agreed: { name: 'Authorised: to be held', colour: 'blue', open: true }, held: { name: 'Held', colour: 'green', open: false } },
  what: 'A head of service authorises the request for an initial child protection conference; what would make it late is said with its cause.', source: 'Working Together: 15 working days from the strategy discussion',
  opens: act('ask', 'Ask for a conference', [], 'asked', 'worker', [
    day('discussed', 'Strategy discussion on', { must: true }), words('why', 'Why the child is at risk of significant harm', { must: true }),
    checkField({ label: 'Which check of the report goes with it' }), day('wanted', 'Conference wanted on', { must: true, future: 'may', listed: true, after: { field: 'discussed', words: 'the strategy discussion' } }), ...lateBy('wanted'), actedFirst,
  ]),
  acts: [...decided({ level: 'head-of-service' }, [yesNo('quality', 'Is the report of the quality the standard asks for?', { must: true, goesWith: ['yes'] }), unchecked]),
    act('say-late', 'Say why it will be late', ['asked', 'returned', 'agreed'], '=', 'another', [choice('cause', 'What makes it late', causes, { must: true, listed: true }), words('late', 'What happened, and what is done about it', { must: true })]),
    act('hold', 'It was held', ['agreed'], 'held', 'another', [day('held', 'Held on', { must: true, listed: true, after: { field: 'discussed', words: 'the strategy discussion' } }), choice('plan', 'Did it lead to a plan?', { yes: 'Yes', no: 'No' }, { must: true, listed: true }), ...lateBy('held')]), ...checkActs(reports, ['asked', 'returned'], ['agreed'])],
  due: { timescale: 'initial-conference', from: 'discussed', decision: { stages: { ask: 'conference-agreed', 'ask-again': 'conference-agreed' }, until: ['authorise', 'return', 'refuse'] } }, done: 'held',
  shown: { list: 'annex-a/5', column: 'conference', days: ['held'], words: 'list 5 of Annex A has the conference' },
};

const plans: readonly Checked[] = [{ kind: 'plan', domain: 'PR' }, { kind: 'review', domain: 'PR' }];

const nineMonthReview: Definition = {
  id: 'nine-month-review', one: 'Nine-month review of a protection plan', many: 'Nine-month reviews of protection plans', group: 'gate', about: 'child',
  what: 'A head of service reviews every child protection plan at nine months, and says whether a legal planning meeting is needed.', source: 'Local: a plan’s second review is at nine months', checks: plans,
  states: { prepared: { name: 'Waiting for the head of service', colour: 'yellow', open: true, waits: true }, returned: { name: 'Sent back for changes', colour: 'orange', open: true }, reviewed: { name: 'Reviewed', colour: 'green', open: false } },
  opens: act('prepare', 'Prepare the review', [], 'prepared', 'worker', [
    day('planned', 'The plan began on', { must: true, listed: true }), words('progress', 'What has changed for the child since then', { must: true }), words('risk', 'What still worries us', { must: true }), words('voice', 'What the child says', { must: true }), checkField({ label: 'Which check of the plan or its review goes with it' }),
  ]),
  acts: [
    act('review', 'Review it', ['prepared'], 'reviewed', { level: 'head-of-service' }, [
      yesNo('quality', 'Is the plan of the quality the standard asks for?', { must: true, listed: true }), unchecked,
      choice('meeting', 'Is a legal planning meeting needed?', { yes: 'Yes', no: 'No' }, { must: true, listed: true }), words('whyNot', 'Why it is not', { must: true, when: { field: 'meeting', is: ['no'] } }),
      choice('plan', 'The plan', { ends: 'Can end at the next conference', stays: 'Goes on', steps: 'Needs to step up' }, { must: true, listed: true }), words('direction', 'What is to be done, by whom and by when', { must: true }),
    ], 'agrees'),
    act('return', 'Send back for changes', ['prepared'], 'returned', { level: 'head-of-service' }, [words('change', 'What needs to change', { must: true })], 'changes'),
    act('ask-again', 'Send it again', ['returned'], 'prepared', 'worker', [words('changed', 'What has changed', { must: true })]), ...checkActs(plans, ['prepared', 'returned']),
  ],
  due: { timescale: 'protection-plan-head-of-service', from: 'planned' },
  rule: { list: 'annex-a/7', without: ['ended'], from: 'started', timescale: 'protection-plan-head-of-service', once: true, words: 'Children with a protection plan' },
};

const papers: readonly Checked[] = [{ kind: 'assessment', domain: 'AS' }, { kind: 'plan', domain: 'PR' }];

const legalPlanning: Definition = {
  id: 'legal-planning', one: 'Documents for a legal planning meeting', many: 'Documents for legal planning meetings', plural: true, group: 'gate', about: 'child', checks: papers,
  what: 'Documents for a legal planning meeting are checked for their quality before they go; what the meeting decided is recorded with its reason.', source: 'Local; Public Law Outline',
  states: { ...states, agreed: { name: 'Checked: they can go', colour: 'blue', open: true }, met: { name: 'Outcome recorded', colour: 'green', open: false } },
  opens: act('ask', 'Send the documents', [], 'asked', 'worker', [
    said('documents', 'Which documents', { chronology: 'Chronology', genogram: 'Genogram', assessment: 'Assessment', plan: 'Plan', statement: 'Statement' }, { must: true }), day('meeting', 'The meeting is on', { must: true, future: 'may', listed: true }), words('why', 'Why the meeting is needed', { must: true }), checkField({ label: 'Which check of the assessment or plan goes with them' }), actedFirst,
  ]),
  acts: [...decided({ level: 'service-manager' }, [yesNo('quality', 'Are they of the quality the standard asks for?', { must: true, goesWith: ['yes'] }), unchecked]), ...checkActs(papers, ['asked', 'returned'], ['agreed']),
    act('record', 'Record the outcome', ['agreed'], 'met', 'another', [
      choice('outcome', 'What was decided', { proceedings: 'Proceedings', 'pre-proceedings': 'Pre-proceedings', none: 'No further action', more: 'More work first' }, { must: true, listed: true }),
      words('whyNone', 'Why no further action', { must: true, when: { field: 'outcome', is: ['none'] } }), day('met', 'The meeting was on', { must: true }),
    ])],
  due: { field: 'meeting' }, shown: { list: 'local/legal-planning', column: 'date', days: ['met', 'meeting'], words: 'the list of legal planning meetings has the meeting' },
};

const sectionVisit: Definition = {
  id: 'section-47-visit', one: 'First visit of an enquiry', many: 'First visits of enquiries', group: 'gate', about: 'child',
  what: 'Who decided on the first visit of a section 47 enquiry, when the child was seen, alone or not and how; late with its reason.', source: 'local limit',
  states: { decided: { name: 'Visit to be made', colour: 'yellow', open: true }, seen: { name: 'Child seen', colour: 'green', open: false }, 'not-seen': { name: 'Tried, not seen yet', colour: 'orange', open: true }, withdrawn: { name: 'Not needed any more', colour: 'grey', open: false } },
  opens: act('decide', 'Decide on the visit', [], 'decided', 'worker', [day('discussed', 'Strategy discussion on', { must: true, listed: true }), choice('visitor', 'Who goes', { worker: 'The social worker', joint: 'Social worker and police', duty: 'Duty worker' }, { must: true }), words('why', 'How soon, and why', { must: true })]),
  acts: [
    act('visit', 'Record the visit', ['decided', 'not-seen'], 'seen', 'worker', [
      day('seenOn', 'Seen on', { must: true, listed: true, after: { field: 'discussed', words: 'the strategy discussion' } }), yesNo('alone', 'Seen alone', { must: true, listed: true }), choice('mode', 'How', { person: 'In person', video: 'By video', phone: 'By phone' }, { must: true, listed: true }), choice('cause', 'What made it late', visitCauses, { must: true, listed: true, when: { late: 'seenOn' } }), words('late', 'Why it was late', { must: true, when: { late: 'seenOn' } }),
    ]),
    act('tried', 'Tried, not seen', ['decided', 'not-seen'], 'not-seen', 'worker', [day('triedOn', 'Tried on', { must: true, after: { field: 'discussed', words: 'the strategy discussion' } }), words('next', 'What is done next, and by when', { must: true })]),
    act('withdraw', 'Not needed any more', ['decided', 'not-seen'], 'withdrawn', { level: 'team-manager' }, [words('reason', 'Why', { must: true })]),
  ],
  due: { timescale: 'section-47-visit', from: 'discussed' }, done: 'seenOn',
  shown: { list: 'local/visits', column: 'date', days: ['seenOn'], words: 'the list of visits has the visit' },
};

const reader = person('reader', 'Who reads it', { must: true, hint: 'Their whole name or e-mail address. Not who wrote it, and not the line manager of who did.' });

/** The kinds of work that documents for the court are. */
const documents: readonly Checked[] = [
  { kind: 'case-record', domain: 'CR', where: { field: 'document', is: ['evidence'] } }, { kind: 'plan', domain: 'PR', where: { field: 'document', is: ['care-plan'] } },
  { kind: 'assessment', domain: 'AS', where: { field: 'document', is: ['viability', 'parenting'] } },
];

const courtDocument: Definition = {
  id: 'court-document', one: 'Court document', many: 'Court documents', group: 'gate', about: 'child', checks: documents,
  what: 'Every document for the court is read by a second reader, who did not write it and gives its author feedback to learn from.', source: 'Public Law Outline',
  states: { ...states, asked: { name: 'With the second reader', colour: 'yellow', open: true, waits: true }, agreed: { name: 'Read: it can be filed', colour: 'blue', open: true }, filed: { name: 'Filed', colour: 'green', open: false } },
  opens: act('ask', 'Send to a second reader', [], 'asked', 'worker', [
    choice('document', 'Which document', { evidence: 'Social work evidence template', 'care-plan': 'Care plan', viability: 'Viability assessment', parenting: 'Parenting assessment' }, { must: true, listed: true }), reader, checkField({ label: 'Which check of the document goes with it' }), day('filing', 'To be filed by', { must: true, future: 'may', listed: true }), actedFirst,
  ]),
  acts: [...decided('another-reader', [yesNo('quality', 'Is it of the quality the standard asks for?', { must: true, goesWith: ['yes'] }), unchecked, words('feedback', 'Feedback for the author', { must: true })]), act('choose', 'Choose another reader', ['asked', 'returned'], '=', 'worker', [reader]), act('file', 'It was filed', ['agreed', 'asked', 'returned'], 'filed', 'worker', [day('filedOn', 'Filed on', { must: true, listed: true })]), ...checkActs(documents, ['asked', 'returned'], ['agreed'])],
  due: { field: 'filing' }, done: 'filedOn',
};

export const gates: readonly Definition[] = [strategyMeeting, conferenceRequest, nineMonthReview, legalPlanning, sectionVisit, courtDocument];
