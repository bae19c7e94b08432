import { type Answer as WebAnswer, notFound, page, redirect } from '../../../platform/web/answer.ts';
import { textOf } from '../../../platform/web/form.ts';
import { timeWords } from '../../../platform/web/pages.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { findNames } from '../../people/index.ts';
import { authoriseWork, loadAuthority, type NotThere } from '../commands/authorise-work.ts';
import { sameAnswer } from '../domain/answer.ts';
import { asWhom, type CannotDecide } from '../domain/authorise.ts';
import { changedSince } from '../domain/difference.ts';
import { readSigned } from '../domain/signed-content.ts';
import { type SignOffView, findAnswers, listSignOffs } from '../sql/find-work.ts';
import { answersTable } from './answers-table.ts';
import { type Seen, headOf, readingOf, seeWork } from './see-work.ts';
import { decideWords } from './words.ts';

/** Precisely the text that was signed, for the manager to authorise or to send back. */
export async function show(visit: Visit): Promise<WebAnswer> {
  const seen = await seeWork(visit);
  if (!seen) return notFound;
  if (seen.work.state !== 'signed-off') return redirect(`/work/${seen.work.id}`);
  const authority = await loadAuthority(visit, seen.work, 'authorise-work');
  if (asWhom(visit.who, authority) === null) return notFound;
  return authorisePage(visit, seen, null);
}

async function authorisePage(visit: Visit, seen: Seen, refused: Refused | null): Promise<WebAnswer> {
  const [signOff, earlier] = await listSignOffs(visit.db, seen.work.id);
  if (!signOff) return notFound;
  const signed = readSigned(signOff.content);
  return page('capabilities/checks/web/authorise-work.njk', {
    ...headOf(seen, visit), signOff, earlier: earlier ?? null, rows: answersTable(signed.statements),
    changed: earlier ? changedFrom(earlier, signed) : [], shortDigest: signOff.digest.slice(0, 12), refused,
    triedNotPossible: signed.statements.filter((each) => each.answer.response === 'not-possible-yet').length,
    errors: refused ? [{ field: 'main-content', text: refused.text }] : [], errorsTitle: 'Nothing was authorised',
  }, { status: refused ? 409 : 200, readings: readingOf(seen.work),
    notes: refused ? [{ what: 'work-authorise-refused', about: `work:${seen.work.id}`, detail: { why: refused.why } }] : [] });
}

function changedFrom(earlier: SignOffView, now: ReturnType<typeof readSigned>): string[] {
  const before = new Map(readSigned(earlier.content).statements.map((each) => [each.code, each.answer]));
  return now.statements.filter(({ code, answer }) => {
    const old = before.get(code);
    return !old || !sameAnswer(old, answer);
  }).map((each) => each.code);
}

export async function submit(visit: Visit): Promise<WebAnswer> {
  const seen = await seeWork(visit);
  if (!seen) return notFound;
  const digest = textOf(visit.form, 'digest');
  const outcome = await authoriseWork(visit, seen.work.id, digest);
  if (outcome.ok) return redirect(`/work/${seen.work.id}?done=authorised`);
  const now = await seeWork(visit);
  return now ? authorisePage(visit, now, await refusedWith(visit, now, digest, outcome.refusal)) : notFound;
}

export interface Refused { readonly why: string; readonly text: string; readonly changed: readonly string[] }

/** Why not, in words: who was first and when, or what the author changed meanwhile. */
export async function refusedWith(visit: Visit, seen: Seen, digest: string, refusal: CannotDecide | NotThere): Promise<Refused> {
  if (refusal.why === 'already-decided') {
    const { outcome, by, at } = refusal.decision;
    const name = (await findNames(visit.db, [by])).get(by) ?? 'Somebody';
    const words = { authorised: 'authorised it', returned: 'sent it back', recalled: 'took it back' };
    return { why: refusal.why, changed: [], text: `${name} ${words[outcome]} on ${timeWords(at)}. Nothing was changed by you.` };
  }
  const changed = refusal.why === 'changed-since' ? await changesAfter(visit, seen, digest) : [];
  const named = changed.length > 0 ? ` What changed: ${changed.join(', ')}.` : '';
  return { why: refusal.why, changed, text: `${decideWords[refusal.why]}${named}` };
}

async function changesAfter({ db }: Visit, seen: Seen, digest: string): Promise<string[]> {
  const seenText = (await listSignOffs(db, seen.work.id)).find((each) => each.digest === digest);
  if (!seenText) return [];
  const signed = readSigned(seenText.content);
  return [
    ...(signed.work.dueOn === seen.work.dueOn ? [] : ['the due day']),
    ...(signed.work.recordAddress === seen.work.recordAddress ? [] : ['the address of the record']),
    ...changedSince(signed, await findAnswers(db, seen.work.id)),
  ];
}
