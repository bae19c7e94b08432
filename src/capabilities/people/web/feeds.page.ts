import { type Answer, page, redirect } from '../../../platform/web/answer.ts';
import { type FieldError, textOf } from '../../../platform/web/form.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { endToken, makeToken, newSecret } from '../commands/feed-token.ts';
import { listTokens, listWaitingForPlace } from '../sql/find-feed.ts';
import { idIn } from './keeping.ts';

const doneWords: Readonly<Record<string, string>> = { ended: 'The token is ended. Nothing that brings it is let in any more.', made: 'The token can be used from now on.' };

const waitingWords: Readonly<Record<string, string>> = {
  'no-title': 'The feed gives no job title', 'no-department': 'The feed gives no department', 'no-role': 'Which role goes with the job title is not clear',
  'role-is-granted-by-two': 'Their role is granted by two people', 'unknown-team': 'No team is called as the department is', 'several-teams': 'Several teams are called as the department is',
  'team-was-closed': 'The team was closed', 'needs-a-team': 'The role needs a team', 'has-left-here': 'They have left here, and the feed does not know',
  'later-change-is-known': 'Something is set for them for a later day',
};

/** Systems that keep people here by themselves: their tokens, and whom they told of without a clear place. */
export async function show(visit: Visit): Promise<Answer> {
  return feedsPage(visit, { name: '', secret: null, errors: [], done: doneWords[visit.query['done'] ?? ''] ?? null });
}

interface Shown { readonly name: string; readonly secret: string | null; readonly errors: readonly FieldError[]; readonly done: string | null }

async function feedsPage({ db, today }: Visit, shown: Shown): Promise<Answer> {
  const waiting = (await listWaitingForPlace(db, today)).map((each) => ({ ...each, words: waitingWords[each.why] ?? each.why }));
  return page('capabilities/people/web/feeds.njk', { tokens: await listTokens(db), waiting, ...shown }, { status: shown.errors.length > 0 ? 422 : 200 });
}

/** First the token is shown, to be copied; it can be used from the second button on, and is not shown again. */
export async function submit(visit: Visit): Promise<Answer> {
  const { db, form, who, now } = visit;
  const [name, secret] = [textOf(form, 'name'), textOf(form, 'secret')];
  if (name === '' || name.length > 100) return feedsPage(visit, { name, secret: null, errors: [{ field: 'name', text: 'Say in a few words which system it is for' }], done: null });
  if (secret === '') return feedsPage(visit, { name, secret: await newSecret(db), errors: [], done: null });
  const made = await makeToken(db, { name, secret, by: who.id, at: now });
  return made.ok ? redirect('/people/feeds?done=made') : feedsPage(visit, { name, secret: await newSecret(db), errors: [], done: null });
}

export async function end({ db, params, who, now }: Visit): Promise<Answer> {
  endToken(db, idIn(params['id']), who.id, now);
  return redirect('/people/feeds?done=ended');
}
