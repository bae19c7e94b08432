import { censusNumbers } from '../../../src/capabilities/caseload/domain/returns/census-rules.ts';
import { codeYears } from '../../../src/capabilities/caseload/domain/returns/code-years.ts';
import { returnShapes } from '../../../src/capabilities/caseload/domain/returns/definitions.ts';
import { eventNames } from '../../../src/capabilities/caseload/domain/returns/event-names.ts';
import { orders } from '../../../src/capabilities/caseload/domain/returns/order.ts';
import { type RuleId, rules } from '../../../src/capabilities/caseload/domain/returns/rules.ts';
import type { Column, ListShape } from '../../../src/capabilities/caseload/domain/returns/shape.ts';

const types: Readonly<Record<Column['type'], string>> = { child: 'reference of a child', day: 'day', code: 'code', text: 'words', staff: 'name of a team or member of staff', number: 'number', reference: 'reference', figure: 'number or symbol' };
const needs = { must: 'must not be blank', should: 'should not be blank', may: '' } as const;
const row = (...cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;

function columnRow(column: Column): string {
  const type = column.set ? `code: ${column.set.id}${column.many ? ', several' : ''}` : `${types[column.type]}${column.type === 'number' && !column.parts ? ', whole' : ''}`;
  const notes = [needs[column.need], column.judgedOnly ? 'compared, not kept' : '', column.up ? 'in XML of the element around it' : '', column.future ? 'may be ahead' : '', column.event ? `event: ${eventNames[column.event]}` : ''];
  return row(`\`${column.name}\``, column.heads.join('; '), type, notes.filter(Boolean).join('; '));
}

function listPart(shape: ListShape): string {
  const key = shape.dated.length === 0 ? `\`${shape.subject}\`` : `\`${shape.subject}\` and ${shape.dated.map((name) => `\`${name}\``).join(', else ')}, and a counter for repeats`;
  const twice = shape.dated.length > 0 || shape.list.startsWith('dfe') ? '' : shape.twice === 'stops' ? ' A second row that says something else stops the extract.' : ' A second row that says something else is kept and said.';
  const mine = orders.filter(({ list }) => list === shape.list).map(({ first, second, strict, dfe }) => `\`${first}\` ${strict ? 'before' : 'not after'} \`${second}\`${dfe ? ` (DfE ${dfe})` : ''}`);
  return [
    `### ${shape.title}`, '', `\`${shape.list}\`. Key: ${key}.${twice} Known by: ${shape.tells.map((name) => `\`${name}\``).join(', ')}.${mine.length > 0 ? ` Days in order: ${mine.join('; ')}.` : ''}`, '',
    row('Kept as', 'Headings', 'What it is', 'Notes'), '|---|---|---|---|', ...shape.columns.map(columnRow), '',
  ].join('\n');
}

const severities = { error: 'error: stops', warning: 'warning', ask: 'asked' } as const;

/** docs/returns.md, from the data that returns are judged by. */
export function returnsPage(): string {
  const shapes = Object.values(returnShapes);
  const sets = new Map(shapes.flatMap(({ lists }) => lists.flatMap(({ columns }) => columns.flatMap(({ set }) => (set ? [[set.id, set] as const] : [])))));
  return [
    '# Statutory returns and other exports', '', 'What comes in of each, what is kept of it, and the rules that it is judged by. This page is made from `src/capabilities/caseload/domain/returns`, and a test compares them: `WRITE_PAGES=1 npm test -- test/caseload/returns-page.test.ts` writes it anew.', '',
    'Only the columns below are kept. **Everything else is dropped while the file is read, and the result lists its headings**: children’s names, addresses, postcodes, telephone, pupil and NHS numbers are in no list here, and an authority’s mapping cannot bring them in under another name. Ages are compared with the date of birth and not kept.', '',
    'A list is known by its headings: in any order, under any name of sheet or file, with titles above them, in any case, with either apostrophe, and with or without “(Y/N)”. Sheets without such headings are passed over and named.', '',
    '**Headings of an authority’s own** are matched with columns once, from the page of the return, and remembered (`caseload.heading`). For that a return shows the headings of a table that tells of no list (`unplaced`, at most 20 tables of 60 headings), and never a row: they are headings only where all of them are words, no two the same, none reads as a day, number, reference, postcode, answer or code, and, for a table that is near no list, they stand in its first row with a day or a reference below. A heading that a list knows, and one of a child’s name, address or number, is matched with nothing.', '',
    '**Days**: real dates of a workbook; 31/12/2025, 2025-12-31, 31-Dec-2025, 31 December 2025, 20251231; each with or without a time. Refused: a year of two figures, the month before the day, a number that has lost its date format (nothing says whether it counts from 1900 or 1904).', '',
    '**Codes**: first the code that stands in the value (“c) 1C: Individual”, “RC7 - …”, “N1”), then words that mean it by themselves (“Female”), then the authority’s own words. Otherwise, and where the letter before the bracket says something else than the words, the value is asked about. It is never guessed, and until it is said the cell is kept as blank.', '',
    '**References** are text. One that was turned into a number and lost figures, has a space in it, or is letters alone (as a name is) is refused; so are two that differ only by zeros at their start.', '',
    '## Rules', '', 'An error stops the whole extract. A row with a warning is kept and marked with the rule (`doubts`), so that a figure can leave it out. How long assessments and enquiries took (DfE 8670Q, 8675Q) is for the clocks to say.', '',
    row('Rule', 'What happens', 'In words', 'DfE'), '|---|---|---|---|', ...(Object.keys(rules) as RuleId[]).map((id) => row(`\`${id}\``, severities[rules[id].severity], rules[id].words.trim(), censusNumbers[id] ?? '')), '',
    ...shapes.flatMap(({ kind, title, lists }) => [`## ${title}`, '', `\`${kind}\``, '', ...lists.map(listPart)]),
    '## Years of codes', '', 'A return is of the year that ends on 31 March. Codes that the department’s specifications have in some years only; in another year they are warned of and kept.', '',
    row('Return', 'Set', 'Codes', 'Years'), '|---|---|---|---|', ...codeYears.map(({ kind, set, codes, from, to }) => row(`\`${kind}\``, set, codes.join(', '), to === null ? `from ${from} on` : `until ${to}`)), '',
    '## Codes', '', row('Set', 'Codes'), '|---|---|', ...[...sets.values()].map(({ id, codes }) => row(id, Object.entries(codes).map(([code, words]) => (code === words ? code : `${code} ${words}`)).join('; '))), '',
  ].join('\n');
}
