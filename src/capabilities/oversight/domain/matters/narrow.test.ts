import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Day } from '../../../../kernel/day.ts';
import { type Left, leftNames } from './candidates.ts';
import { definitions } from './definitions.ts';
import { type Asked, type Line, fieldsToNarrow, isAsked, notBegun, orderOf, sorts, unsaid } from './narrow.ts';

const nothing: Asked = { state: null, team: null, due: null, words: null, fields: {} };
const lefts = Object.keys(leftNames) as Left[];

describe('what a list of matters is narrowed to', () => {
  for (const definition of definitions) {
    const states = [...Object.keys(definition.states), notBegun];
    const fields = fieldsToNarrow(definition);
    // Every state, day and team with every value of each field, and with none.
    const lines: Line[] = states.flatMap((state, at) => lefts.flatMap((left, day) => [null, ...fields.flatMap(({ name, choices = {} }) => Object.keys(choices).map((value) => [name, value] as const))].map((said, number): Line => ({
      id: state === notBegun ? null : at * 1000 + day * 100 + number, child: `C-${at}${day}${number}`, teamId: (number % 3) || null, team: `Team ${number % 3}`, state, open: state === notBegun || Boolean(definition.states[state]?.open),
      dueOn: left === 'no-day' ? null : `2026-06-0${day + 1}` as Day, left, facts: said ? { [said[0]]: said[1] } : {}, first: false,
    }))));
    const adds = (name: string, asked: readonly Asked[]) => {
      const found = asked.flatMap((each) => lines.filter((line) => isAsked(line, each)));
      assert.equal(found.length, lines.length, name);
      assert.equal(new Set(found).size, lines.length, name);
    };

    test(`${definition.id}: what each filter offers adds up to all, each line once`, () => {
      adds('states', states.map((state) => ({ ...nothing, state })));
      adds('days', lefts.map((due) => ({ ...nothing, due })));
      adds('teams', ['1', '2', unsaid].map((team) => ({ ...nothing, team })));
      for (const { name, choices = {} } of fields) adds(name, [...Object.keys(choices), unsaid].map((value) => ({ ...nothing, fields: { [name]: value } })));
    });

    test(`${definition.id}: every sorting keeps every line`, () => {
      for (const sort of sorts) assert.deepEqual(new Set(lines.toSorted(orderOf(sort, (state) => states.indexOf(state)))), new Set(lines));
    });
  }

  test('what can still be kept comes first, then what is late, and what is from before this service below', () => {
    const line = (left: Left, dueOn: string | null): Line => ({ id: 1, child: 'C-1', teamId: 1, team: 'Ash', state: 'open', open: true, dueOn: dueOn as Day | null, left, facts: {}, first: false });
    const sorted = [line('before', '2025-01-01'), line('no-day', null), line('late', '2026-02-01'), line('soon', '2026-06-12'), line('later', '2026-09-01'), line('late', '2026-01-05'), line('today', '2026-06-10')].toSorted(orderOf('due', () => 0));
    assert.deepEqual(sorted.map(({ left, dueOn }) => `${left} ${dueOn}`), ['today 2026-06-10', 'soon 2026-06-12', 'late 2026-01-05', 'late 2026-02-01', 'later 2026-09-01', 'before 2025-01-01', 'no-day null']);
  });

  test('words are looked for in the reference and the team, in any case', () => {
    const line: Line = { id: 1, child: 'C-12', teamId: 1, team: 'Ash', state: 'open', open: true, dueOn: null, left: 'no-day', facts: {}, first: false };
    assert.deepEqual(['c-12', 'ASH', 'elm'].map((words) => isAsked(line, { ...nothing, words })), [true, true, false]);
  });
});
