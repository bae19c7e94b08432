import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anOrganisation } from '../../../../test/kit/organisations.ts';
import type { Day } from '../../../kernel/day.ts';
import { problemLine } from './import-words.ts';
import { heldOn, type Organisation, withRows } from './organisation.ts';
import { planImport } from './plan-import.ts';
import { readPeople } from './read-people.ts';
import { mostRows, readTable } from './read-table.ts';

const today = '2026-06-10' as Day;
const heads = 'Staff number,Name,E-mail,Job title,Role,Team,Line manager,Start,End';
const worker = (changes: Partial<Record<'number' | 'name' | 'email' | 'title' | 'role' | 'team' | 'manager' | 'start' | 'end', string>> = {}) => {
  const row = { number: 'E5', name: 'Person 5', email: 'p5@example.org', title: 'Social worker', role: 'Practitioner', team: 'Ash', manager: 'E3', start: '2020-01-01', end: '', ...changes };
  return [row.number, row.name, row.email, row.title, row.role, row.team, row.manager, row.start, row.end].join(',');
};
const newcomer = (changes: Parameters<typeof worker>[0] = {}) => worker({ number: 'N1', name: 'Newcomer', email: 'n1@example.org', start: '1/7/2026', ...changes });

function take(rows: readonly string[], org: Organisation = anOrganisation(), by: number | null = 7) {
  const table = readTable([heads, ...rows].join('\r\n'));
  assert.ok(table.ok);
  const read = readPeople(table.value, today);
  const plan = planImport(org, read.rows, { by, today });
  return { ...plan, problems: [...read.problems, ...plan.problems], org: withRows(org, plan.change.rows) };
}
const said = (rows: readonly string[], org?: Organisation, by?: number | null) => take(rows, org, by).problems.map((each) => `${each.row} ${each.column}: ${each.why}${each.more && ` ${each.more}`}`);
const kinds = (rows: readonly string[], org?: Organisation) => {
  const plan = take(rows, org);
  assert.deepEqual(plan.problems, []);
  return plan.planned.map((each) => each.kind);
};

test('the table is read whatever divides its cells, however its lines end, with quotes as in RFC 4180', () => {
  for (const sign of [',', ';', '\t', '|']) {
    const table = readTable(`A${sign}B\r\n"x ""y""\n${sign}"${sign}2\n\n3${sign}4`);
    assert.ok(table.ok);
    assert.deepEqual(table.value, { heads: ['A', 'B'], rows: [{ number: 2, cells: [`x "y"\n${sign}`.trim(), '2'] }, { number: 4, cells: ['3', '4'] }] }, sign);
  }
  const refused = (text: string) => {
    const table = readTable(text);
    return table.ok ? null : table.refusal;
  };
  assert.deepEqual(refused(''), { why: 'it-is-empty' });
  assert.deepEqual(refused('A,B\n\n'), { why: 'only-headings' });
  assert.deepEqual(refused('A,B\n1,"2'), { why: 'quote-not-closed', row: 2 });
  assert.deepEqual(refused(`A\n${'1\n'.repeat(mostRows + 1)}`), { why: 'too-many-rows', rows: mostRows + 1 });
});

test('headings are known in any order and by their usual names, and what is missing, double or unused is said', () => {
  const read = (line: string) => readPeople({ heads: line.split(','), rows: [] }, today);
  assert.deepEqual(read('Manager email,Department,SURNAME,Forename,Employee No.,e-mail address,Position,Access role,Start date,Cost centre').problems, []);
  assert.deepEqual(read('Manager,Team,Name,Employee No.,Email,Position,Role,Start,Cost centre').unused, ['Cost centre']);
  assert.deepEqual(read('Name,Team,Email,Role,Start,Manager').problems.map(({ column, why }) => [column, why]), [['Staff number', 'heading-missing'], ['Job title', 'heading-missing']]);
  assert.deepEqual(read(`${heads},Position`).problems.map(({ column, why }) => [column, why]), [['Position', 'heading-twice']]);
});

