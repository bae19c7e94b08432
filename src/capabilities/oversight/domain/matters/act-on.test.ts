import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Day } from '../../../../kernel/day.ts';
import type { Role } from '../../../../kernel/person.ts';
import { type Matter, type Standing, type Step, actOn, open } from './act-on.ts';
import { afterStep } from './after-step.ts';
import { type CheckSeen, checkStanding, toFollow } from './checked.ts';
import type { Definition } from './definition.ts';
import { definitionOf } from './definitions.ts';

const today = '2026-11-20' as Day;
const request = definitionOf('conference-request') as Definition;
const line: Standing['line'] = [{ id: 2, role: 'team-manager' }, { id: 3, role: 'service-manager' }, { id: 4, role: 'head-of-service' }, { id: 5, role: 'director' }];
const standing = (id: number, more: Partial<Standing> & { readonly role?: Role } = {}): Standing => ({
  who: { id, roles: [more.role ?? 'practitioner'], manages: [], whole: false }, line, standsInFor: [], delegated: null, openerLeft: false, notReaders: [], checks: { choosable: [], named: aCheck() }, worksWithChild: true, today, lastDay: () => '2026-12-10' as Day, ...more,
});
/** A check of an assessment of which these statements of two domains are not met in full. */
const aCheck = (state = 'authorised', unmet: Readonly<Record<string, readonly string[]>> = { AS: [] }): CheckSeen => ({ number: 12, kind: 'assessment', state, domains: Object.entries(unmet).map(([code, each]) => ({ code, unmet: each })) });
const asked: Matter = { id: 1, kind: 'conference-request', child: 'C-1', teamId: 7, state: 'asked', openedBy: 1, askedBy: [1], facts: {}, dueOn: null, steps: 1 };
const yes = { reason: ['It is right.'], quality: ['yes'] };
const authorise = (who: Standing, matter = asked, seen = 1) => actOn(request, matter, { act: 'authorise', seen, typed: yes }, who);
const why = (outcome: ReturnType<typeof authorise>) => (outcome.ok ? 'ok' : outcome.refusal.why);

