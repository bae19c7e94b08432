import { dayFromTyped } from '../../../kernel/day.ts';
import { type Answer, notFound, page, redirect } from '../../../platform/web/answer.ts';
import { type FieldError, textOf } from '../../../platform/web/form.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { putSupervisionRight } from '../commands/hold-case-supervision.ts';
import { partNames, placeNames } from '../domain/supervision/case.ts';
import { type CaseMeeting, findCaseMeeting } from '../sql/find-case-supervision.ts';
import { addressErrors } from './hold-case.page.ts';
import { maySeeCase, numberIn } from './see-supervision.ts';
import { putRightWords } from './supervision-words.ts';

const doneWords: Readonly<Record<string, string>> = { held: 'Saved.', right: 'Put right. It counts as recorded from that day on.' };

/** The one of the address, for the two who met and for who answers for the child’s team. */
async function seeCase({ db, who, params }: Visit): Promise<CaseMeeting | null> {
  const found = await findCaseMeeting(db, numberIn(params['id']));
  return found && maySeeCase(who, found) ? found : null;
}

export async function show(visit: Visit): Promise<Answer> {
  return casePage(visit, { since: visit.today, address: '' }, []);
}

async function casePage(visit: Visit, typed: { readonly since: string; readonly address: string }, errors: readonly FieldError[]): Promise<Answer> {
  const found = await seeCase(visit);
  if (!found) return notFound;
  const words = found.words;
  return page('capabilities/oversight/web/case-meeting.njk', {
    meeting: { ...found, placeName: found.filedOn && found.place !== 'case-system' ? 'In the case system now' : placeNames[found.place] }, typed, errors,
    parts: words ? Object.entries(partNames).flatMap(([name, title]) => (words[name as keyof typeof words] ? [{ title, text: words[name as keyof typeof words] }] : [])) : [],
    toPutRight: found.filedOn === null && (found.source === 'here' || found.twin === null), byList: found.source === 'list', mayCheck: visit.who.id === found.supervisorId, done: doneWords[visit.query['done'] ?? ''] ?? null,
  }, { status: errors.length > 0 ? 422 : 200, readings: [{ what: 'case-supervision-read', about: `child:${found.child}` }] });
}

export async function submit(visit: Visit): Promise<Answer> {
  const found = await seeCase(visit);
  if (!found) return notFound;
  const typed = { since: textOf(visit.form, 'since'), address: textOf(visit.form, 'address') };
  const since = dayFromTyped(typed.since);
  const errors = [...(since ? [] : [{ field: 'since', text: 'Give the day, as 31/12/2026' }]), ...addressErrors(typed.address)];
  if (!since || errors.length > 0) return casePage(visit, typed, errors);
  const outcome = await putSupervisionRight(visit, found.id, since, typed.address || null);
  return outcome.ok ? redirect(`/oversight/supervision/cases/${found.id}?done=right`) : casePage(visit, typed, [putRightWords[outcome.refusal]]);
}
