import { isKind, reaches } from '../../../kernel/kinds.ts';
import type { Outcome } from '../../../kernel/outcome.ts';
import { type Answer, notFound, page, redirect } from '../../../platform/web/answer.ts';
import { type FieldError, type Form, listOf, textOf } from '../../../platform/web/form.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { addStatement } from '../commands/add-statement.ts';
import { changeStatement } from '../commands/change-statement.ts';
import type { NotEdited } from '../commands/edit-draft.ts';
import { notChangedWords, type Written } from '../domain/edit-draft.ts';
import { guessed } from '../domain/first-settings.ts';
import { type Domain, longest, provenances, type Statement, statementOf, type Version } from '../domain/standard.ts';
import { draftOf } from './draft.page.ts';
import { kindChoices, provenanceChoices, reachChoices } from './words.ts';

interface About { readonly draft: Version; readonly code: string | null; readonly domain: Domain }

/** A statement of a draft, to change its words and settings. */
export async function show(visit: Visit): Promise<Answer> {
  const about = await statementIn(visit);
  const statement = about?.code ? statementOf(about.draft, about.code) : undefined;
  return about && statement ? formOf(about, statement, []) : notFound;
}

export async function submit(visit: Visit): Promise<Answer> {
  const about = await statementIn(visit);
  if (!about?.code) return notFound;
  const { written, errors } = writtenIn(visit.form);
  if (errors.length > 0) return formOf(about, written, errors);
  const at = { versionId: about.draft.id, code: about.code };
  return answer(about, written, await changeStatement(visit.db, at, written, actOf(visit)), `?done=changed#${about.code}`);
}

/** An empty form below a heading, for a statement more. */
export async function showAdd(visit: Visit): Promise<Answer> {
  const about = await domainIn(visit);
  return about ? formOf(about, { text: '', ...guessed(about.domain.title) }, []) : notFound;
}

export async function submitAdd(visit: Visit): Promise<Answer> {
  const about = await domainIn(visit);
  if (!about) return notFound;
  const { written, errors } = writtenIn(visit.form);
  if (errors.length > 0) return formOf(about, written, errors);
  const at = { versionId: about.draft.id, domain: about.domain.code };
  return answer(about, written, await addStatement(visit.db, at, written, actOf(visit)), `?done=added#${about.domain.code}`);
}

const actOf = ({ who, now }: Visit) => ({ by: who.id, at: now });

async function statementIn(visit: Visit): Promise<About | null> {
  const draft = await draftOf(visit);
  const code = visit.params['code'] ?? '';
  const domain = draft?.domains.find(({ statements }) => statements.some((each) => each.code === code));
  return draft && domain ? { draft, code, domain } : null;
}

async function domainIn(visit: Visit): Promise<About | null> {
  const draft = await draftOf(visit);
  const domain = draft?.domains.find(({ code }) => code === visit.params['code']);
  return draft && domain ? { draft, code: null, domain } : null;
}

function answer(about: About, written: Written, edited: Outcome<null, NotEdited>, done: string): Answer {
  if (edited.ok) return redirect(`/standards/${about.draft.id}/draft${done}`);
  if (edited.refusal.why === 'it-is-no-draft') return notFound;
  return formOf(about, written, [{ field: 'text', text: notChangedWords(edited.refusal) }]);
}

/** What was typed; whatever is wrong with a choice is said, and everything typed stays. */
function writtenIn(form: Form): { written: Written; errors: FieldError[] } {
  const reach = reaches.find((each) => each === textOf(form, 'reach'));
  const provenance = provenances.find((each) => each === textOf(form, 'provenance'));
  const written: Written = {
    text: textOf(form, 'text'), kinds: listOf(form, 'kinds').filter(isKind), reach: reach ?? 'item',
    provenance: provenance ?? 'local-standard', source: textOf(form, 'source'), good: textOf(form, 'good'),
  };
  const errors = [
    ...(reach ? [] : [{ field: 'reach', text: 'Say what the statement is asked about' }]),
    ...(provenance ? [] : [{ field: 'provenance', text: 'Say where the statement comes from' }]),
    ...tooLong('source', written.source, longest.source), ...tooLong('good', written.good, longest.good),
  ];
  return { written, errors };
}

function tooLong(field: string, text: string, most: number): FieldError[] {
  return text.length > most ? [{ field, text: `This is ${text.length} characters long. It can be up to ${most}` }] : [];
}

function formOf({ draft, code, domain }: About, written: Written | Statement, errors: readonly FieldError[]): Answer {
  return page('capabilities/standards/web/change-statement.njk', {
    draft, code, domain, written, errors, action: code ? `statements/${code}/change` : `domains/${domain.code}/add`,
    kinds: kindChoices.map((each) => ({ ...each, checked: written.kinds.includes(each.value) })),
    reaches: reachChoices.map((each) => ({ ...each, checked: written.reach === each.value })),
    provenances: provenanceChoices.map((each) => ({ ...each, checked: written.provenance === each.value })),
  }, { status: errors.length > 0 ? 422 : 200 });
}
