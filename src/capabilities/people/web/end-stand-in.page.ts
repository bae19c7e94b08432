import { type Answer, notFound, page, redirect } from '../../../platform/web/answer.ts';
import type { FieldError } from '../../../platform/web/form.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { endStandIn } from '../commands/end-stand-in.ts';
import { nameOf } from '../domain/chart.ts';
import { findOrganisation } from '../sql/find-organisation.ts';
import { actOf, idIn, type PeopleHouse } from './keeping.ts';
import { errorOf, standInNames } from './words.ts';

export async function show(visit: Visit, errors: readonly FieldError[] = []): Promise<Answer> {
  const org = await findOrganisation(visit.db);
  const found = org.standIns.find((each) => each.id === idIn(visit.params['id']));
  if (!found) return notFound;
  return page('capabilities/people/web/end-stand-in.njk', {
    standIn: { ...found, kindName: standInNames[found.kind], personName: nameOf(org, found.person), forName: nameOf(org, found.for) }, begun: found.from < visit.today, errors,
  }, { status: errors.length > 0 ? 422 : 200 });
}

export async function submit(visit: Visit, house: PeopleHouse): Promise<Answer> {
  const outcome = await endStandIn(actOf(visit, house), idIn(visit.params['id']));
  if (outcome.ok) return redirect(`/people/person/${outcome.value.person}?done=ended`);
  return outcome.refusal.why === 'not-there' ? notFound : show(visit, [errorOf(outcome.refusal, await findOrganisation(visit.db))]);
}