describe('a matter', () => {
  test('is begun by who works with the child, with every field that must be', () => {
    const typed = { discussed: ['2026-11-18'], why: ['Harm.'], checked: ['yes'], wanted: ['2026-12-01'], actedFirst: ['no'] };
    const outcome = open(request, typed, standing(1));
    assert.deepEqual(outcome.ok && [outcome.value.to, outcome.value.facts['discussed']], ['asked', '2026-11-18']);
    assert.deepEqual(open(request, typed, standing(9, { worksWithChild: false })), { ok: false, refusal: { why: 'not-yours' } });
    const short = open(request, { ...typed, why: ['  '], discussed: ['2026-11-21'] }, standing(1));
    assert.deepEqual(short.ok ? [] : short.refusal.why === 'fields' && short.refusal.faults, [{ field: 'discussed', fault: 'still-to-come' }, { field: 'why', fault: 'is-blank' }]);
  });

  test('says its cause where the day that is said is past its last day, once, and not otherwise', () => {
    const typed = { discussed: ['2026-11-18'], why: ['Harm.'], checked: ['yes'], actedFirst: ['no'] };
    const onDay = (wanted: string, more = {}) => open(request, { ...typed, wanted: [wanted], ...more }, standing(1));
    assert.ok(onDay('2026-12-10').ok);
    assert.deepEqual(onDay('2026-12-11'), { ok: false, refusal: { why: 'fields', faults: [{ field: 'cause', fault: 'is-blank' }, { field: 'late', fault: 'is-blank' }] } });
    const late = onDay('2026-12-11', { cause: ['partner'], late: ['No police there.'] });
    assert.equal(late.ok && late.value.facts['cause'], 'partner');
    const inTime = onDay('2026-12-10', { cause: ['partner'], late: ['Left over.'] });
    assert.equal(inTime.ok && 'cause' in inTime.value.facts, false);
    const agreed: Matter = { ...asked, state: 'agreed', dueOn: '2026-11-18' as Day, facts: { discussed: '2026-10-28' } };
    const hold = (held: string, matter = agreed) => why(actOn(request, matter, { act: 'hold', seen: 1, typed: { held: [held], plan: ['yes'] } }, standing(1)));
    assert.deepEqual([hold('2026-11-18'), hold('2026-11-19'), hold('2026-11-19', { ...agreed, facts: { ...agreed.facts, cause: 'family', late: 'They were away.' } })], ['ok', 'fields', 'ok']);
    const visit = definitionOf('section-47-visit') as Definition;
    const seen = (on: string) => why(actOn(visit, { ...agreed, kind: 'section-47-visit', state: 'decided', dueOn: '2026-10-29' as Day }, { act: 'visit', seen: 1, typed: { seenOn: [on], alone: ['yes'], mode: ['person'] } }, standing(1)));
    assert.deepEqual([seen('2026-10-29'), seen('2026-10-30')], ['ok', 'fields']);
  });

  test('is decided by a head of service in the line, or above', () => {
    assert.equal(why(authorise(standing(4))), 'ok');
    assert.equal(why(authorise(standing(5))), 'ok');
    assert.deepEqual(authorise(standing(2)), { ok: false, refusal: { why: 'level-too-low', level: 'head-of-service' } });
    assert.equal(why(authorise(standing(9, { role: 'head-of-service' }))), 'not-yours', 'a head of another line');
  });

  test('is never decided by who asked for it, whatever post they have, nor by who stands in for them', () => {
    assert.equal(why(authorise(standing(4), { ...asked, askedBy: [4] })), 'own-request');
    assert.equal(why(authorise(standing(8, { standsInFor: [4] }), { ...asked, askedBy: [4] })), 'level-too-low');
  });

  test('is decided by a stand-in for a head, and says for whom, unless the scheme says otherwise', () => {
    const outcome = authorise(standing(8, { standsInFor: [4] }));
    assert.deepEqual(outcome.ok && [outcome.value.by, outcome.value.insteadOf], [8, 4]);
    assert.equal(why(authorise(standing(8, { standsInFor: [4], delegated: { role: 'head-of-service', cover: false } }))), 'level-too-low');
  });

  test('is decided at the level that the scheme of delegation sets', () => {
    const delegated = { role: 'team-manager', cover: true } as const;
    assert.equal(why(authorise(standing(2, { delegated }))), 'ok');
    assert.deepEqual(authorise(standing(4, { delegated: { role: 'director', cover: true } })), { ok: false, refusal: { why: 'level-too-low', level: 'director' } });
  });

  test('is not authorised by who says that it is not of the quality asked for', () => {
    const no = actOn(request, asked, { act: 'authorise', seen: 1, typed: { ...yes, quality: ['no'] } }, standing(4));
    assert.deepEqual(no, { ok: false, refusal: { why: 'fields', faults: [{ field: 'quality', fault: 'goes-not-with' }] } });
    assert.equal(why(actOn(definitionOf('strategy-meeting') as Definition, { ...asked, kind: 'strategy-meeting' }, { act: 'authorise', seen: 1, typed: { met: ['no'], reason: ['Right.'] } }, standing(4))), 'fields');
  });

  test('of two who decide at once the second is told, and nothing follows a closed one', () => {
    assert.equal(why(authorise(standing(4), { ...asked, steps: 2 })), 'changed-since');
    assert.equal(why(authorise(standing(4), { ...asked, state: 'agreed', steps: 2 })), 'changed-since');
    assert.equal(why(authorise(standing(4), { ...asked, state: 'agreed', steps: 2 }, 2)), 'not-now');
  });

  test('is withdrawn by who began it alone', () => {
    const withdraw = (id: number) => why(actOn(request, asked, { act: 'withdraw', seen: 1, typed: { reason: ['Not needed.'] } }, standing(id)));
    assert.deepEqual([withdraw(1), withdraw(2), withdraw(4)], ['ok', 'not-yours', 'not-yours']);
  });
});

