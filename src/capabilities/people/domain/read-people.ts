import { type Day, dayFromTyped } from '../../../kernel/day.ts';
import { type Role, roleNames, roles } from '../../../kernel/person.ts';
import { longestName } from './change.ts';
import { looksLikeEmail } from './job-rules.ts';
import type { Table, TableRow } from './read-table.ts';

/** What a list of people may say of each, with the headings that are read as it: small letters without marks. */
const spellings = {
  staffNumber: ['staffnumber', 'staffno', 'staffid', 'employeenumber', 'employeeno', 'employeeid', 'payrollnumber', 'payrollno', 'personnelnumber', 'personnumber', 'assignmentnumber'],
  name: ['name', 'fullname', 'employeename', 'staffname', 'displayname', 'knownas'],
  firstName: ['firstname', 'forename', 'givenname'],
  lastName: ['lastname', 'surname', 'familyname'],
  email: ['email', 'emailaddress', 'workemail', 'workemailaddress', 'mail'],
  title: ['jobtitle', 'title', 'posttitle', 'position', 'positiontitle', 'job'],
  role: ['role', 'touchstonerole', 'accessrole', 'systemrole'],
  team: ['team', 'teamname', 'department', 'unit', 'organisationalunit', 'orgunit'],
  manager: ['linemanager', 'manager', 'reportsto', 'linemanagernumber', 'linemanagerstaffnumber', 'managerstaffnumber', 'managernumber', 'linemanageremail', 'manageremail', 'supervisor'],
  start: ['start', 'startdate', 'started', 'from', 'datefrom', 'effectivefrom', 'effectivedate', 'commencementdate'],
  end: ['end', 'enddate', 'ended', 'to', 'until', 'dateto', 'lastday', 'lastworkingday', 'leavingdate', 'leavedate', 'left', 'terminationdate'],
} as const;
export type Column = keyof typeof spellings;

export const columnNames: Readonly<Record<Column, string>> = {
  staffNumber: 'Staff number', name: 'Name', firstName: 'First name', lastName: 'Surname', email: 'E-mail', title: 'Job title', role: 'Role', team: 'Team', manager: 'Line manager', start: 'Start', end: 'End',
};
const needed: readonly Column[] = ['staffNumber', 'name', 'email', 'title', 'role', 'team', 'manager', 'start'];

/** What is wrong, and precisely where: the row and column as a spreadsheet shows them, and what stands there. */
export interface Problem {
  readonly row: number;
  readonly column: string;
  readonly value: string;
  readonly why: string;
  /** What else it is about: another row, a day, a name. */
  readonly more: string;
}

/** A row as it is meant. What cannot be read of it is named in `wrong`, so that the rest of it can be judged all the same. */
export interface PersonRow {
  readonly wrong: ReadonlySet<string>;
  /** Whose row it is and what they report to, where that is known and need not be looked up. */
  readonly person?: number;
  readonly reportsTo?: number | null;
  readonly row: number; readonly staffNumber: string; readonly name: string; readonly email: string | null; readonly title: string;
  readonly role: Role; readonly team: string; readonly manager: string; readonly start: Day; readonly end: Day | null;
}

export interface PeopleRead {
  readonly rows: readonly PersonRow[];
  readonly problems: readonly Problem[];
  /** Headings that nothing was taken from. */
  readonly unused: readonly string[];
}

export function readPeople(table: Table, today: Day): PeopleRead {
  const found = table.heads.map((head) => columnOf(head));
  const wrong = problemsOfHeads(table.heads, found);
  const unused = table.heads.filter((head, index) => head !== '' && !found[index]);
  if (wrong.length > 0) return { rows: [], problems: wrong, unused };
  const places = new Map(found.flatMap((column, index) => (column ? [[column, index] as const] : [])));
  const read = table.rows.map((row) => rowFrom(row, places, today));
  return { rows: read.map((each) => each.row), problems: read.flatMap((each) => each.problems), unused };
}

function columnOf(head: string): Column | null {
  const plain = head.toLowerCase().replaceAll(/[^a-z]/g, '');
  return (Object.keys(spellings) as Column[]).find((column) => (spellings[column] as readonly string[]).includes(plain)) ?? null;
}

