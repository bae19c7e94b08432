import type { Day } from '../../../kernel/day.ts';
import { type FieldError, type Form, textOf } from '../../../platform/web/form.ts';
import type { Taking } from '../domain/job-rules.ts';
import type { Organisation } from '../domain/organisation.ts';
import { idIn, postChoices, typedDay } from './keeping.ts';
import type { Choice } from './words.ts';

/** A post and the days, as typed: the part that joining and moving share. */
export interface PlaceTyped { readonly post: string; readonly from: string; readonly until: string; readonly share: boolean }

export const noErrors: readonly FieldError[] = [];

export function placeTyped(form: Form): PlaceTyped {
  return { post: textOf(form, 'post'), from: textOf(form, 'from'), until: textOf(form, 'until'), share: textOf(form, 'share') === 'yes' };
}

export function problemsOfPlace(form: Form): FieldError[] {
  return [
    ...(idIn(textOf(form, 'post')) === 0 ? [{ field: 'post', text: 'Choose a post' }] : []),
    ...(typedDay(form, 'from') ? [] : [{ field: 'from', text: 'Give the first day as 31/12/2026' }]),
    ...(textOf(form, 'until') === '' || typedDay(form, 'until') ? [] : [{ field: 'until', text: 'Give the last day as 31/12/2026, or leave it empty' }]),
  ];
}

export function takingOf(form: Form, from: Day): Taking {
  return { post: idIn(textOf(form, 'post')), from, until: typedDay(form, 'until'), share: textOf(form, 'share') === 'yes' };
}

/** Vacant posts first: one that somebody holds is for two to share. */
export function placeChoices(org: Organisation, day: Day, now: string): { readonly vacant: Choice[]; readonly held: Choice[] } {
  return { vacant: postChoices(org, day, now, { none: 'Choose a post', vacant: true }), held: postChoices(org, day, now, { none: '', vacant: false }).slice(1) };
}
