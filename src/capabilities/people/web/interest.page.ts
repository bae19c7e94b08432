import { type Answer, file, notFound, page, redirect } from '../../../platform/web/answer.ts';
import { csvOf } from '../../../platform/web/csv.ts';
import { type FieldError, textOf } from '../../../platform/web/form.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { type CannotExpress, expressInterest, withdrawInterest } from '../commands/express-interest.ts';
import { newPosts } from '../domain/interest.ts';
import { planned } from '../domain/plan.ts';
import { listInterest } from '../sql/find-plan.ts';
import { idIn, type PeopleHouse } from './keeping.ts';
import { postName, seePlan } from './see-plan.ts';
import { teamPath } from './words.ts';

const template = 'capabilities/people/web/interest.njk';

/** All expressions of interest in the new posts of a plan: for HR alone. */
export async function show(visit: Visit, house: PeopleHouse): Promise<Answer> {
  const seen = await seePlan(visit, house);
  if (!seen) return notFound;
  const { plan, org } = seen;
  const nameOfPost = (post: number) => {
    const phase = plan.phases.find((each) => each.posts.some((line) => line.post === post));
    return phase ? postName(planned(org, plan, phase.on), post, phase) : `Post ${post}`;
  };
  const lines = (await listInterest(visit.db, plan.id, visit.today)).map((each) => ({ ...each, postName: nameOfPost(each.post) }));
  const readings = [{ what: 'interest-read', about: `plan:${plan.id}` }];
  if (visit.query['as'] === 'csv') return file('interest.csv', 'text/csv; charset=utf-8', csvOf(['Post', 'Name', 'Job title', 'Words', 'At', 'Withdrawn'], lines.map((each) => [each.postName, each.name, each.jobTitle ?? '', each.words, each.at.toISOString(), each.withdrawnAt?.toISOString() ?? ''])), readings);
  return page(template, { plan, lines, csvHref: `/plans/${plan.id}/interest?as=csv` }, { readings });
}

/** Somebody says that they would like a post, or sees what they said and withdraws it. */
export async function showOwn(visit: Visit, house: PeopleHouse, typed = '', errors: readonly FieldError[] = []): Promise<Answer> {
  const seen = await seePlan(visit, house);
  const post = seen?.plan.shown ? newPosts(seen.org, seen.plan).find((each) => each.post === idIn(visit.params['post'])) : null;
  if (!seen || !post) return notFound;
  const mine = (await listInterest(visit.db, seen.plan.id, visit.today)).find((each) => each.person === visit.who.id && each.post === post.post && each.withdrawnAt === null);
  return page(template, { plan: seen.plan, post: { ...post, teamName: teamPath(planned(seen.org, seen.plan, post.from), post.team, post.from) }, mine: mine ?? null, own: true, typed, errors }, { status: errors.length > 0 ? 422 : 200 });
}

const words: Readonly<Record<Exclude<CannotExpress['why'], 'not-there'>, string>> = { 'expressed-already': 'You have said so already', 'too-long': 'Make it shorter: 2,000 characters is the most' };

export async function submit(visit: Visit, house: PeopleHouse): Promise<Answer> {
  const at = { plan: idIn(visit.params['id']), post: idIn(visit.params['post']) };
  const doing = { db: visit.db, who: visit.who.id, now: visit.now };
  if (textOf(visit.form, 'withdraw') === 'yes') return (await withdrawInterest(doing, at)).ok ? redirect(`/plans/${at.plan}?done=withdrawn`) : notFound;
  const typed = textOf(visit.form, 'words');
  const outcome = await expressInterest(doing, at, typed);
  if (outcome.ok) return redirect(`/plans/${at.plan}?done=interest`);
  return outcome.refusal.why === 'not-there' ? notFound : showOwn(visit, house, typed, [{ field: 'words', text: words[outcome.refusal.why] }]);
}
