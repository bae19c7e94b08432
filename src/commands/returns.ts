import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type Judged, type ReturnFiles, type ReturnKind, beginReturn, findOurWords, keepReturn, keepWords, readReturn, returnKinds } from '../capabilities/caseload/index.ts';
import { type Day, dayFrom, dayOf } from '../kernel/day.ts';
import { type Outcome, accept, refuse } from '../kernel/outcome.ts';
import { describeFiles } from '../platform/documents/describe-files.ts';
import { type Command, type Given, type Told, usageError } from './command.ts';
import { judgeReturnApart, readReturnApart } from './returns-reader.ts';

const kinds = returnKinds.join('|');

/** `returns check` reads and judges, and keeps nothing; `returns import` keeps the whole, or nothing. */
export const returnsCommands: readonly Command[] = [
  { name: 'returns check', usage: `returns check ${kinds} FILE… [--as-at DATE] [--json]`, valued: ['as-at'], run: check },
  { name: 'returns import', usage: `returns import ${kinds} FILE… --as-at DATE [--json]`, valued: ['as-at'], run: bringIn },
];

async function check(given: Given): Promise<Told | typeof usageError> {
  const asked = await askedOf(given, dayOf(given.now));
  if (asked === usageError) return usageError;
  if (!asked.ok) return refused(null, [asked.refusal], []);
  return told(asked.value.kind, await judgeReturnApart({ ...asked.value, ...await given.looking(findOurWords) }), null);
}

async function bringIn(given: Given): Promise<Told | typeof usageError> {
  const asked = await askedOf(given, null);
  if (asked === usageError) return usageError;
  if (!asked.ok) return refused(null, [asked.refusal], []);
  const { kind, asAt, files } = asked.value;
  const act = { by: null, at: given.now };
  const extract = await given.inTransaction((db) => beginReturn({ db, ...act }, { kind, asAt, files: describeFiles(files) }));
  const judged = await readReturn({ inTransaction: given.inTransaction, now: () => new Date() }, extract, readReturnApart({ ...asked.value, ...await given.looking(findOurWords) }));
  if (judged === 'dropped') return refused(kind, ['It was cancelled.'], []);
  if (!judged.ok || stopped(judged.value)) return told(kind, judged, null);
  const kept = await given.inTransaction((db) => keepReturn({ db, ...act }, extract));
  return told(kind, judged, kept.ok ? null : keepWords[kept.refusal]);
}

const stopped = ({ problems }: Judged) => problems.some(({ severity }) => severity === 'error');

/** The files as they were named; a day that is none, or a file that is not there, is a refusal. */
async function askedOf({ args, options }: Given, otherwise: Day | null): Promise<Outcome<ReturnFiles, string> | typeof usageError> {
  const [word, ...paths] = args;
  const kind = returnKinds.find((each) => each === word);
  const said = options['as-at'];
  if (!kind || paths.length === 0 || (said === undefined && otherwise === null)) return usageError;
  const asAt = typeof said === 'string' ? dayFrom(said) : otherwise;
  if (!asAt) return refuse(`${String(said)} is no day: write it as 2026-03-31.`);
  try {
    return accept({ kind, asAt, files: await Promise.all(paths.map(async (path) => ({ name: basename(path), bytes: await readFile(path) }))) });
  } catch (fault) {
    return refuse((fault as NodeJS.ErrnoException).code === 'ENOENT' ? `There is no such file: ${(fault as NodeJS.ErrnoException).path ?? ''}` : 'The file cannot be read.');
  }
}

/** `{kind, read, kept, refused, lists, problems}`, also when the input is refused; kept is 0 unless all of it is good. */
function told(kind: ReturnKind, judged: Outcome<Judged, string>, why: string | null): Told {
  if (!judged.ok) return refused(kind, [judged.refusal], []);
  const { lists, problems, more, dropped, passedOver } = judged.value;
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0 || why !== null) return refused(kind, why === null ? errors.slice(0, 20).map(lineOf) : [why], problems, judged.value);
  const sum = (of: (list: (typeof lists)[number]) => number) => lists.reduce((total, list) => total + of(list), 0);
  const text = [...lists.map((each) => `${each.list}: ${each.kept} of ${each.read} rows`), `${problems.length + more} warnings`].join('\n');
  return { json: { kind, read: sum(({ read }) => read), kept: sum(({ kept }) => kept), refused: sum(({ refused: none }) => none), lists, problems, more, dropped, passedOver }, text };
}

function refused(kind: ReturnKind | null, why: readonly string[], problems: Judged['problems'], judged: Judged | null = null): Told {
  const lists = (judged?.lists ?? []).map(({ list, read }) => ({ list, read, kept: 0, refused: read }));
  const read = lists.reduce((total, list) => total + list.read, 0);
  const said = problems.length > 0 ? problems : why.map((message) => ({ file: null, sheet: null, row: null, column: null, value: null, rule: 'file', severity: 'error', message }));
  return { json: { kind, read, kept: 0, refused: read, lists, problems: said, ...(judged ? { more: judged.more, dropped: judged.dropped, passedOver: judged.passedOver } : {}) }, text: '', refused: why };
}

const lineOf = ({ file, sheet, row, column, message }: Judged['problems'][number]) => [file, sheet, row === null ? null : `row ${row}`, column, message].filter((part) => part !== null).join(', ');
