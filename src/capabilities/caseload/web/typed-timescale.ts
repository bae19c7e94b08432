import { type Day, dayFromTyped } from '../../../kernel/day.ts';
import { type FieldError, type Form, textOf } from '../../../platform/web/form.ts';
import type { Happening } from '../domain/clocks/happenings.ts';
import type { Limit, Unit } from '../../../kernel/limit.ts';
import type { Override } from '../domain/clocks/override.ts';
import type { Timescale } from '../domain/clocks/timescale.ts';

/** What is typed into the form of a timescale. */
export interface TypedTimescale {
  readonly how: string;
  /** '' is as shipped. */
  readonly number: string;
  readonly unit: string;
  readonly firstDay: boolean;
  /** '' is as shipped. */
  readonly begins: string;
  readonly from: string;
  readonly to: string;
  readonly source: string;
}

export const typedFields = ['how', 'number', 'unit', 'firstDay', 'begins', 'from', 'to', 'source', 'next'] as const;

export const unitChoices: readonly { readonly value: Unit; readonly text: string }[] = [
  { value: 'working-days', text: 'working days' }, { value: 'days', text: 'days' }, { value: 'weeks', text: 'weeks' }, { value: 'months', text: 'months' }, { value: 'hours', text: 'hours' },
];

/** The form as it comes first: from today on, with the unit that is shipped. */
export function typedOf({ limit }: Timescale, today: Day): TypedTimescale {
  return { how: 'limit', number: '', unit: limit?.unit ?? 'working-days', firstDay: false, begins: '', from: today, to: '', source: '' };
}

export function typedIn(form: Form): TypedTimescale {
  return {
    how: textOf(form, 'how'), number: textOf(form, 'number'), unit: textOf(form, 'unit'), firstDay: textOf(form, 'firstDay') === 'yes', begins: textOf(form, 'begins'),
    from: textOf(form, 'from'), to: textOf(form, 'to'), source: textOf(form, 'source'),
  };
}

/** What cannot even be read; the rule says the rest. */
export function faultsIn(typed: TypedTimescale): FieldError[] {
  const isDay = (text: string) => text === '' || dayFromTyped(text) !== null;
  return [
    ...['limit', 'off'].includes(typed.how) ? [] : [{ field: 'how', text: 'Say whether it is another limit, or switched off' }],
    ...typed.how === 'limit' ? faultsOfLimit(typed) : [],
    ...isDay(typed.from) ? [] : [{ field: 'from', text: 'Give the first day as 31/12/2026, or leave it empty' }],
    ...isDay(typed.to) ? [] : [{ field: 'to', text: 'Give the last day as 31/12/2026, or leave it empty' }],
    ...typed.source === '' ? [{ field: 'source', text: 'Say where it was decided' }] : [],
    ...typed.source.length > 500 ? [{ field: 'source', text: 'Say where it was decided in no more than 500 characters' }] : [],
  ];
}

function faultsOfLimit({ number, unit, firstDay }: TypedTimescale): FieldError[] {
  if (number === '') return firstDay ? [{ field: 'number', text: 'Give the limit as well, where its first day counts' }] : [];
  if (!/^[1-9]\d{0,5}$/.test(number)) return [{ field: 'number', text: 'The limit is a whole number, 1 or more' }];
  return firstDay && unit !== 'days' && unit !== 'working-days' ? [{ field: 'firstDay', text: 'The first day can count only where the limit is in days or working days' }] : [];
}

export function wantedIn(timescale: string, typed: TypedTimescale): Override {
  const days = { timescale, from: dayFromTyped(typed.from), to: dayFromTyped(typed.to), source: typed.source };
  if (typed.how === 'off') return { ...days, off: true };
  return { ...days, ...typed.number === '' ? {} : { limit: limitIn(typed) }, ...typed.begins === '' ? {} : { begins: [typed.begins as Happening] } };
}

const limitIn = ({ number, unit, firstDay }: TypedTimescale): Limit => ({ number: Number(number), unit: unit as Unit, ...firstDay ? { firstDayCounts: true } : {} });
