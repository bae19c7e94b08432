import { type Answer, notFound, page, redirect } from '../../../platform/web/answer.ts';
import { type FieldError, textOf } from '../../../platform/web/form.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { leaveOut, markWords, takeBackMark } from '../commands/leave-out.ts';
import { type CannotMark, type Ground, grounds, redactItem } from '../domain/redact.ts';
import { findItem, listReasons } from '../sql/find-requests.ts';
import { groundNames, markProblems } from './request-words.ts';
import { headOfRequest, readingOfRequest, seeRequest } from './see-request.ts';

interface Typed { readonly words: string; readonly ground: string; readonly note: string; readonly everywhere: boolean }
const nothing: Typed = { words: '', ground: 'somebody-else', note: '', everywhere: false };

/** One thing that was found: as it is held, and as it goes into the copy. */
export async function show(visit: Visit): Promise<Answer> {
  return itemPage(visit, nothing, []);
}

async function itemPage(visit: Visit, typed: Typed, errors: readonly FieldError[], status = 422): Promise<Answer> {
  const request = await seeRequest(visit);
  const id = itemIn(visit);
  const item = request && id ? await findItem(visit.db, request.id, id) : null;
  if (!request || !item) return notFound;
  const marks = (await listReasons(visit.db, request.id)).filter((each) => each.words !== null && !each.takenBackAt && (each.item === null || each.item === item.id));
  return page('capabilities/privacy/web/item.njk', {
    ...headOfRequest(request, visit), item, copy: redactItem(item, marks.map((each) => ({ ...each, words: each.words ?? '' }))), marks: marks.map((each) => ({ ...each, groundName: groundNames[each.ground] })),
    grounds: grounds.map((value) => ({ value, text: groundNames[value] })), leftOutName: item.leftOut && groundNames[item.leftOut], typed, errors,
  }, { status: errors.length > 0 ? status : 200, readings: readingOfRequest(request) });
}

function itemIn({ params }: Visit): number | null {
  const id = Number(params['item']);
  return Number.isSafeInteger(id) && id > 0 && id < 2 ** 31 ? id : null;
}

function groundIn(text: string): Ground | null {
  return grounds.find((each) => each === text) ?? null;
}

export async function submit(visit: Visit): Promise<Answer> {
  const request = await seeRequest(visit);
  const id = itemIn(visit);
  if (!request || !id) return notFound;
  const typed = typedIn(visit);
  const act = textOf(visit.form, 'act');
  const ground = act === 'put-back' ? null : groundIn(typed.ground);
  if (!ground && act !== 'put-back') return itemPage(visit, typed, [{ field: 'ground', text: 'Choose why.' }]);
  const outcome = await decided(visit, { request: request.id, id, act }, typed, ground);
  return outcome.ok ? redirect(`/privacy/requests/${request.id}/items/${id}?done=${ground ? 'marked' : 'back'}`) : refused(visit, typed, outcome.refusal);
}

async function decided(visit: Visit, { request, id, act }: { request: string; id: number; act: string }, typed: Typed, ground: Ground | null) {
  if (act === 'mark' && ground) return markWords(visit, request, id, { ...typed, ground });
  return leaveOut(visit, request, id, ground && { ground, note: typed.note });
}

function typedIn({ form }: Visit): Typed {
  return { words: textOf(form, 'words'), ground: textOf(form, 'ground'), note: textOf(form, 'note'), everywhere: textOf(form, 'everywhere') === 'yes' };
}

function refused(visit: Visit, typed: Typed, why: CannotMark | 'not-there' | 'not-open'): Promise<Answer> | Answer {
  if (why === 'not-there') return notFound;
  if (why === 'not-open') return itemPage(visit, typed, [{ field: 'main-content', text: 'The request is closed already. Nothing was changed.' }], 409);
  return itemPage(visit, typed, [{ field: 'words', text: markProblems[why] }]);
}

/** A mark is taken back: the words go into the copy after all. */
export async function takeBack(visit: Visit): Promise<Answer> {
  const request = await seeRequest(visit);
  const mark = Number(textOf(visit.form, 'mark'));
  if (!request || !Number.isSafeInteger(mark)) return notFound;
  const outcome = await takeBackMark(visit, request.id, mark);
  if (!outcome.ok && outcome.refusal === 'not-there') return notFound;
  return redirect(`/privacy/requests/${request.id}${outcome.ok ? '?done=back' : ''}`);
}
