import type { Away, Way } from './session.ts';

/** A reading of child-level data, to be written in the journal before the page is sent. */
export interface Reading {
  /** What was read, as the journal's word: 'work-read'. */
  readonly what: string;
  /** What it was about: 'work:…' or 'child:…'. */
  readonly about: string;
}

/** Something to write down although the act itself is undone: a refused attempt, a failed sign-in. */
export interface Note {
  readonly what: string;
  readonly about: string;
  readonly detail: Readonly<Record<string, string | number | null>>;
}

/** What a page answers. Only the platform turns it into an HTTP response. */
export type Answer =
  | { readonly kind: 'page'; readonly template: string; readonly model: object; readonly status: number;
      readonly readings: readonly Reading[]; readonly notes: readonly Note[]; readonly kept: boolean }
  | { readonly kind: 'redirect'; readonly to: string }
  | { readonly kind: 'saved'; readonly body: object }
  | { readonly kind: 'not-saved'; readonly status: number; readonly body: object }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'file'; readonly name: string; readonly type: string; readonly text: string;
      readonly readings: readonly Reading[] }
  | SignedIn
  /** Who is signed in has shown again who they are. */
  | { readonly kind: 'proved'; readonly at: number; readonly to: string }
  /** To the provider; what is remembered is found again by the word it sends back. */
  | { readonly kind: 'sent-away'; readonly to: string; readonly word: string; readonly away: Away }
  | { readonly kind: 'signed-out'; readonly to: string };

export interface SignedIn {
  readonly kind: 'signed-in';
  readonly account: number;
  readonly person: number;
  readonly way: Way;
  /** When they showed who they are, in milliseconds; a provider may have asked them earlier. */
  readonly provedAt: number;
  readonly idToken?: string;
  readonly to: string;
}

interface PageExtras {
  readonly status?: number;
  readonly readings?: readonly Reading[];
  readonly notes?: readonly Note[];
  /** After a POST: this page, and what was written before it stays. */
  readonly kept?: boolean;
}

/** A page made of a template and what it shows. After a POST it means: nothing was kept, unless it says so. */
export function page<Model extends object>(template: string, model: Model, extras: PageExtras = {}): Answer {
  const { status = 200, readings = [], notes = [], kept = false } = extras;
  return { kind: 'page', template, model, status, readings, notes, kept };
}

/** After a POST it means: all of it was kept. */
export function redirect(to: string): Answer {
  return { kind: 'redirect', to };
}

/** What a script that saves while somebody types is told: it was kept. */
export function saved(body: object): Answer {
  return { kind: 'saved', body };
}

/** The same, when it was not: the status says whether to try again. */
export function notSaved(status: number, body: object): Answer {
  return { kind: 'not-saved', status, body };
}

/** Absent and forbidden look the same. */
export const notFound: Answer = { kind: 'not-found' };

/** A text file to save, such as a CSV. */
export function file(name: string, type: string, text: string, readings: readonly Reading[] = []): Answer {
  return { kind: 'file', name, type, text, readings };
}
