import { addDays, dayFromTyped } from '../../../kernel/day.ts';
import { type Answer, notFound, page, redirect } from '../../../platform/web/answer.ts';
import { type FieldError, textOf } from '../../../platform/web/form.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { permits } from '../../access/index.ts';
import { maySeeWork } from '../../checks/index.ts';
import { checkSupervision } from '../commands/check-supervision.ts';
import { putSupervisionRight } from '../commands/hold-case-supervision.ts';
import { partNames, placeNames } from '../domain/supervision/case.ts';
import { maySeeCase } from '../domain/supervision/may-see-case.ts';
import { type CaseMeeting, findCaseMeeting } from '../sql/find-case-supervision.ts';
import { addressErrors } from './hold-case.page.ts';
import { numberIn } from './see-supervision.ts';
import { checkStates, checkWords, putRightWords } from './supervision-words.ts';

const doneWords: Readonly<Record<string, string>> = { held: 'Saved.', right: 'Put right. It counts as recorded from that day on.' };

/** The one of the address, for the two who met and for who answers for the child’s team. */
async function seeCase({ db, who, params }: Visit): Promise<CaseMeeting | null> {
  const found = await findCaseMeeting(db, numberIn(params['id']));
  return found && maySeeCase(who, found) ? found : null;
}

export async function show(visit: Visit): Promise<Answer> {
  return casePage(visit, nothingTyped(visit), []);
}

interface Typed { readonly since: string; readonly address: string; readonly due: string }
const nothingTyped = ({ today }: Visit): Typed => ({ since: today, address: '', due: addDays(today, 5) });

async function casePage(visit: Visit, typed: Typed, errors: readonly FieldError[]): Promise<Answer> {
  const found = await seeCase(visit);
  if (!found) return notFound;
  const words = found.words;
  return page('capabilities/oversight/web/case-meeting.njk', {
    meeting: { ...found, placeName: found.filedOn && found.place !== 'case-system' ? 'In the case system now' : placeNames[found.place] }, typed, errors,
    parts: words ? Object.entries(partNames).flatMap(([name, title]) => (words[name as keyof typeof words] ? [{ title, text: words[name as keyof typeof words] }] : [])) : [],
    toPutRight: found.filedOn === null && (found.source === 'here' || found.twin === null), byList: found.source === 'list', check: checkOf(found, visit), mayCheck: mayBegin(found, visit), done: doneWords[visit.query['done'] ?? ''] ?? null,
  }, { status: errors.length > 0 ? 422 : 200, readings: [{ what: 'case-supervision-read', about: `child:${found.child}` }] });
}

function checkOf({ check }: CaseMeeting, { who }: Visit) {
  return check && { ...check, stateName: checkStates[check.state], href: maySeeWork(who, check) ? `/work/${check.id}` : null };
}

/** Whoever held it, until a check of it stands. */
const mayBegin = ({ check, supervisorId }: CaseMeeting, { who }: Visit) => supervisorId === who.id && (check === null || check.state === 'withdrawn') && permits(who, 'do-work');

/** Begins the check of it against the standard. */
export async function submitCheck(visit: Visit): Promise<Answer> {
  const found = await seeCase(visit);
  if (!found || found.supervisorId !== visit.who.id) return notFound;
  const typed = { ...nothingTyped(visit), due: textOf(visit.form, 'due') };
  const due = dayFromTyped(typed.due);
  if (!due) return casePage(visit, typed, [{ field: 'due', text: 'Give the day, as 31/12/2026' }]);
  const outcome = await checkSupervision(visit, found.id, due);
  return outcome.ok ? redirect(`/work/${outcome.value}/check?done=started`) : casePage(visit, typed, [{ field: 'due', text: checkWords[outcome.refusal] }]);
}

export async function submit(visit: Visit): Promise<Answer> {
  const found = await seeCase(visit);
  if (!found) return notFound;
  const typed = { ...nothingTyped(visit), since: textOf(visit.form, 'since'), address: textOf(visit.form, 'address') };
  const since = dayFromTyped(typed.since);
  const errors = [...(since ? [] : [{ field: 'since', text: 'Give the day, as 31/12/2026' }]), ...addressErrors(typed.address)];
  if (!since || errors.length > 0) return casePage(visit, typed, errors);
  const outcome = await putSupervisionRight(visit, found.id, since, typed.address || null);
  return outcome.ok ? redirect(`/oversight/supervision/cases/${found.id}?done=right`) : casePage(visit, typed, [putRightWords[outcome.refusal]]);
}
