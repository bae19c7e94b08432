import { dayOf } from '../../../kernel/day.ts';
import { type Answer, notFound, page, redirect } from '../../../platform/web/answer.ts';
import { type FieldError, textOf } from '../../../platform/web/form.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { tellExperience } from '../commands/tell-experience.ts';
import { easeFrom, eases, easeWords } from '../domain/experience.ts';
import { statementOf } from '../domain/standard.ts';
import { findVersion, listExperience, listWordings } from '../sql/find.ts';
import { doneIn, idFrom, inWords } from './words.ts';

const size = 20;

/** One statement: what it says and said, and how it is for the people who work with it. */
export async function show(visit: Visit): Promise<Answer> {
  return statement(visit, { ease: '', words: '' }, []);
}

export async function submit(visit: Visit): Promise<Answer> {
  const { db, params, form, who, now } = visit;
  const at = { versionId: idFrom(params['id']) ?? 0, code: params['code'] ?? '' };
  const typed = { ease: textOf(form, 'ease'), words: textOf(form, 'words') };
  const told = await tellExperience(db, at, { ease: easeFrom(typed.ease), words: typed.words }, { by: who.id, at: now });
  if (told.ok) return redirect(`/standards/${at.versionId}/statements/${at.code}?done=told#for-us`);
  if (told.refusal === 'it-is-not-there') return notFound;
  return statement(visit, typed, told.refusal.map(({ field, words }) => ({ field, text: words })));
}

async function statement(visit: Visit, typed: { ease: string; words: string }, errors: readonly FieldError[]): Promise<Answer> {
  const { db, params, query } = visit;
  const version = await findVersion(db, idFrom(params['id']) ?? 0);
  const found = version ? statementOf(version, params['code'] ?? '') : undefined;
  if (!version || !found) return notFound;
  const here = `/standards/${version.id}/statements/${found.code}`;
  const from = Math.max(0, (idFrom(query['page']) ?? 1) - 1) * size;
  const told = await listExperience(db, { standardId: version.standardId, code: found.code }, { size, from });
  const all = (await listWordings(db, version.standardId, found.code));
  return page('capabilities/standards/web/show-statement.njk', {
    version, statement: inWords(found), domain: version.domains.find(({ statements }) => statements.includes(found)), here,
    wordings: all.filter(({ text }, place) => text !== all[place + 1]?.text),
    told: told.map((each) => ({ ...each, day: dayOf(each.at), easeWords: easeWords[each.ease] })),
    list: pageOf(told[0]?.total ?? 0, from, here),
    choices: eases.map((value) => ({ value, text: easeWords[value], checked: typed.ease === value })),
    words: typed.words, errors, done: doneIn(query),
  }, { status: errors.length > 0 ? 422 : 200 });
}

function pageOf(total: number, from: number, here: string) {
  const number = from / size + 1;
  return {
    total, size, from: from + 1, to: Math.min(total, from + size),
    previousHref: number > 1 ? `${here}?page=${number - 1}#for-us` : null,
    nextHref: from + size < total ? `${here}?page=${number + 1}#for-us` : null,
  };
}
