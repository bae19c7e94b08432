import { roleNames } from '../../../kernel/person.ts';
import { type Answer, file, notFound, page, redirect } from '../../../platform/web/answer.ts';
import { csvOf } from '../../../platform/web/csv.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { approveDelegation, endDelegation } from '../commands/set-delegation.ts';
import { type Decision, decisionNames, decisions, subjects } from '../domain/delegation.ts';
import { permits } from '../domain/permission.ts';
import { type LineState, type LineView, findLine, listLines } from '../sql/find-delegation.ts';
import { approveWords } from './words.ts';

/** Who decides what, at which level: as it holds today, and every line that was ever asked for. */
export async function show({ db, who, query, today }: Visit): Promise<Answer> {
  const lines = await listLines(db, today);
  if (query['as'] === 'csv') return file(`scheme-of-delegation-${today}.csv`, 'text/csv; charset=utf-8', csvOf(heads, lines.map(cells)));
  return page('capabilities/access/web/delegation.njk', {
    lines: lines.map(shown), holds: decisions.map((decision) => ({ name: decisionNames[decision], rows: rowsOf(decision, lines.filter((line) => line.decision === decision && line.state === 'now')) })),
    maySet: permits(who, 'set-delegation'),
  });
}

/** For each subject what holds today: a line of its own, or the one for every kind, or none. */
function rowsOf(decision: Decision, now: readonly LineView[]) {
  const general = now.find(({ subject }) => subject === '');
  return subjects.filter(({ value, of }) => value !== '' && of.includes(decision)).map(({ value, text }) => {
    const line = now.find(({ subject }) => subject === value) ?? general;
    return { text, level: line ? `${roleNames[line.role]} or above` : decision === 'decide-for-child' ? 'The level that is shipped with it' : 'Every manager in the line above the author', cover: line ? coverWords(line.cover) : coverWords(true) };
  });
}

const coverWords = (cover: boolean) => (cover ? 'Yes' : 'No');
const subjectName = (value: string) => subjects.find((each) => each.value === value)?.text ?? value;

export const lineStates: Readonly<Record<LineState, { readonly text: string; readonly colour: string }>> = {
  asked: { text: 'Waits for a second person', colour: 'yellow' }, 'to-come': { text: 'Approved, still to come', colour: 'blue' }, now: { text: 'Holds now', colour: 'green' },
  replaced: { text: 'A newer one holds', colour: 'grey' }, over: { text: 'Over', colour: 'grey' }, ended: { text: 'Ended', colour: 'grey' }, refused: { text: 'Refused or taken back', colour: 'grey' },
};

const shown = (line: LineView) => ({ ...line, name: decisionNames[line.decision], subjectName: subjectName(line.subject), level: roleNames[line.role], coverWords: coverWords(line.cover), stateName: lineStates[line.state] });

const heads = ['Decision', 'About', 'Level', 'Stand-ins may', 'From', 'To', 'Why', 'State', 'Asked by', 'Approved by', 'Ended by'];
const cells = (line: LineView) => [decisionNames[line.decision], subjectName(line.subject), roleNames[line.role], coverWords(line.cover), line.from, line.to ?? '', line.reason,
  lineStates[line.state].text, line.askedByName, line.approvedBy ?? '', line.endedBy ?? ''];

const doneWords: Readonly<Record<string, string>> = {
  asked: 'Asked for. Nothing changes until somebody else has approved it.', approved: 'Approved. Every gate reads it from its first day on.', ended: 'Ended. What held before holds again.',
};

/** One line of the scheme, with what can be done with it now. */
export async function showLine(visit: Visit): Promise<Answer> {
  const line = await seen(visit);
  return line ? linePage(visit, line, null) : notFound;
}

async function seen({ db, params, today }: Visit): Promise<LineView | null> {
  const id = params['id'] ?? '';
  return /^\d{1,9}$/.test(id) ? findLine(db, Number(id), today) : null;
}

function linePage({ who, query }: Visit, line: LineView, refused: string | null): Answer {
  const waits = line.state === 'asked';
  return page('capabilities/access/web/delegation-line.njk', {
    line: shown(line), mine: waits && line.askedBy === who.id,
    acts: permits(who, 'set-delegation') ? { approve: waits && line.askedBy !== who.id, refuse: waits, end: ['now', 'to-come', 'replaced'].includes(line.state) } : {},
    ending: query['end'] === 'yes', done: refused ? null : (doneWords[query['done'] ?? ''] ?? null),
    errors: refused ? [{ field: 'main-content', text: refused }] : [], errorsTitle: 'Nothing was changed',
  }, refused ? { status: 409, notes: [{ what: 'delegation-approve-refused', about: `delegation:${line.id}`, detail: {} }] } : {});
}

export const approve = (visit: Visit) => decide(visit, approveDelegation, 'approved');
export const end = (visit: Visit) => decide(visit, endDelegation, 'ended');

async function decide(visit: Visit, act: typeof endDelegation, done: string): Promise<Answer> {
  const line = await seen(visit);
  if (!line) return notFound;
  const outcome = await act(visit, line.id);
  if (outcome.ok) return redirect(`/delegation/${line.id}?done=${done}`);
  return outcome.refusal === 'not-there' ? notFound : linePage(visit, line, approveWords[outcome.refusal]);
}
