import { isKind } from '../../../kernel/kinds.ts';
import { type Answer, notFound, page, redirect } from '../../../platform/web/answer.ts';
import { listOf } from '../../../platform/web/form.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { setKinds } from '../commands/set-kinds.ts';
import { statementsOf } from '../domain/standard.ts';
import { draftOf } from './draft.page.ts';
import { kindChoices } from './words.ts';

/** Every statement against every kind of work, in one table. */
export async function show(visit: Visit): Promise<Answer> {
  const draft = await draftOf(visit);
  if (!draft) return notFound;
  const domains = draft.domains.map((domain) => ({
    ...domain,
    statements: domain.statements.map((statement) => ({
      ...statement, ticks: kindChoices.map(({ value, text }) => ({ value, text, ticked: statement.kinds.includes(value) })),
    })),
  }));
  return page('capabilities/standards/web/set-kinds.njk', { draft, domains, kinds: kindChoices });
}

/** Statements that came into the draft meanwhile keep their kinds: only those that the form showed are set. */
export async function submit(visit: Visit): Promise<Answer> {
  const draft = await draftOf(visit);
  if (!draft) return notFound;
  const shown = new Set(listOf(visit.form, 'shown'));
  const chosen = new Map(statementsOf(draft).map(({ code, kinds }) =>
    [code, shown.has(code) ? listOf(visit.form, `kinds-${code}`).filter(isKind) : kinds]));
  const set = await setKinds(visit.db, draft.id, chosen, { by: visit.who.id, at: visit.now });
  return set.ok ? redirect(`/standards/${draft.id}/draft?done=kinds`) : notFound;
}
