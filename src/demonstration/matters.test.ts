import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Field, type MatterFacts, actOf, afterStep, definitionOf, definitions, dueFrom, readFields } from '../capabilities/oversight/index.ts';
import { type Day, addDays } from '../kernel/day.ts';
import { generateAuthority } from './authority.ts';
import { generateCaseload } from './caseload-lines.ts';
import { lastDay } from './matter-steps.ts';
import { generateMatters } from './matters.ts';
import type { Practice } from './practice.ts';

const today = '2026-11-20' as Day;
const demo = generateAuthority(1, today);
const nothing = { work: [], answers: [], signOffs: [], decisions: [], returnPoints: [], entries: [], experiences: [], goLive: [] } as unknown as Practice;
const make = () => generateMatters(1, demo, generateCaseload(1, demo, nothing), nothing);
const { matters, steps, affected } = make();
const of = (id: number) => steps.filter(({ matter }) => matter === id);

test('the same seed makes the same matters', () => assert.deepEqual(make(), { matters, steps, affected }));

test('there are some of each kind in each state', () => {
  for (const { id, states } of definitions) assert.deepEqual(Object.keys(states).filter((state) => !matters.some((each) => each.kind === id && each.state === state)), [], id);
});

/** What would have been typed into the form for it. */
const typedOf = (fields: readonly Field[], facts: MatterFacts) => Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null).map(([name, value]) => {
  const type = fields.find((each) => each.name === name)?.type;
  // Of children how many there are is kept; who they are is not in what was said.
  if (type === 'children') return [name, Array.from({ length: Number(value) }, (_, index) => `C-${index + 1}`)];
  return [name, type === 'choices' ? String(value).split(' ') : [type === 'day' ? String(value).split('-').toReversed().join('/') : String(value)]];
}));

/** How the check stood before whoever decided. */
const stoodFor = (facts: MatterFacts): MatterFacts => ({ check: facts['check'] ?? null });

test('every step is one that the form and the order of states allow, and none is ahead', () => {
  for (const { id, kind, child } of matters) {
    const definition = definitionOf(kind);
    assert.ok(definition);
    const born = child === null ? {} : { born: 'known' };
    let [known, before, state, due]: [MatterFacts, string, string | null, Day | null] = [{}, '', null, null];
    for (const step of of(id)) {
      const [act, on] = [actOf(definition, step.act), step.at.slice(0, 10) as Day];
      assert.ok(act && step.from === state && (state === null || act.from.includes(state)), `${kind}: ${step.act} from ${step.from}`);
      assert.ok(on <= today && on >= before);
      const read = readFields(act.fields, typedOf(act.fields, step.facts), on, { ...known, ...born, ...stoodFor(step.facts) }, (facts) => (state === null ? dueFrom(definition, facts, lastDay) : due));
      assert.ok(read.ok, `${kind} ${step.act}: ${JSON.stringify(read)}`);
      due = afterStep(definition, state === null ? null : { state, facts: known, dueOn: due }, { ...step, insteadOf: null, decides: act.decides ?? null }, { today: on, lastDay }).dueOn;
      [known, before, state] = [{ ...known, ...step.facts }, on, step.to];
    }
  }
});

test('nobody decides on what they asked for', () => {
  const asked = new Set(steps.filter(({ asks }) => asks).map(({ matter, by }) => `${matter} ${by}`));
  assert.deepEqual(steps.filter(({ decides, from, matter, by }) => decides && from && asked.has(`${matter} ${by}`)), []);
});

test('what the guide tells of is there', () => {
  const one = (kind: string, state: string, more: (facts: Readonly<Record<string, unknown>>, dueOn: Day | null) => boolean) => assert.ok(matters.some((each) => each.kind === kind && each.state === state && more(each.facts, each.dueOn)), `${kind} ${state}`);
  one('section-20', 'open', ({ consentNow }) => consentNow === 'withdrawn');
  one('temporary-approval', 'open', (_facts, dueOn) => dueOn !== null && dueOn >= today && dueOn <= addDays(today, 7));
  one('conference-request', 'asked', () => true);
  one('conference-request', 'returned', () => true);
  one('dispute', 'stage-2', () => true);
});
