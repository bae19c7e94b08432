import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type Judged, type Problem, type ReturnFiles, type ReturnKind, beginReturn, findOurWords, keepProblem, keepReturn, lineOfProblem, readReturn, returnKinds } from '../capabilities/caseload/index.ts';
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

/** What is said of a return as a whole names no file. */
type Said = Omit<Problem, 'file'> & { readonly file: string | null };

async function check(given: Given): Promise<Told | typeof usageError> {
  const asked = askedOf(given, dayOf(given.now));
  if (!asked) return usageError;
  const files = await filesOf(asked);
  if (!files.ok) return told(asked.kind, null, [files.refusal]);
  const judged = await judgeReturnApart({ ...files.value, ...await given.looking(findOurWords) });
  return judged.ok ? told(asked.kind, judged.value) : told(asked.kind, null, [judged.refusal]);
}

async function bringIn(given: Given): Promise<Told | typeof usageError> {
  const asked = askedOf(given, null);
  if (!asked) return usageError;
  const { kind } = asked;
  const files = await filesOf(asked);
  if (!files.ok) return told(kind, null, [files.refusal]);
  const act = { by: null, at: given.now };
  const extract = await given.inTransaction((db) => beginReturn({ db, ...act }, { kind, asAt: files.value.asAt, files: describeFiles(files.value.files) }));
  const judged = await readReturn({ inTransaction: given.inTransaction, now: () => new Date() }, extract, readReturnApart({ ...files.value, ...await given.looking(findOurWords) }));
  if (judged === 'dropped') return told(kind, null, [ofTheWhole('return-cancelled', 'It was cancelled.')]);
  if (!judged.ok) return told(kind, null, [judged.refusal]);
  if (judged.value.problems.some(isError)) return told(kind, judged.value);
  const kept = await given.inTransaction((db) => keepReturn({ db, ...act }, extract));
  return told(kind, judged.value, kept.ok ? [] : [ofTheWhole(...keepProblem(kept.refusal))]);
}

const isError = ({ severity }: Said) => severity === 'error';
const ofTheWhole = (rule: string, message: string, file: string | null = null): Said => ({ file, sheet: null, row: null, column: null, value: null, rule, severity: 'error', message });

interface Asked { readonly kind: ReturnKind; readonly paths: readonly string[]; readonly said: string | true | undefined; readonly otherwise: Day | null }

function askedOf({ args, options }: Given, otherwise: Day | null): Asked | null {
  const [word, ...paths] = args;
  const kind = returnKinds.find((each) => each === word);
  const said = options['as-at'];
  return !kind || paths.length === 0 || (said === undefined && otherwise === null) ? null : { kind, paths, said, otherwise };
}

/** The files as they were named; a day that is none, or a file that is not there, is a refusal. */
async function filesOf({ kind, paths, said, otherwise }: Asked): Promise<Outcome<ReturnFiles, Said>> {
  const asAt = typeof said === 'string' ? dayFrom(said) : otherwise;
  if (!asAt) return refuse(ofTheWhole('no-reference-date', `${String(said)} is no day: write it as 2026-03-31.`));
  const files: { readonly name: string; readonly bytes: Buffer }[] = [];
  for (const path of paths) {
    try {
      files.push({ name: basename(path), bytes: await readFile(path) });
    } catch (fault) {
      const isThere = (fault as NodeJS.ErrnoException).code !== 'ENOENT';
      return refuse(isThere ? ofTheWhole('file-cannot-be-opened', `The file cannot be opened: ${path}`, basename(path)) : ofTheWhole('no-such-file', `There is no such file: ${path}`, basename(path)));
    }
  }
  return accept({ kind, asAt, files });
}

const nothing: Pick<Judged, 'lists' | 'problems' | 'more' | 'dropped' | 'passedOver'> = { lists: [], problems: [], more: 0, dropped: [], passedOver: [] };

/** Always the same members, also when the input is refused; kept is 0 unless all of it is good. */
function told(kind: ReturnKind, judged: Judged | null, further: readonly Said[] = []): Told {
  const { more, dropped, passedOver, ...said } = judged ?? nothing;
  const problems = [...said.problems, ...further];
  const good = !problems.some(isError);
  const lists = good ? said.lists : said.lists.map(({ list, read }) => ({ list, read, kept: 0, refused: read }));
  const sum = (of: (list: (typeof lists)[number]) => number) => lists.reduce((total, list) => total + of(list), 0);
  const json = { kind, read: sum(({ read }) => read), kept: sum(({ kept }) => kept), refused: sum(({ refused }) => refused), lists, problems: problems.map(printed), more, dropped, passedOver };
  // What was decided of the whole is said first: the rest may be long.
  if (!good) return { json, text: '', refused: [...further, ...said.problems.filter(isError).slice(0, 20)].map(lineOfProblem) };
  return { json, text: [...lists.map((each) => `${each.list}: ${each.kept} of ${each.read} rows`), `${problems.length + more} warnings`].join('\n') };
}

/** Without the child, which is kept only so that the value can be erased. */
function printed({ file, sheet, row, column, value, rule, severity, message, list = null, rows = null }: Omit<Said, 'rows'> & { readonly rows?: number | null }) {
  return { file, sheet, row, column, value, rule, severity, message, list, rows };
}