test('every problem has its row, its column, what stands there and the rule', () => {
  const table: readonly [string[], string[]][] = [
    [[newcomer({ team: 'Nowhere' })], ['2 Team: unknown-team']],
    [[newcomer({ role: 'Wizard' })], ['2 Role: unknown-role']],
    [[newcomer({ role: 'Director', team: '' })], ['2 Role: role-is-granted-by-two']],
    [[newcomer({ team: '' })], ['2 Team: needs-a-team']],
    [[newcomer({ manager: 'E99' })], ['2 Line manager: unknown-manager']],
    [[newcomer({ manager: 'n1@example.org' })], ['2 Line manager: manager-is-oneself']],
    [[newcomer({ start: '31/6/2026' })], ['2 Start: no-day']],
    [[newcomer({ start: '' })], ['2 Start: it-is-empty']],
    [[newcomer({ start: '1926-06-01' })], ['2 Start: day-far-off']],
    [[newcomer({ end: '30/6/2026' })], ['2 End: ends-before-it-begins 1/7/2026']],
    [[newcomer({ email: 'nobody at home' })], ['2 E-mail: no-email-address']],
    [[newcomer({ email: 'P6@example.org' })], ['2 E-mail: email-taken E6']],
    [[newcomer(), newcomer({ email: '' })], ['3 Staff number: two-rows-for-one-person 2']],
    [[newcomer(), newcomer({ number: 'N2' })], ['3 E-mail: email-twice 2']],
    [[worker({ start: '2019-12-31' })], ['2 Start: starts-before 2020-01-01']],
    [[newcomer({ team: 'Nowhere', manager: 'E99', end: '30/6/2026', role: 'Director' })],
      ['2 End: ends-before-it-begins 1/7/2026', '2 Team: unknown-team', '2 Role: role-is-granted-by-two', '2 Line manager: unknown-manager']],
    [[newcomer({ role: 'Wizard', team: '', manager: 'E99' })], ['2 Role: unknown-role', '2 Line manager: unknown-manager']],
    // Who reports to somebody whose own row is wrong is not at fault for that.
    [[newcomer({ number: 'N2', email: '', manager: 'N1' }), newcomer({ team: 'Nowhere' })], ['3 Team: unknown-team']],
    [[newcomer({ number: 'N2', email: '', manager: 'N1' }), newcomer({ start: '31/6/2026' })], ['3 Start: no-day']],
    [[newcomer({ name: 'x'.repeat(201) })], ['2 Name: it-is-too-long']],
  ];
  for (const [rows, expected] of table) assert.deepEqual(said(rows), expected, rows.join('\n'));
  assert.equal(problemLine({ row: 2, column: 'Team', value: 'Nowhere', why: 'unknown-team', more: '' }, 'staff.csv'), 'staff.csv, row 2, Team “Nowhere”: no team is called so');
});

test('people who would manage each other in a circle are named with the whole circle', () => {
  const rows = [newcomer({ manager: 'N2' }), newcomer({ number: 'N2', name: 'Second', email: '', manager: 'N3' }), newcomer({ number: 'N3', name: 'Third', email: '', manager: 'N1' })];
  const found = said(rows);
  assert.equal(found.length, 3);
  for (const each of found) assert.match(each, /^\d Line manager: circular (\w+) → (\w+) → (\w+) → \1$/);
  // Through somebody who is not in the file.
  assert.deepEqual(said([`E3,Person 3,p3@example.org,Team manager,Team manager,Ash,E5,2026-06-01,`]), ['2 Line manager: circular Person 3 → somebody not in the file → Person 3']);
});