describe('a court document', () => {
  const document = definitionOf('court-document') as Definition;
  const typed = { document: ['evidence'], reader: ['8'], filing: ['2026-12-01'], actedFirst: ['no'] };
  const sent: Matter = { ...asked, kind: 'court-document', facts: { reader: 8 } };
  const reads = (who: Standing, matter = sent) => why(actOn(document, matter, { act: 'authorise', seen: 1, typed: { quality: ['yes'], feedback: ['Clear.'], reason: ['It says what matters.'] } }, who));

  test('is read by somebody else than its author and the author’s line manager', () => {
    const choose = (reader: string) => {
      const outcome = open(document, { ...typed, reader: [reader] }, standing(1, { notReaders: [1, 2] }));
      return outcome.ok ? outcome.value.facts['reader'] : outcome.refusal.why === 'fields' && outcome.refusal.faults;
    };
    assert.deepEqual([choose('8'), choose('1'), choose('2'), choose('Nobody Here')], [8, [{ field: 'reader', fault: 'not-this-person' }], [{ field: 'reader', fault: 'not-this-person' }], [{ field: 'reader', fault: 'no-person' }]]);
  });

  test('is decided on by the reader who was chosen, and by no manager in their place, nor by whoever asked', () => {
    assert.deepEqual([reads(standing(8)), reads(standing(2)), reads(standing(5)), reads(standing(8), { ...sent, askedBy: [8] })], ['ok', 'not-yours', 'not-yours', 'not-yours']);
  });
});

describe('the check against the standard beside a request', () => {
  const withCheck = (named: CheckSeen | null, choosable: Standing['checks']['choosable'] = []) => ({ checks: { named, choosable } });
  const decide = (named: CheckSeen | null, more: Readonly<Record<string, readonly string[]>> = {}, act = 'authorise') => {
    const outcome = actOn(request, asked, { act, seen: 1, typed: { ...yes, change: ['More.'], ...more } }, standing(4, withCheck(named)));
    return outcome.ok ? [outcome.value.facts['check'], outcome.value.facts['unchecked'] ?? null] : outcome.refusal.why === 'fields' && outcome.refusal.faults;
  };
  const unsaid = [{ field: 'unchecked', fault: 'is-blank' }];

  test('stands as it is before whoever decides: met, signed and something not met, not signed, or none', () => {
    const stands = (check: CheckSeen | null) => checkStanding(request, {}, check);
    assert.deepEqual(['authorised', 'signed-off', 'completed', 'in-progress', 'returned'].map((state) => stands(aCheck(state))), ['met', 'met', 'met', 'unsigned', 'unsigned']);
    assert.deepEqual([stands(null), stands(aCheck('authorised', { AS: ['AS-01'] })), stands(aCheck('authorised', { AS: [], CR: ['CR-01'] }))], ['none', 'unmet', 'met'], 'of the domain that is looked at alone');
    assert.equal(stands(aCheck('authorised', { OWN: ['OWN-1'] })), 'unmet', 'the standard has no such domain: all of it');
  });

  test('never holds up a decision: whoever authorises without one that meets the standard says why, and it is kept with how it stood', () => {
    assert.deepEqual([decide(null), decide(aCheck('in-progress')), decide(aCheck('authorised', { AS: ['AS-01'] }))], [unsaid, unsaid, unsaid]);
    const reasonOf = 'The child could not wait.';
    const withWhy = (check: CheckSeen | null) => decide(check, { unchecked: [reasonOf] });
    assert.deepEqual([withWhy(null), withWhy(aCheck('returned')), withWhy(aCheck('completed', { AS: ['AS-01'] }))], [['none', reasonOf], ['unsigned', reasonOf], ['unmet', reasonOf]]);
    assert.deepEqual(withWhy(aCheck()), ['met', null], 'where it is met nothing is asked, and nothing kept');
    assert.deepEqual(decide(null, {}, 'return'), ['none', null], 'who sends it back need not say why there is none');
  });

  test('is followed up where it went on without, until somebody says how', () => {
    assert.deepEqual([{}, { unchecked: 'It could not wait.' }, { unchecked: 'It could not wait.', followed: 'Checked since.' }].map(toFollow), [false, true, false]);
    const follows = (id: number, unchecked: string | null = 'It could not wait.') => why(actOn(request, { ...asked, state: 'agreed', facts: { unchecked } }, { act: 'follow-check', seen: 1, typed: { followed: ['Checked.'] } }, standing(id)));
    assert.deepEqual([follows(2), follows(1), follows(2, null)], ['ok', 'own-request', 'not-now']);
  });

  test('is chosen of those that somebody can open, of the kind that is checked for it', () => {
    const choosable = [{ number: 12, kind: 'assessment' }, { number: 13, kind: 'plan' }] as const;
    const document = definitionOf('court-document') as Definition;
    const name = (definition: Definition, work: string, facts: Matter['facts'] = {}) => {
      const outcome = actOn(definition, { ...asked, kind: definition.id, facts }, { act: 'name-check', seen: 1, typed: { work: [work] } }, standing(2, withCheck(null, choosable)));
      return outcome.ok ? outcome.value.facts['work'] : outcome.refusal.why === 'fields' && outcome.refusal.faults[0]?.fault;
    };
    assert.deepEqual(['12', '13', '14', 'x'].map((each) => name(request, each)), [12, 'not-this-work', 'not-this-work', 'not-this-work']);
    assert.deepEqual([name(document, '13', { document: 'care-plan' }), name(document, '12', { document: 'care-plan' }), name(document, '12', { document: 'viability' })], [13, 'not-this-work', 12]);
  });
});

