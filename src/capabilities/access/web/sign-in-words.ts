import type { WayIn } from '../domain/way-in.ts';

/** Why somebody who was signed in is asked to sign in again. */
export function whyAgain(why: string, way: Pick<WayIn, 'idleMinutes' | 'sessionHours'>): string | null {
  const words: Readonly<Record<string, string>> = {
    idle: `You were signed out because nothing was sent for ${way.idleMinutes} minutes.`,
    whole: `You were signed out because ${way.sessionHours} hours had passed since you signed in.`,
    changed: 'You were signed out because your role was changed. What you may do here has changed with it.',
    closed: 'You were signed out because your account was closed, or you are no longer in post.',
    gone: 'You have been signed out.',
  };
  return Object.hasOwn(words, why) ? (words[why] ?? null) : null;
}

export interface Told { readonly title: string; readonly text: string; readonly again: boolean; readonly status: number }

/** Why somebody who came back from the provider is not signed in, and what to do. */
export function notLetIn(why: NotLetIn, { name, askHere }: { readonly name: string; readonly askHere: string }): Told {
  const words: Readonly<Record<NotLetIn, Told>> = {
    away: { title: `${name} is not answering`, status: 503, again: true,
      text: 'You cannot be signed in just now. Wait a minute and try again. Whoever is signed in already can go on working.' },
    'said-no': { title: 'You were not signed in', text: `${name} did not let you in, or you stopped there.`, status: 403, again: true },
    'not-believed': { title: 'You were not signed in', status: 403, again: true,
      text: `What ${name} said could not be trusted, so nothing was done. Try again. If it happens again, tell ${askHere}.` },
    'not-begun': { title: 'Start signing in again', status: 400, again: true,
      text: 'This way back was used already, is too old, or was not begun in this browser.' },
    nobody: { title: 'Touchstone does not know you yet', status: 403, again: false,
      text: `${name} knows who you are, but nobody in post here has your e-mail address. Ask ${askHere}.` },
    closed: { title: 'Your account is closed', text: `Ask ${askHere} to open it again.`, status: 403, again: false },
    'another-account': { title: 'Your account belongs to another sign-in', status: 403, again: false,
      text: `The account with your e-mail address was used under another identity of ${name}. Ask ${askHere}.` },
    'another-person': { title: 'That was somebody else', status: 403, again: true,
      text: `You are signed in here as yourself, but ${name} said you were somebody else. Nothing was done.` },
  };
  return words[why];
}

export type NotLetIn = 'away' | 'said-no' | 'not-believed' | 'not-begun' | 'nobody' | 'closed' | 'another-account' | 'another-person';
