import { dayFromTyped } from '../../../kernel/day.ts';
import { refuse } from '../../../kernel/outcome.ts';
import { type Answer as WebAnswer, notFound, notSaved, page, redirect, saved } from '../../../platform/web/answer.ts';
import { type FieldError, type Form, textOf } from '../../../platform/web/form.ts';
import { timeWords } from '../../../platform/web/pages.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { type Given, type Standing, giveAnswers } from '../commands/give-answers.ts';
import { type Answer, longestText, newestOf, noAnswer, responses, sameAnswer } from '../domain/answer.ts';
import { widerThan } from '../domain/asked.ts';
import { isShadow } from '../domain/kind-rule.ts';
import { readSigned } from '../domain/signed-content.ts';
import { gapsOf } from '../domain/sign-off.ts';
import { type SignOffView, findAnswers, findKindRule, listSignOffs } from '../sql/find-work.ts';
import { type Seen, headOf, idOf, readingOf, seeWork } from './see-work.ts';
import { responseNames } from './words.ts';

/** The statements that apply to this kind of work, each with its answer so far. */
export async function show(visit: Visit): Promise<WebAnswer> {
  const seen = await seeWork(visit);
  if (!seen || seen.work.author !== visit.who.id) return notFound;
  if (seen.work.state !== 'in-progress' && seen.work.state !== 'returned') return redirect(`/work/${seen.work.id}`);
  const answers = await findAnswers(visit.db, seen.work.id);
  return checkPage(visit, seen, answers, []);
}

async function checkPage(visit: Visit, seen: Seen, answers: readonly Answer[], errors: readonly FieldError[], status = 422): Promise<WebAnswer> {
  const { db, today } = visit;
  const [kept, rule, [last]] = await Promise.all([findAnswers(db, seen.work.id), findKindRule(db, seen.work.kind), listSignOffs(db, seen.work.id)]);
  const given = new Map(answers.map((each) => [each.code, each]));
  const elsewhere = new Map(status === 409 ? kept.filter((each) => !sameAnswer(each, given.get(each.code) ?? each)).map((each) => [each.code, each]) : []);
  const before = last ? new Map(readSigned(last.content).statements.map((each) => [each.code, each.answer])) : new Map<string, Answer>();
  const points = new Map((seen.work.state === 'returned' ? (last?.points ?? []) : []).map((each) => [each.code, each.improve]));
  const gaps = gapsOf(seen.asked, answers, rule);
  const questions = seen.asked.map((each) => ({
    ...each, answer: given.get(each.code) ?? noAnswer(each.code), improve: points.get(each.code) ?? null,
    before: inWords(before.get(each.code)), elsewhere: inWords(elsewhere.get(each.code)), errors: errors.filter((error) => error.field.endsWith(`-${each.code}`)),
  }));
  return page('capabilities/checks/web/check.njk', {
    ...headOf(seen, visit), newest: newestOf(kept), keptAt: Math.max(0, ...kept.map((each) => each.at.getTime())), groups: grouped(questions), wider: widerThan(seen.standard, seen.work.kind), errors,
    returned: seen.work.state === 'returned' ? returnedOf(last) : null,
    answered: seen.asked.length - gaps.filter((each) => each.gap === 'no-answer').length, ready: seen.asked.length - gaps.length, of: seen.asked.length,
    choices: responses.map((value) => ({ value, text: responseNames[value] })), allowPartly: rule.allowPartly,
    shadow: isShadow(rule, today) ? rule.liveFrom : null,
  }, { status: errors.length > 0 ? status : 200, readings: readingOf(seen.work) });
}

interface Asked { readonly domain: string; readonly improve: string | null }

/** What was named in a return comes first; then the statements under their domains, in the standard's order. */
function grouped<Each extends Asked>(questions: readonly Each[]) {
  const named = questions.filter((each) => each.improve !== null);
  const rest = Map.groupBy(questions.filter((each) => each.improve === null), (each) => each.domain);
  return [
    ...(named.length > 0 ? [{ title: 'To improve', questions: named }] : []),
    ...[...rest].map(([title, list]) => ({ title: named.length > 0 ? `${title}: the others` : title, questions: list })),
  ];
}

function inWords(answer: Answer | undefined) {
  if (!answer) return null;
  return { response: answer.response ? responseNames[answer.response] : 'Not answered', text: [answer.note, answer.reason, answer.attempts, answer.nextStep].filter(Boolean).join('\n') };
}

function returnedOf(last: SignOffView | undefined) {
  return last && { by: last.decidedBy, at: last.decidedAt, improveBy: last.improveBy, number: last.number, count: last.points.length };
}