describe('an escalation', () => {
  const dispute = definitionOf('dispute') as Definition;
  const raised: Matter = { id: 2, kind: 'dispute', child: 'C-1', teamId: 7, state: 'stage-4', openedBy: 1, askedBy: [1], facts: {}, dueOn: null, steps: 1 };
  const does = (act: string, who: Standing, matter = raised) => why(actOn(dispute, matter, { act, seen: 1, typed: { answer: ['It is done.'], outcome: ['done'], changed: ['A plan.'], why: ['Nothing.'] } }, who));

  test('is answered at each stage by that level or above, and not below it', () => {
    assert.deepEqual([does('answer-4', standing(2)), does('answer-4', standing(4)), does('answer-4', standing(5))], ['level-too-low', 'level-too-low', 'ok']);
    assert.equal(does('answer', standing(2)), 'not-now');
    assert.equal(does('answer-2', standing(3), { ...raised, state: 'stage-2' }), 'ok');
    assert.equal(does('answer-2', standing(2), { ...raised, state: 'stage-2' }), 'level-too-low');
  });

  test('is resolved by whoever raised it; where they have left, another officer stands for them, and nobody in the line ever', () => {
    const chair = (id: number, more: Partial<Standing> = {}) => standing(id, { role: 'chair', ...more });
    assert.deepEqual([does('resolve', chair(1)), does('resolve', chair(9))], ['ok', 'not-yours']);
    assert.deepEqual([does('resolve', chair(9, { openerLeft: true })), does('resolve', standing(9, { role: 'quality-lead', openerLeft: true })), does('resolve', standing(9, { openerLeft: true }))], ['ok', 'ok', 'not-yours']);
    assert.deepEqual([2, 3, 4, 5].map((id) => does('resolve', chair(id, { openerLeft: true }))), ['not-yours', 'not-yours', 'not-yours', 'not-yours'], 'officers who are in the line as well');
    const byManager = { ...raised, openedBy: 2, askedBy: [2] };
    assert.deepEqual([does('resolve', standing(2), byManager), does('resolve', chair(9), byManager)], ['not-yours', 'ok']);
    assert.equal(does('third', chair(9, { openerLeft: true }), { ...raised, state: 'stage-2' }), 'ok');
  });
});