test('joiners, movers, leavers and changes are told apart, and what is known already changes nothing', () => {
  assert.deepEqual(kinds([worker()]), ['stays']);
  assert.deepEqual(kinds([newcomer()]), ['joins']);
  assert.deepEqual(kinds([worker({ team: 'Birch', manager: 'E4', start: '1/7/2026' })]), ['moves']);
  assert.deepEqual(kinds([worker({ title: 'Senior social worker', start: '1/7/2026' })]), ['changes']);
  assert.deepEqual(kinds([worker({ title: 'Senior social worker' })]), ['corrects']);
  assert.deepEqual(kinds([worker({ end: '30/6/2026' })]), ['leaves']);
  assert.deepEqual(kinds([worker({ name: 'Person Five' })]), ['changes']);
});

test('a joiner fills the vacancy that fits, and a leaver is out on the day after the last', () => {
  const filled = take([newcomer({ title: 'Family worker', team: 'North / Birch', manager: 'E4' })]);
  assert.equal(heldOn(filled.org, -2, '2026-07-01' as Day)?.post, 8);
  const left = take([worker({ end: '30/6/2026' })]);
  assert.equal(heldOn(left.org, 5, '2026-06-30' as Day)?.post, 5);
  assert.equal(heldOn(left.org, 5, '2026-07-01' as Day), null);
});

test('the same file again changes nothing, and a corrected one replaces what it said of the same day', () => {
  const rows = [newcomer({ end: '30/9/2026' }), worker({ team: 'Birch', manager: 'E4', start: '1/7/2026' }), worker({ number: 'E6', name: 'Person 6', email: 'p6@example.org', end: '31/7/2026' })];
  const once = take(rows);
  assert.deepEqual(kinds(rows, once.org), ['stays', 'stays', 'stays']);
  const corrected = [newcomer({ team: 'Birch', manager: 'E4' }), worker({ number: 'E6', name: 'Person 6', email: 'p6@example.org' })];
  const again = take(corrected, once.org);
  assert.deepEqual(again.planned.map((each) => each.kind), ['corrects', 'corrects']);
  assert.deepEqual(again.problems, []);
  assert.deepEqual([heldOn(again.org, -2, '2026-10-01' as Day)?.team, heldOn(again.org, 6, '2026-08-01' as Day)?.post], [3, 6]);
  assert.equal(again.org.postStates.get(-2)?.length, 1, 'the post that was made for them is corrected, not left behind');
});

test('a file that does not know of a leaver does not bring them back; a new start does', () => {
  const left = take([worker({ end: '2026-06-01' })]).org;
  assert.deepEqual(kinds([worker()], left), ['left']);
  assert.deepEqual(kinds([worker({ start: '2026-07-01' })], left), ['returns']);
});

test('what would come before something that is already set is refused with that day', () => {
  const moved = take([worker({ team: 'Birch', manager: 'E4', start: '2026-07-01' })]).org;
  assert.deepEqual(said([worker({ title: 'Senior', start: '2026-06-20' })], moved), ['2 Start: later-change-is-known 2026-07-01']);
});

test('nobody changes their own place by a file', () => {
  const row = 'E7,Person 7,p7@example.org,System administrator,Administrator,,E1,2020-01-01,';
  assert.deepEqual(said([row]), []);
  assert.deepEqual(said(['E7,Person 7,p7@example.org,Head of service,Head of service,North,E1,2026-06-01,']), ['2 Staff number: it-is-yourself']);
});

test('of two teams of one name the file says which', () => {
  const org = withRows(anOrganisation(), { teams: [{ id: 9, kind: 'area' }, { id: 10, kind: 'team' }], teamStates: [
    { team: 9, from: '2020-01-01' as Day, name: 'South', within: null, open: true }, { team: 10, from: '2020-01-01' as Day, name: 'Ash', within: 9, open: true }] });
  assert.deepEqual(said([newcomer()], org), ['2 Team: several-teams North, South']);
  assert.deepEqual(kinds([newcomer({ team: 'South / Ash' })], org), ['joins']);
});
