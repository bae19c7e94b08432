import { act, children, choice, day, line, number, said, timescale, words } from './making.ts';
import type { Definition, Field } from './definition.ts';

const affected = children('affected', 'Children it affects', { hint: 'Their references, as the case system has them, each on a line or with a comma. Never a name. Those that were said before stay.' });

const affectedIfUsed: Field = { ...affected, must: true, when: { field: 'used', is: ['yes'] } };

const departure: Definition = {
  id: 'departure', one: 'Departure from a duty', many: 'Departures from a duty', group: 'register', about: 'service',
  what: 'Where a duty or timescale is set aside for a time, as under the 2020 easements: on what basis, who allowed it, for which children, until when; also that it was not used.', source: 'SI 2020/445',
  states: { asked: { name: 'Waiting for a decision', colour: 'yellow', open: true, waits: true }, open: { name: 'In force', colour: 'orange', open: true }, refused: { name: 'Not allowed', colour: 'grey', open: false }, ended: { name: 'Ended', colour: 'green', open: false } },
  opens: act('ask', 'Ask to set a duty aside', [], 'asked', 'worker', [
    timescale('timescale', 'Which timescale it sets aside, if it is one', { listed: true }), line('duty', 'Which duty or timescale', { must: true, listed: true }), line('basis', 'Legal basis', { must: true, listed: true }), words('why', 'Why there is no other way', { must: true }), number('children', 'How many children it may affect', { must: true, listed: true }), affected, day('until', 'Until when', { must: true, future: 'only', listed: true }), day('review', 'To be reviewed on', { must: true, future: 'only', listed: true })]),
  acts: [act('allow', 'Allow it', ['asked'], 'open', { level: 'director' }, [words('reason', 'Why', { must: true })], 'agrees'), act('refuse', 'Do not allow it', ['asked'], 'refused', { level: 'director' }, [words('reason', 'Why not', { must: true })], 'changes'),
    act('tie', 'Say which children it affects', ['asked', 'open'], '=', 'worker', [{ ...affected, must: true }]),
    act('review', 'Review it', ['open'], 'open', { level: 'head-of-service' }, [choice('used', 'Has it been used?', { yes: 'Yes', no: 'Not used' }, { must: true, listed: true }), affectedIfUsed, words('effect', 'What it meant for children', { must: true }), day('review', 'To be reviewed again on', { must: true, future: 'only', listed: true })], 'agrees'),
    act('end', 'End it', ['open'], 'ended', { level: 'head-of-service' }, [choice('used', 'Was it used?', { yes: 'Yes', no: 'Not used' }, { must: true, listed: true }), affectedIfUsed, words('effect', 'What it meant for children', { must: true })], 'agrees')],
  due: { field: 'review', or: 'until' },
};

const themes = { drift: 'Drift and delay', voice: 'The child’s wishes', plan: 'The plan', care: 'The placement', contact: 'Family time', health: 'Health or education', safety: 'Safety', practice: 'Practice or recording' };

const stages = [
  { level: 'team-manager', name: 'team manager', colour: 'yellow' }, { level: 'service-manager', name: 'service manager', colour: 'orange' },
  { level: 'head-of-service', name: 'head of service', colour: 'orange' }, { level: 'director', name: 'director', colour: 'red' },
] as const;
const open = stages.map((_, place) => `stage-${place + 1}`);
const going = ['second', 'third', 'fourth'];

const dispute: Definition = {
  id: 'dispute', one: 'Escalation', many: 'Escalations', group: 'challenge', about: 'child',
  what: 'A chair, reviewing officer or anybody else raises a concern for a child. It goes up a stage until it is resolved; nobody in the line it is raised with can close it.', source: 'reg 45, SI 2010/959; IRO Handbook 6.11 onwards',
  states: {
    ...Object.fromEntries(stages.map(({ name, colour }, place) => [`stage-${place + 1}`, { name: `With the ${name}`, colour, open: true, waits: true as const }])),
    answered: { name: 'Answered: with whoever raised it', colour: 'blue', open: true }, resolved: { name: 'Resolved', colour: 'green', open: false },
  },
  opens: act('raise', 'Raise a concern', [], 'stage-1', 'another', [said('themes', 'What it is about', themes, { must: true, listed: true }), words('concern', 'What worries you, for the child', { must: true }), words('wanted', 'What should happen', { must: true })]),
  acts: [
    ...stages.map(({ level }, place) => act(place === 0 ? 'answer' : `answer-${place + 1}`, 'Answer', [`stage-${place + 1}`], 'answered', { level }, [words('answer', 'What is done, by whom and by when', { must: true })])),
    act('resolve', 'It is resolved', ['answered', ...open], 'resolved', 'raiser', [choice('outcome', 'What came of it', { plan: 'The plan was changed', care: 'The child’s care was changed', done: 'What was late was done', explained: 'It was explained: nothing had to change', other: 'Something else' }, { must: true, listed: true }), words('changed', 'What changed for the child', { must: true })]),
    ...going.map((id, place) => act(id, `Take it to the ${stages[place + 1]?.name}`, ['answered', `stage-${place + 1}`], `stage-${place + 2}`, 'raiser', [words('why', 'What is not resolved', { must: true })])),
    act('refer', 'Refer to Cafcass', [...open, 'answered'], '=', 'officer', [day('referred', 'Referred on', { must: true, listed: true }), words('why', 'Why', { must: true })]),
  ],
  due: { stages: Object.fromEntries(['raise', ...going].map((id, place) => [id, `dispute-stage-${place + 1}`])), until: ['answer', 'answer-2', 'answer-3', 'answer-4', 'resolve'] },
};

const progressCheck: Definition = {
  id: 'progress-check', one: 'Progress check between reviews', many: 'Progress checks between reviews', group: 'challenge', about: 'child',
  what: 'Midway between reviews the chair or reviewing officer looks whether the plan is on track and hears the child.', source: 'IRO Handbook',
  states: { checked: { name: 'Checked', colour: 'blue', open: true }, settled: { name: 'No concern, or settled', colour: 'green', open: false }, raised: { name: 'Became an escalation', colour: 'orange', open: false } },
  opens: act('check', 'Record a check', [], 'checked', 'officer', [day('reviewed', 'Last review on', { must: true, listed: true }), day('checked', 'Checked on', { must: true, listed: true, after: { field: 'reviewed', words: 'the last review' } }), choice('track', 'Is the plan on track?', { yes: 'Yes', no: 'No' }, { must: true, listed: true }), choice('drift', 'Is there drift?', { no: 'No', yes: 'Yes' }, { must: true, listed: true }), words('voice', 'What the child says', { must: true }), words('concern', 'A concern, if there is one')]),
  acts: [act('settle', 'No concern, or settled', ['checked'], 'settled', 'officer', [words('how', 'How')]), { ...act('raise', 'It becomes an escalation', ['checked'], 'raised', 'officer', dispute.opens.fields), begins: 'dispute' }],
  due: { timescale: 'progress-check', from: 'reviewed' }, done: 'checked',
  shown: { list: 'annex-a/8', column: 'lastOfficer', days: ['checked'], words: 'list 8 of Annex A has the contact of the reviewing officer' },
  rule: { list: ['annex-a/7', 'annex-a/8'], without: ['ended', 'ceased'], from: 'lastReview', timescale: 'progress-check', words: 'Children in care and with a protection plan, midway between reviews' },
};

export const registers: readonly Definition[] = [departure, dispute, progressCheck];
