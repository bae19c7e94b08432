import type { Day } from '../../../kernel/day.ts';
import { type Answer, notFound, page, redirect } from '../../../platform/web/answer.ts';
import { type FieldError, textOf } from '../../../platform/web/form.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { type Place, openMatter } from '../commands/act-on-matter.ts';
import { loadChecksBeside } from '../commands/checks-beside.ts';
import { firstDayOf } from '../domain/matters/candidates.ts';
import type { Definition } from '../domain/matters/definition.ts';
import { definitionOf } from '../domain/matters/definitions.ts';
import { type Typed, readFields } from '../domain/matters/read-fields.ts';
import { checkOptions } from './check-beside.ts';
import { errorsOf, shownFields, typedIn } from './fields.ts';
import { endedError, isAboutEnded } from './ended-words.ts';
import { errorsFor } from './matter.page.ts';
import { readingOf, seeChildFor } from './see-matter.ts';

export async function show(visit: Visit): Promise<Answer> {
  const { params, query } = visit;
  const definition = definitionOf(params['kind'] ?? '');
  if (!definition) return notFound;
  return newPage(visit, definition, (query['child'] ?? '').slice(0, 20), { typed: query['from'] ? firstDay(definition, query['from']) : {}, errors: [] });
}

/** From a tracker the day that the lists know comes along. */
function firstDay(definition: Definition, from: string): Typed {
  const field = firstDayOf(definition);
  return field ? { [field]: [from.slice(0, 10)] } : {};
}

interface Tried { readonly typed: Typed; readonly errors: readonly FieldError[] }

async function newPage(visit: Visit, definition: Definition, child: string, { typed, errors }: Tried): Promise<Answer> {
  const checks = await optionsFor(visit, definition, child);
  const readings = checks.length > 0 ? readingOf(child.trim().toUpperCase()) : [];
  return page('capabilities/oversight/web/new-matter.njk', { definition, child, fields: shownFields(definition.opens.fields, typed, checks), named: checks.length > 0, errors }, { status: errors.length > 0 ? 422 : 200, readings });
}

/** The checks about that child that somebody may name; none while it is not known who the child is. */
async function optionsFor(visit: Visit, definition: Definition, reference: string) {
  const seen = definition.checks && reference.trim() !== '' ? await seeChildFor(visit, reference) : null;
  return seen ? checkOptions(definition, {}, (await loadChecksBeside(visit, definition, seen.child.reference)).choosable) : [];
}

export async function submit(visit: Visit): Promise<Answer> {
  const definition = definitionOf(visit.params['kind'] ?? '');
  if (!definition) return notFound;
  const reference = textOf(visit.form, 'about');
  const typed = typedIn(visit.form, definition.opens.fields);
  const place = await placeFor(visit, definition, reference);
  if (!place) return newPage(visit, definition, reference, { typed, errors: [noPlace(definition), ...faultsOf(definition, typed, visit.today)] });
  const outcome = await openMatter(visit, definition, place, typed);
  if (outcome.ok) return redirect(`/oversight/matters/${outcome.value}?done=opened`);
  const { refusal } = outcome;
  const errors = isAboutEnded(refusal) ? [endedError(refusal, 'about'), ...faultsOf(definition, typed, visit.today)] : errorsFor(refusal, definition.opens.fields);
  return newPage(visit, definition, reference, { typed, errors });
}

const noPlace = ({ about }: Definition): FieldError => ({ field: 'about', text: about === 'child' ? 'Give the reference of a child whom you work with, as the lists have it' : 'You have no team here to begin it for' });

/** What else is wrong is said at once, and not only once the child is found; what depends on the child is not asked for yet. */
function faultsOf({ opens }: Definition, typed: Typed, today: Day): FieldError[] {
  const read = readFields(opens.fields, typed, today, { born: today });
  return read.ok ? [] : errorsOf(opens.fields, read.refusal.filter(({ fault }) => fault !== 'no-person'));
}

async function placeFor(visit: Visit, definition: Definition, reference: string): Promise<Place | null> {
  if (definition.about === 'child') {
    const seen = await seeChildFor(visit, reference);
    return seen && { child: seen.child.reference, teamId: seen.child.teamId ?? 0, worksWithChild: seen.worksWithChild, bornOn: seen.child.bornOn };
  }
  const team = visit.who.team ?? visit.who.manages[0] ?? visit.who.teams[0];
  return team === undefined ? null : { child: null, teamId: team, worksWithChild: true };
}