function problemsOfHeads(heads: readonly string[], found: readonly (Column | null)[]): Problem[] {
  const twoNames = found.includes('firstName') && found.includes('lastName');
  const missing = needed.filter((column) => !found.includes(column) && !(column === 'name' && twoNames));
  const twice = heads.filter((_, index) => found[index] && found.indexOf(found[index] ?? null) !== index);
  return [
    ...missing.map((column) => ({ row: 1, column: columnNames[column], value: '', why: 'heading-missing', more: heads.filter(Boolean).join(', ').slice(0, 300) })),
    ...twice.map((head) => ({ row: 1, column: head, value: head, why: 'heading-twice', more: '' })),
  ];
}

type Cell = (column: Column) => string;

function rowFrom({ number, cells }: TableRow, places: ReadonlyMap<Column, number>, today: Day): { row: PersonRow; problems: Problem[] } {
  const cell: Cell = (column) => (cells[places.get(column) ?? -1] ?? '').replaceAll(/\s+/g, ' ');
  const name = places.has('name') ? cell('name') : `${cell('firstName')} ${cell('lastName')}`.trim();
  const [role, start] = [roleFrom(cell('role')), dayIn(cell('start'))];
  const problems = [
    ...wrongCells(cell, name, role, [...places.keys()]).map(([column, why]) => ({ row: number, column: columnNames[column], value: cell(column), why, more: '' })),
    ...problemsOfDays(number, { start: cell('start'), end: cell('end') }, today),
  ];
  const row = {
    row: number, wrong: new Set(problems.map((each) => each.column)), name, role: role ?? 'practitioner', start: start ?? today, staffNumber: cell('staffNumber'), email: cell('email') || null, title: cell('title'), team: cell('team'),
    manager: cell('manager'), end: dayIn(cell('end')),
  };
  return { row, problems };
}

function wrongCells(cell: Cell, name: string, role: Role | null, columns: readonly Column[]): (readonly [Column, string])[] {
  const empty = (['staffNumber', 'title', 'role', 'start'] as const).filter((column) => cell(column) === '');
  const long = columns.filter((column) => cell(column).length > longestName);
  const email = cell('email');
  return [
    ...empty.map((column) => [column, 'it-is-empty'] as const), ...(name === '' ? [['name', 'it-is-empty'] as const] : []),
    ...long.map((column) => [column, 'it-is-too-long'] as const),
    ...(email !== '' && !looksLikeEmail(email) ? [['email', 'no-email-address'] as const] : []),
    ...(cell('role') !== '' && !role ? [['role', 'unknown-role'] as const] : []),
  ];
}

/** As people write it, or as a database gives it: 31/12/2026, 2026-12-31, either with a time after it. */
function dayIn(text: string): Day | null {
  return dayFromTyped(text.replace(/[T ]\d{1,2}:\d{2}.*$/, ''));
}

function problemsOfDays(row: number, typed: { readonly start: string; readonly end: string }, today: Day): Problem[] {
  const [start, end] = [dayIn(typed.start), dayIn(typed.end)];
  const at = (column: 'start' | 'end', why: string, more = ''): Problem => ({ row, column: columnNames[column], value: typed[column], why, more });
  const lastYear = Number(today.slice(0, 4)) + 2;
  const far = (day: Day | null) => day !== null && (day < '1950' || Number(day.slice(0, 4)) > lastYear);
  return [
    ...(typed.start !== '' && !start ? [at('start', 'no-day')] : []), ...(typed.end !== '' && !end ? [at('end', 'no-day')] : []),
    ...(far(start) ? [at('start', 'day-far-off')] : []), ...(far(end) ? [at('end', 'day-far-off')] : []),
    ...(start && end && end < start ? [at('end', 'ends-before-it-begins', typed.start)] : []),
  ];
}

function roleFrom(text: string): Role | null {
  const plain = text.toLowerCase().replaceAll(/[^a-z]+/g, '-').replaceAll(/^-|-$/g, '');
  return roles.find((each) => each === plain || roleNames[each].toLowerCase().replaceAll(/[^a-z]+/g, '-') === plain) ?? null;
}
