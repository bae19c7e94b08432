import { type Answer, notFound, page, redirect } from '../../../platform/web/answer.ts';
import { type FieldError, textOf } from '../../../platform/web/form.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { makePlan } from '../commands/draw-plan.ts';
import { listPlans } from '../sql/find-plan.ts';
import type { PeopleHouse } from './keeping.ts';

/** Plans of tomorrow's structure: all of them to who keeps people and to HR, those that are shown to everybody else. */
export async function show(visit: Visit, house: PeopleHouse): Promise<Answer> {
  return plansPage(visit, house, { name: '', about: '' }, []);
}

async function plansPage({ db, who }: Visit, { permits }: PeopleHouse, typed: { name: string; about: string }, errors: readonly FieldError[]): Promise<Answer> {
  const keeps = permits(who, 'keep-people');
  return page('capabilities/people/web/plans.njk', { plans: await listPlans(db, !keeps && !permits(who, 'see-interest')), keeps, typed, errors }, { status: errors.length > 0 ? 422 : 200 });
}

export async function submit(visit: Visit, house: PeopleHouse): Promise<Answer> {
  if (!house.permits(visit.who, 'keep-people')) return notFound;
  const typed = { name: textOf(visit.form, 'name'), about: textOf(visit.form, 'about') };
  const errors: FieldError[] = [
    ...(typed.name === '' || typed.name.length > 200 ? [{ field: 'name', text: 'Give the plan a name of up to 200 characters' }] : []),
    ...(typed.about.length > 5000 ? [{ field: 'about', text: 'Make it shorter: 5,000 characters is the most' }] : []),
  ];
  if (errors.length > 0) return plansPage(visit, house, typed, errors);
  return redirect(`/plans/${await makePlan({ db: visit.db, by: visit.who.id, at: visit.now }, typed)}`);
}
