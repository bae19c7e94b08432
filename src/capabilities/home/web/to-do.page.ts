import { type Day, addDays, dayOf } from '../../../kernel/day.ts';
import { kindNames } from '../../../kernel/kinds.ts';
import { type Answer, page } from '../../../platform/web/answer.ts';
import { dayWords } from '../../../platform/web/pages.ts';
import { findKeptForms } from '../../../platform/web/submission.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { permits } from '../../access/index.ts';
import { findReckoning } from '../../caseload/index.ts';
import type { WorkLine } from '../../checks/index.ts';
import { looked, second } from './access-to-do.ts';
import { sentBack } from './oversight-to-do.ts';
import type { Duty } from '../../privacy/index.ts';
import { type ToDo, type Urgency, inOrder, urgencyOf } from '../domain/to-do.ts';
import { findThings } from '../sql/find.ts';

/** How many things of oversight, supervision and decisions are overdue and due today. */
export type DueBeside = (asking: Pick<Visit, 'db' | 'who' | 'today'>) => Promise<{ readonly overdue: number; readonly today: number }>;

/** Home for everyone: one list of what they must do next, most urgent first, each one act away. */
export async function show(visit: Visit, dueBeside: DueBeside): Promise<Answer> {
  const { db, who, today, now, query } = visit;
  const things = await findThings(db, who, today, now);
  const { open, waiting, acted, duties } = things;
  const servedFrom = things.sentBack.length > 0 ? (await findReckoning(db)).servedFrom : null;
  const list = inOrder([
    ...open.map((line) => mine(line, today)), ...waiting.map(forMe),
    ...acted.map(unsigned), ...things.told.map(looked), ...things.second.map(second), ...duties.map((duty) => dutyToDo(duty, today)), ...things.sentBack.map((each) => sentBack(each, today, servedFrom)),
  ]);
  const groups = Map.groupBy(list, (each) => each.urgency);
  return page('capabilities/home/web/to-do.njk', {
    groups: [...groups].map(([urgency, items]) => ({ urgency, title: titles[urgency], items })), total: list.length, mayStart: permits(who, 'do-work'),
    role: who.role, today, beside: await dueBeside(visit),
    kept: (await findKeptForms(db, who.id)).length, done: query['done'] === 'withdrawn' ? 'Withdrawn.' : null,
  }, { readings: list.some(({ href }) => /^\/(work|glass|restricted|oversight)\//.test(href)) ? [{ what: 'work-list-read', about: `person:${who.id}` }] : [] });
}

const titles: Readonly<Record<Urgency, string>> = {
  'acted-first': 'Acted first, still to be signed off', told: 'Opened in an emergency', second: 'Waiting for a second person', overdue: 'Overdue', returned: 'Sent back to improve', waiting: 'Waiting for you to authorise',
  today: 'Due today', soon: 'Due in the next three days', later: 'Later',
};

function about(line: WorkLine): string {
  return `${kindNames[line.kind].one} ${line.number}, child ${line.child}`;
}

function mine(line: WorkLine, today: Day): ToDo {
  const on = line.improveBy ?? line.dueOn;
  const returned = line.state === 'returned';
  return {
    urgency: urgencyOf({ ...line, on }, today, addDays(today, 3)), on, about: about(line), act: returned ? 'Improve it' : 'Check it', href: `/work/${line.id}/check`,
    more: returned ? `Sent back. Improve by ${dayWords(on)}` : `Due ${dayWords(on)}`,
  };
}

function forMe(line: WorkLine): ToDo {
  const on = line.signedAt ? dayOf(line.signedAt) : line.dueOn;
  return { urgency: 'waiting', on, about: about(line), act: 'Read and decide', href: `/work/${line.id}/authorise`, more: `${line.authorName} signed it off on ${dayWords(on)}` };
}

function dutyToDo({ kind, id, number, on }: Duty, today: Day): ToDo {
  const urgency = urgencyOf({ state: 'in-progress', actedFirst: false, on }, today, addDays(today, 3));
  return kind === 'complaint'
    ? { urgency, on, about: `Complaint ${number} about data`, act: 'Acknowledge it', href: `/privacy/complaints/${id}`, more: `Acknowledge it by ${dayWords(on)}` }
    : { urgency, on, about: `Request ${number} for information held`, act: 'Answer it', href: `/privacy/requests/${id}`, more: `Due ${dayWords(on)}` };
}

function unsigned(line: WorkLine): ToDo {
  return { urgency: 'acted-first', on: line.dueOn, about: about(line), act: 'See it', href: `/work/${line.id}`, more: `${line.authorName} acted first. The paperwork is still to come` };
}
