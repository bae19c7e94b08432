import { type Answer, file, notFound, page, redirect } from '../../../platform/web/answer.ts';
import { csvOf } from '../../../platform/web/csv.ts';
import { textOf } from '../../../platform/web/form.ts';
import { listOfPages, pageIn, sizeIn, sliceIn } from '../../../platform/web/list.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { sendAgain } from '../commands/send-notice.ts';
import { type MessageFilter, type MessageLine, type MessageState, countMessages, listMessages } from '../sql/find.ts';

export interface MailRoom {
  /** Whether e-mail has been set up on this server. */
  readonly mail: boolean;
  /** Puts the job for a message into the queue, in the transaction of the act. */
  readonly put: (db: Visit['db'], message: string) => Promise<void>;
}

const sorts = ['made', 'person'] as const;
const groups: Readonly<Record<string, readonly MessageState[]>> = {
  open: ['waiting', 'trying', 'failed'], waiting: ['waiting', 'trying'], failed: ['failed'], sent: ['sent'], all: ['waiting', 'trying', 'failed', 'sent', 'dropped'],
};

/** What waits to be sent and what failed. Whose it is, never what their address is. */
export async function show({ db, query, today }: Visit, { mail }: MailRoom): Promise<Answer> {
  const [group, filter, number] = [groupIn(query), filterOf(query), pageIn(query)];
  const { lines, total } = await listMessages(db, filter);
  if (lines.length === 0 && number > 1) return redirect('/settings/mail');
  if (query['as'] === 'csv') return file(`messages-${today}.csv`, 'text/csv; charset=utf-8', csvOf(heads, lines.map(cells)));
  return page('capabilities/notices/web/messages.njk', {
    mail, counts: await countMessages(db), lines: lines.map((line) => ({ ...line, ...namesOf(line), mayAgain: mail && line.state === 'failed' && line.day === today })),
    list: listOfPages('/settings/mail', query, { total, size: sizeIn(query), page: number, sorts, sort: filter.sort, descending: filter.descending }), total, group,
    groups: Object.keys(groups).map((value) => ({ value, text: groupNames[value] })), done: query['done'] === 'again' ? 'It is tried again.' : null,
  });
}

function groupIn(query: Visit['query']): string {
  const asked = query['state'] ?? 'open';
  return Object.hasOwn(groups, asked) ? asked : 'open';
}

/** The newest first, until somebody chooses otherwise. */
function filterOf(query: Visit['query']): MessageFilter {
  const chosen = sorts.find((each) => each === query['sort']);
  const descending = query['order'] === undefined ? !chosen : query['order'] === 'down';
  return { states: groups[groupIn(query)] ?? [], sort: chosen ?? 'made', descending, ...sliceIn(query) };
}

const namesOf = (line: MessageLine) => ({ kindName: kindNames[line.kind], stateName: stateNames[line.state] });

const heads = ['To', 'Kind', 'Made', 'State', 'Tries', 'Last tried', 'Fault'];
const kindNames = { daily: 'Daily', waiting: 'Something waits', report: 'Supervision report' };
const groupNames: Readonly<Record<string, string>> = { open: 'Waiting or failed', waiting: 'Waiting', failed: 'Failed', sent: 'Sent', all: 'All' };
const stateNames: Readonly<Record<MessageState, { readonly text: string; readonly colour: string }>> = {
  waiting: { text: 'Waiting', colour: 'blue' }, trying: { text: 'Being sent', colour: 'blue' }, sent: { text: 'Sent', colour: 'green' },
  failed: { text: 'Failed', colour: 'red' }, dropped: { text: 'Not sent', colour: 'grey' },
};

function cells(line: MessageLine) {
  return [line.person, kindNames[line.kind], line.madeAt.toISOString(), stateNames[line.state].text, line.tries, line.triedAt?.toISOString() ?? '', line.fault];
}

export async function again({ db, who, now, today, form }: Visit, { mail, put }: MailRoom): Promise<Answer> {
  const id = textOf(form, 'id');
  if (!mail || !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return notFound;
  const came = await sendAgain({ db, now, today }, id, who.id);
  if (came === 'not-there') return notFound;
  if (came === 'put-again') await put(db, id);
  return redirect(came === 'put-again' ? '/settings/mail?done=again' : '/settings/mail');
}
