import { type Answer, file, page, redirect } from '../../../platform/web/answer.ts';
import { csvOf } from '../../../platform/web/csv.ts';
import { type FieldError, textOf } from '../../../platform/web/form.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { placeHold } from '../commands/hold.ts';
import { holdKinds } from '../domain/hold.ts';
import { type HoldLine, type Named, listCategories, listHolds } from '../sql/find.ts';
import { personMeant } from './choose-person.ts';
import { holdKindNames, placeWords } from './words.ts';

interface Typed { readonly kind: string; readonly category: string; readonly child: string; readonly person: string; readonly reason: string }
const nothing: Typed = { kind: '', category: '', child: '', person: '', reason: '' };

/** Legal holds: those that stand, those that were, and a form for another. */
export async function show(visit: Visit): Promise<Answer> {
  if (visit.query['as'] === 'csv') return asCsv(visit);
  return holdsPage(visit, nothing, [], []);
}

async function holdsPage(visit: Visit, typed: Typed, errors: readonly FieldError[], several: readonly Named[]): Promise<Answer> {
  const holds = await listHolds(visit.db);
  return page('capabilities/privacy/web/holds.njk', {
    standing: holds.filter((each) => !each.liftedAt), lifted: holds.filter((each) => each.liftedAt), kindNames: holdKindNames,
    kinds: holdKinds.map((value) => ({ value, text: holdKindNames[value] })), categories: await listCategories(visit.db), typed, errors, several,
    done: ({ placed: 'The hold stands. Nothing under it is erased.', lifted: 'The hold is lifted.' } as Record<string, string>)[visit.query['done'] ?? ''] ?? null,
  }, { status: errors.length > 0 ? 422 : 200, readings: readingsOf(holds) });
}

/** A hold names a child by reference: reading it is a reading. */
function readingsOf(holds: readonly HoldLine[]) {
  return holds.some((each) => each.kind === 'child') ? [{ what: 'holds-read', about: 'privacy:holds' }] : [];
}

async function asCsv({ db, today }: Visit): Promise<Answer> {
  const holds = await listHolds(db);
  return file(`holds-${today}.csv`, 'text/csv; charset=utf-8', csvOf(
    ['Hold on', 'Which', 'Reason', 'Placed by', 'Placed at', 'Lifted by', 'Lifted at', 'Why lifted'],
    holds.map((each) => [holdKindNames[each.kind], each.name ?? each.value, each.reason, each.placedBy, each.placedAt.toISOString(),
      each.liftedBy, each.liftedAt?.toISOString() ?? '', each.liftedReason])), readingsOf(holds));
}

export async function submit(visit: Visit): Promise<Answer> {
  const typed = typedIn(visit);
  const kind = holdKinds.find((each) => each === typed.kind);
  if (!kind) return holdsPage(visit, typed, [{ field: 'kind', text: 'Choose what the hold is on.' }], []);
  const meant = kind === 'person' ? await personMeant(visit, typed.person) : null;
  if (meant && 'several' in meant) return holdsPage(visit, typed, [{ field: 'person', text: 'Several people are called that. Choose one.' }], meant.several);
  const person = meant && 'one' in meant ? String(meant.one.id) : '';
  const value = { category: typed.category, child: typed.child.toUpperCase().replaceAll(/\s/g, ''), person }[kind];
  const outcome = await placeHold(visit, { kind, value, reason: typed.reason });
  if (outcome.ok) return redirect('/privacy/holds?done=placed');
  const field = outcome.refusal.includes('reason') ? 'reason' : kind;
  return holdsPage(visit, typed, [{ field, text: placeWords[outcome.refusal] }], []);
}

function typedIn({ form }: Visit): Typed {
  return { kind: textOf(form, 'kind'), category: textOf(form, 'category'), child: textOf(form, 'child'), person: textOf(form, 'person'), reason: textOf(form, 'reason') };
}