describe('where a matter stands after a step', () => {
  const lastDay = (_timescale: string, begun: Day): Day => `${begun.slice(0, 4)}-12-${begun.slice(8)}` as Day;
  const stepOf = (act: string, to: string, facts: Step['facts']): Step => ({ act, from: null, to, decides: null, by: 1, insteadOf: null, facts });
  const after = (kind: string, matter: Pick<Matter, 'state' | 'facts' | 'dueOn'> | null, step: Step) => afterStep(definitionOf(kind) as Definition, matter, step, { today, lastDay });

  test('whoever begins what waits for a decision has asked for it; whoever begins what is only followed, or decides by beginning, has not', () => {
    assert.equal(after('conference-request', null, stepOf('ask', 'asked', {})).asks, true);
    assert.equal(after('section-20', null, stepOf('begin', 'open', {})).asks, false);
    assert.equal(after('temporary-approval', null, stepOf('begin', 'open', {})).asks, false);
    const returned = { state: 'returned', facts: {}, dueOn: null };
    assert.equal(after('conference-request', returned, stepOf('ask-again', 'asked', {})).asks, true);
    assert.equal(after('conference-request', { ...returned, state: 'asked' }, stepOf('say-late', 'asked', {})).asks, false, 'who says why it is late has not asked');
  });

  test('a check counts from the last one, and a note moves nothing', () => {
    const begun = after('section-20', null, stepOf('begin', 'open', { began: '2025-02-03' }));
    assert.equal(begun.dueOn, '2025-12-03');
    const checked = after('section-20', { ...begun, state: 'open' }, stepOf('check', 'open', { drift: 'no' }));
    assert.equal(checked.dueOn, '2026-12-20');
    const noted = after('section-20', { ...checked, state: 'open' }, stepOf('note', 'open', { note: 'New.' }));
    assert.equal(noted.dueOn, '2026-12-20');
    assert.deepEqual(noted.facts, { began: '2025-02-03', drift: 'no', note: 'New.' });
  });

  test('a hearing that is planned is the day of proceedings, unless the 26 weeks end before; how often one was put off is counted', () => {
    const hearing = (matter: { facts: Step['facts']; dueOn: Day | null }, held: string, on: string) => after('proceedings', { state: 'open', ...matter }, stepOf('hearing', 'open', { hearing: on, held }));
    const begun = after('proceedings', null, stepOf('begin', 'open', { applied: '2026-11-05' }));
    assert.equal(begun.dueOn, '2026-12-05');
    const planned = hearing(begun, 'planned', '2026-11-25');
    assert.deepEqual([planned.dueOn, hearing(begun, 'planned', '2026-12-30').dueOn, planned.facts['putOff']], ['2026-11-25', '2026-12-05', 0]);
    const off = hearing(planned, 'off', '2026-11-25');
    assert.deepEqual([off.dueOn, off.facts['putOff'], hearing(off, 'off', '2026-11-30').facts['putOff']], ['2026-12-05', 1, 2]);
  });

  test('consent that is withdrawn makes section 20 due today', () => {
    const begun = { state: 'open', facts: { began: '2026-11-01' }, dueOn: '2026-12-01' as Day };
    assert.equal(after('section-20', begun, stepOf('note', 'open', { consentNow: 'withdrawn' })).dueOn, today);
    assert.equal(after('section-20', begun, stepOf('note', 'open', { consentNow: 'same' })).dueOn, '2026-12-01');
  });

  test('the clock of an escalation begins again with each stage and ends with its answer', () => {
    const clocks: string[] = [];
    const dispute = definitionOf('dispute') as Definition;
    const on = (act: string, to: string, before: Day | null) => afterStep(dispute, { state: 'stage-1', facts: {}, dueOn: before }, stepOf(act, to, {}), { today, lastDay: (timescale, begun) => { clocks.push(`${timescale} ${begun}`); return '2026-11-27' as Day; } }).dueOn;
    assert.deepEqual([on('raise', 'stage-1', null), on('second', 'stage-2', null), on('answer-2', 'answered', '2026-11-27' as Day), on('refer', 'stage-2', '2026-11-25' as Day)], ['2026-11-27', '2026-11-27', null, '2026-11-25']);
    assert.deepEqual(clocks, ['dispute-stage-1 2026-11-20', 'dispute-stage-2 2026-11-20']);
  });

  test('another day that is said is the one it is due by', () => {
    const approved = { state: 'open', facts: { ends: '2026-11-30' }, dueOn: '2026-11-30' as Day };
    assert.equal(after('temporary-approval', approved, stepOf('extend', 'extended', { ends: '2027-01-10' })).dueOn, '2027-01-10');
    assert.equal(after('temporary-approval', approved, stepOf('note', 'open', { ends: null })).dueOn, '2026-11-30');
  });
});