/** Keeps what was answered: a script sends one statement as it is given, a form sends all of them. */
export async function submit(visit: Visit): Promise<WebAnswer> {
  const { given, errors } = parseAnswers(visit.form);
  const quietly = textOf(visit.form, 'then') === 'quietly';
  if (errors.length > 0) return quietly ? notSaved(422, { errors }) : showTyped(visit, given, errors);
  const id = idOf(visit);
  const outcome = id ? await giveAnswers(visit, id, given, quietly ? null : newestIn(visit.form)) : refuse('not-there' as const);
  if (!outcome.ok) return cannotAnswer(visit, given, quietly, outcome.refusal);
  if (quietly) return savedQuietly(visit, outcome.value);
  return redirect(textOf(visit.form, 'then') === 'sign-off' ? `/work/${id}/sign-off` : `/work/${id}/check?done=saved`);
}

// Null for a form that does not say what it was made from: then there is nothing to compare with.
function newestIn(form: Form): number | null {
  if (!('newest' in form.fields)) return null;
  const newest = Number(textOf(form, 'newest'));
  return Number.isSafeInteger(newest) && newest > 0 ? newest : 0;
}

/** The page again with everything as it was typed: nothing of it has been kept. */
async function showTyped(visit: Visit, given: readonly Given[], errors: readonly FieldError[], status = 422): Promise<WebAnswer> {
  const seen = await seeWork(visit);
  if (!seen || seen.work.author !== visit.who.id) return notFound;
  return checkPage(visit, seen, given.map((each) => ({ ...noAnswer(each.code), ...each })), errors, status);
}

type Refusal = 'not-the-author' | 'not-open' | 'not-asked' | 'not-there' | 'changed-elsewhere';
const refusedWords = {
  'not-open': 'It was signed off meanwhile. What you typed below has not been saved: copy what you need, then take the sign-off back.',
  'not-asked': 'The standard does not ask this.',
  'changed-elsewhere': 'Some answers were changed in another window since you opened this page. Below is what you typed, and it has not been saved. Where they differ, what was saved in the other window stands beside it. Save again to put yours in its place.',
};

async function cannotAnswer(visit: Visit, given: readonly Given[], quietly: boolean, refusal: Refusal): Promise<WebAnswer> {
  if (refusal === 'not-the-author' || refusal === 'not-there') return notFound;
  if (quietly) return notSaved(409, { why: refusedWords[refusal] });
  if (refusal === 'not-asked') return notFound;
  return showTyped(visit, given, [{ field: 'main-content', text: refusedWords[refusal] }], 409);
}

function savedQuietly({ now }: Visit, { gaps, of }: Standing): WebAnswer {
  const unanswered = gaps.filter((each) => each.gap === 'no-answer').length;
  return saved({ at: timeWords(now), answered: of - unanswered, ready: of - gaps.length, of });
}

const parts = [['note', 'note', 'evidence'], ['reason', 'reason', 'reason'], ['attempts', 'attempts', 'what you tried'],
  ['next', 'nextStep', 'next step'], ['improvement', 'improvement', 'improvement']] as const;

const fieldName = /^(?:response|note|reason|attempts|next|improvement|by)-([A-Z]{2,3}\d?-\d{2,3})$/;

/** Only what was sent is taken: a part that did not come stays as it was. */
export function parseAnswers(form: Form): { given: Given[]; errors: FieldError[] } {
  const errors: FieldError[] = [];
  const codes = new Set(Object.keys(form.fields).flatMap((name) => fieldName.exec(name)?.[1] ?? []));
  return { given: [...codes].map((code) => parseAnswer(form, code, errors)), errors };
}

function parseAnswer(form: Form, code: string, errors: FieldError[]): Given {
  const answer: { -readonly [Part in keyof Given]: Given[Part] } = { code };
  const response = responses.find((each) => each === textOf(form, `response-${code}`));
  if (response) answer.response = response;
  for (const [field, name, words] of parts) {
    if (!(`${field}-${code}` in form.fields)) continue;
    answer[name] = textOf(form, `${field}-${code}`);
    const length = answer[name]?.length ?? 0;
    if (length > longestText) errors.push({ field: `${field}-${code}`, text: `${code}: make the ${words} shorter. It has ${length.toLocaleString('en-GB')} characters, and ${longestText.toLocaleString('en-GB')} is the most.` });
  }
  const by = textOf(form, `by-${code}`);
  if (`by-${code}` in form.fields) answer.improveBy = dayFromTyped(by);
  if (by !== '' && !dayFromTyped(by)) errors.push({ field: `by-${code}`, text: `${code}: give the day as 31/12/2026.` });
  return answer;
}
