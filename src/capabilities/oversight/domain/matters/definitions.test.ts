import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { matterNames } from '../../../../kernel/matters.ts';
import { actsOf, calledOf, definitions, listedOf } from './definitions.ts';

interface Shipped { readonly domains: readonly { readonly code: string; readonly statements: readonly { readonly kinds: readonly string[]; readonly reach: string }[] }[] }
const { domains } = JSON.parse(readFileSync(new URL('../../../../../standards/practice-fundamentals.json', import.meta.url), 'utf8')) as Shipped;

describe('what managers decide and follow, as data', () => {
  for (const definition of definitions) {
    const { id, states, opens, acts } = definition;
    test(`${id}: every state can be reached, and every open one be left`, () => {
      const reached = new Set([opens.to]);
      for (let before = 0; before !== reached.size;) {
        before = reached.size;
        for (const { from, to } of acts) if (to !== '=' && from.some((each) => reached.has(each))) reached.add(to);
      }
      assert.deepEqual(Object.keys(states).filter((each) => !reached.has(each)), []);
      for (const [state, { open }] of Object.entries(states)) {
        if (open && reached.has(state)) assert.ok(acts.some(({ from, to }) => from.includes(state) && to !== state && to !== '='), `${state} can be left`);
        if (!open) assert.ok(acts.every(({ from }) => !from.includes(state)), `${state} is closed: nothing follows`);
      }
    });

    test(`${id}: acts name states and fields that there are, each once`, () => {
      const known = new Set(Object.keys(states));
      const days = new Set(actsOf(definition).flatMap(({ fields }) => fields.filter(({ type }) => type === 'day').map(({ name }) => name)));
      for (const { from, to, fields } of actsOf(definition)) {
        assert.ok([...from, ...(to === '=' ? [] : [to])].every((each) => known.has(each)));
        assert.equal(new Set(fields.map(({ name }) => name)).size, fields.length);
        for (const { after, type, choices, goesWith } of fields) {
          assert.ok(!goesWith || goesWith.every((value) => Object.hasOwn(choices ?? {}, value)));
          if (after) assert.ok(type === 'day' && days.has(after.field), `${after.field} is a day that is asked`);
          assert.equal(Boolean(choices), ['choice', 'choices', 'yes-no'].includes(type));
        }
      }
      assert.equal(new Set(actsOf(definition).map((each) => each.id)).size, acts.length + 1);
    });

    test(`${id}: what is asked only then depends on what is asked before it`, () => {
      for (const { fields } of actsOf(definition)) {
        for (const { when } of fields) {
          if (when && 'late' in when) assert.ok(definition.due && fields.some(({ name, type: of }) => name === when.late && of === 'day'), `${when.late} is a day that can be late`);
          if (when && 'field' in when) assert.ok(when.is.every((value) => Object.hasOwn(fields.find(({ name }) => name === when.field)?.choices ?? {}, value)));
        }
      }
    });

    test(`${id}: a name stands for one thing: what is asked again under it is asked with the same choices`, () => {
      const asked = new Map<string, string>();
      for (const { name, type, choices } of actsOf(definition).flatMap(({ fields }) => fields)) {
        const thing = JSON.stringify([type, choices]);
        assert.equal(asked.get(name) ?? thing, thing, name);
        asked.set(name, thing);
      }
    });

    test(`${id}: what is checked for it is of a domain of the standard that asks something of that kind of work, and its choice is one of its form`, () => {
      for (const { kind, domain, where } of definition.checks ?? []) {
        const statements = domains.find(({ code }) => code === domain)?.statements ?? [];
        assert.ok(statements.some(({ kinds, reach }) => reach === 'item' && kinds.includes(kind)), `${domain} asks something of a ${kind}`);
        const choices = opens.fields.find(({ name }) => name === where?.field)?.choices ?? {};
        assert.ok(!where || where.is.every((each) => Object.hasOwn(choices, each)));
      }
      const asks = actsOf(definition).some(({ fields, check }) => check || fields.some(({ type, when }) => type === 'work' || (when && 'wanting' in when)));
      assert.equal(asks, definition.checks !== undefined, 'a check is asked for where there is something to check, and nowhere else');
    });

    test(`${id}: every choice of what a document is has its kind of work`, () => {
      const field = definition.checks?.find(({ where }) => where)?.where?.field;
      const choices = opens.fields.find(({ name }) => name === field)?.choices ?? {};
      assert.deepEqual(Object.keys(choices).filter((each) => !definition.checks?.some(({ where }) => where?.is.includes(each))), []);
    });

    test(`${id}: what waits for a decision is decided by a level or the reader who was chosen, and can always be sent on`, () => {
      for (const [state, { waits }] of Object.entries(states)) {
        if (waits) assert.ok(acts.some(({ from, by }) => from.includes(state) && (typeof by === 'object' || by === 'another-reader')), state);
      }
    });

    test(`${id}: has its name in the scheme of delegation, and its due day comes from a field that is asked`, () => {
      assert.equal(Object.entries(matterNames).find(([key]) => key === id)?.[1], definition.many);
      const asked = new Set(actsOf(definition).flatMap(({ fields }) => fields.filter(({ type }) => type === 'day').map(({ name }) => name)));
      const { due, done } = definition;
      if (done !== undefined) assert.ok(due && asked.has(done));
      if (due && !('stages' in due)) assert.ok(asked.has('field' in due ? due.field : due.from));
      const told = new Set(actsOf(definition).map((each) => each.id));
      if (due && 'stages' in due) assert.ok([...Object.keys(due.stages), ...due.until].every((each) => told.has(each)));
      assert.ok(listedOf(definition).length > 0);
    });
  }

  test('documents wait, and a meeting waits; what is not known is called by its name', () => {
    assert.deepEqual(calledOf('legal-planning'), { one: 'Documents for a legal planning meeting', waits: 'wait', was: 'were', it: 'them' });
    assert.deepEqual(calledOf('strategy-meeting'), { one: 'Strategy meeting', waits: 'waits', was: 'was', it: 'it' });
    assert.equal(calledOf('of-old').one, 'of-old');
    assert.deepEqual(definitions.filter(({ one, states, plural }) => !plural && Object.values(states).some(({ waits }) => waits) && /^\w+s( for| of|$)/.test(one)).map(({ one }) => one), [], 'each that has a name in the plural says so');
  });

  test('every name of the scheme is a definition', () => {
    assert.deepEqual(Object.keys(matterNames).toSorted(), definitions.map(({ id }) => id).toSorted());
  });

  test('nobody in the line that a concern is raised with can close it', () => {
    const dispute = definitions.find(({ id }) => id === 'dispute');
    const closing = dispute?.acts.filter(({ to }) => to !== '=' && !dispute.states[to]?.open) ?? [];
    assert.deepEqual(closing.map(({ id, by }) => [id, by]), [['resolve', 'raiser']]);
    assert.deepEqual(dispute?.acts.filter(({ from, by }) => typeof by === 'object' && from.length > 1).map(({ id }) => id), [], 'each stage is answered at its own level');
  });
});

