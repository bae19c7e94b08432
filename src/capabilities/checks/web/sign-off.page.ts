import { type Answer as WebAnswer, notFound, page, redirect } from '../../../platform/web/answer.ts';
import { type FieldError, textOf } from '../../../platform/web/form.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { signOffWork } from '../commands/sign-off-work.ts';
import { type Answer, noAnswer } from '../domain/answer.ts';
import { changedSince } from '../domain/difference.ts';
import { isShadow } from '../domain/kind-rule.ts';
import { readSigned } from '../domain/signed-content.ts';
import { type Gap, gapsOf, reviewedMark } from '../domain/sign-off.ts';
import { type SignOffView, findAnswers, findKindRule, listSignOffs } from '../sql/find-work.ts';
import { answersTable } from './answers-table.ts';
import { type Seen, headOf, readingOf, seeWork } from './see-work.ts';
import { gapWords } from './words.ts';

/** Everything that the signature will cover, and what still stands in the way. */
export async function show(visit: Visit): Promise<WebAnswer> {
  const seen = await seeWork(visit);
  if (!seen || seen.work.author !== visit.who.id) return notFound;
  if (seen.work.state !== 'in-progress' && seen.work.state !== 'returned') return redirect(`/work/${seen.work.id}`);
  return signOffPage(visit, seen, null);
}

async function signOffPage(visit: Visit, seen: Seen, refused: 'gaps' | 'changed-since' | null): Promise<WebAnswer> {
  const answers = await findAnswers(visit.db, seen.work.id);
  const rule = await findKindRule(visit.db, seen.work.kind);
  const gaps = gapsOf(seen.asked, answers, rule);
  const shadow = isShadow(rule, visit.today) && !seen.work.everDrawn;
  const untouched = seen.work.state === 'returned' ? untouchedOf(await listSignOffs(visit.db, seen.work.id), answers) : [];
  return page('capabilities/checks/web/sign-off.njk', {
    ...headOf(seen, visit), rows: answersTable(withAnswers(seen, answers)), gaps: gapLines(gaps, seen), mode: rule.mode,
    samplePercent: rule.samplePercent, untouched, shadow: shadow ? rule.liveFrom : null, maySign: gaps.length === 0 || shadow,
    reviewed: reviewedMark(seen.work, answers), everDrawn: seen.work.everDrawn,
    errors: refused === null ? [] : refused === 'gaps' ? errorsOf(gaps, seen) : [changedWords], errorsTitle: 'You cannot sign this off yet',
  }, { status: refused === null ? 200 : refused === 'gaps' ? 422 : 409, readings: readingOf(seen.work),
    notes: refused === null ? [] : [{ what: 'work-sign-off-refused', about: `work:${seen.work.id}`, detail: { why: refused, statements: gaps.length } }] });
}

const changedWords: FieldError = { field: 'main-content', text: 'Something was changed after you opened this page, in another window perhaps. This is how it stands now. Read it, then sign.' };

/** Statements that the last return named and whose answers are still as they were: worth a second look, no more. */
function untouchedOf([last]: readonly SignOffView[], answers: readonly Answer[]): string[] {
  if (!last) return [];
  const changed = changedSince(readSigned(last.content), answers);
  return last.points.map((each) => each.code).filter((code) => !changed.includes(code));
}

function withAnswers(seen: Seen, answers: readonly Answer[]) {
  const given = new Map(answers.map((each) => [each.code, each]));
  return seen.asked.map((each) => ({ ...each, answer: given.get(each.code) ?? noAnswer(each.code) }));
}

function gapLines(gaps: readonly Gap[], seen: Seen) {
  const texts = new Map(seen.asked.map((each) => [each.code, each.text]));
  return gaps.map(({ code, gap }) => ({ code, text: texts.get(code) ?? '', words: gapWords[gap], href: `/work/${seen.work.id}/check#${code}` }));
}

function errorsOf(gaps: readonly Gap[], seen: Seen): FieldError[] {
  return gaps.length > 0
    ? gaps.map(({ code, gap }) => ({ field: `gap-${code}`, text: `${code} ${gapWords[gap]}` }))
    : [{ field: 'main-content', text: seen.asked.length === 0 ? 'The standard asks nothing of this kind of work. Ask your quality lead.' : 'It could not be signed off.' }];
}

export async function submit(visit: Visit): Promise<WebAnswer> {
  const seen = await seeWork(visit);
  if (!seen) return notFound;
  const outcome = await signOffWork(visit, seen.work.id, textOf(visit.form, 'reviewed'));
  if (outcome.ok) return redirect(`/work/${seen.work.id}?done=${outcome.value.drawn ? 'signed-off' : 'completed'}`);
  switch (outcome.refusal.why) {
    case 'not-there': case 'not-the-author': return notFound;
    case 'not-open': return redirect(`/work/${seen.work.id}`);
    case 'gaps': case 'nothing-asked': return signOffPage(visit, seen, 'gaps');
    case 'changed-since': return signOffPage(visit, seen, 'changed-since');
  }
}
