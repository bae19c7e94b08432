import { type Answer, page, redirect } from '../../../platform/web/answer.ts';
import { type FieldError, textOf } from '../../../platform/web/form.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { chooseWay } from '../commands/choose-way.ts';
import { type Way, ways } from '../domain/notice.ts';
import { findAddress, findWay } from '../sql/find.ts';

/** When I want to be told by e-mail. */
export async function show(visit: Visit, mail: boolean): Promise<Answer> {
  return noticesPage(visit, mail, await findWay(visit.db, visit.who.id), []);
}

async function noticesPage({ db, who, today, query }: Visit, mail: boolean, way: string, errors: readonly FieldError[]): Promise<Answer> {
  return page('capabilities/notices/web/notices.njk', {
    way, choices: ways.map((value) => ({ value, ...wayNames[value] })), mail, address: await findAddress(db, who.id, today), errors,
    done: query['done'] === 'set' ? 'Saved.' : null,
  }, { status: errors.length > 0 ? 422 : 200 });
}

const wayNames: Readonly<Record<Way, { readonly text: string; readonly hint: string }>> = {
  daily: { text: 'Once a day', hint: 'At eight in the morning, if there is anything to do. A head of service is also told at the beginning of a week that the supervision report is there.' },
  'at-once': { text: 'Once a day, and when something waits for me', hint: 'Within minutes when work is waiting for you to decide on, or comes back to you. At most every quarter of an hour.' },
  never: { text: 'Never', hint: 'You look at To do yourself.' },
};

export async function submit(visit: Visit, mail: boolean): Promise<Answer> {
  const typed = textOf(visit.form, 'way');
  const way = ways.find((each) => each === typed);
  if (!way) return noticesPage(visit, mail, typed, [{ field: 'way', text: 'Choose one.' }]);
  await chooseWay(visit.db, visit.who.id, way, visit.now);
  return redirect('/notices?done=set');
}
