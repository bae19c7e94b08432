import { type FieldError, type Form, listOf } from '../../../platform/web/form.ts';
import { timescaleGroups } from '../../caseload/index.ts';
import type { Field, When } from '../domain/matters/definition.ts';
import type { Fault, FieldFault, Typed } from '../domain/matters/read-fields.ts';

/** What was typed into the fields of an act: their names in the form begin with “f-”. */
export function typedIn(form: Form, fields: readonly Field[]): Typed {
  return Object.fromEntries(fields.map(({ name }) => [name, listOf(form, `f-${name}`)]));
}

const faultWords: Readonly<Record<Fault, (label: string, field?: Field) => string>> = {
  'is-blank': (label) => `Answer this: ${label}`, 'no-day': (label) => `${label}: give the day, as 31/12/2026`, 'still-to-come': (label) => `${label}: the day cannot be still to come`,
  'not-to-come': (label) => `${label}: the day must be to come`, 'not-a-choice': (label) => `${label}: choose one of those given`, 'goes-not-with': (label) => `${label} If not, send it back or do not agree`, 'no-number': (label) => `${label}: give a number`,
  'too-early': (label, field) => `${label}: it cannot be before ${field?.after?.words ?? 'that'}`, 'too-far': (label, field) => `${label}: at most ${field?.after?.weeks} weeks after ${field?.after?.words ?? 'that'}`,
  'no-address': (label) => `${label}: give an address that begins with https://`, 'no-person': (label) => `${label}: give the whole name or e-mail address of somebody who works here`, 'not-this-person': (label) => `${label}: choose somebody who did not write it, and is not the line manager of who did`, 'no-children': (label) => `${label}: give references of children whom you may see, as the lists have them`, 'not-this-work': (label) => `${label}: choose one of those given, of the kind that was asked for`, 'too-long': (label) => `${label}: make it shorter`,
};

export function errorsOf(fields: readonly Field[], faults: readonly FieldFault[]): FieldError[] {
  return faults.map(({ field: name, fault }) => {
    const field = fields.find((each) => each.name === name);
    return { field: `f-${name}`, text: faultWords[fault](field?.label ?? name, field) };
  });
}

const timescaleChoices = timescaleGroups.map(({ name, timescales }) => ({ name, options: timescales.map(({ id, name: text }) => ({ value: id, text })) }));
const timescaleNames = Object.fromEntries(timescaleGroups.flatMap(({ timescales }) => timescales.map(({ id, name }) => [id, name])));

/** The same with the names of timescales, where one is chosen. */
export const withNames = (field: Field): Field => (field.type === 'timescale' ? { ...field, choices: timescaleNames } : field);

interface Option { readonly value: string; readonly text: string }

/** Fields as the form shows them: with what was typed, and the choices as a list. `checks`: those that may be named; where there are none it is not asked which. */
export function shownFields(fields: readonly Field[], typed: Typed, checks: readonly Option[] = []) {
  return fields.filter(({ type }) => type !== 'work' || checks.length > 0).map((field) => ({
    ...field, value: typed[field.name]?.[0] ?? '', chosen: typed[field.name] ?? [], options: optionsOf(field, checks), groups: field.type === 'timescale' ? timescaleChoices : [],
    whenSaid: field.when ? whenWords(field.when, fields) : '',
  }));
}

function optionsOf({ type, choices = {}, must }: Field, checks: readonly Option[]): readonly Option[] {
  if (type === 'work') return must ? checks : [...checks, { value: '', text: 'None of these, or none yet' }];
  return Object.entries(choices).map(([value, text]) => ({ value, text }));
}

/** When a field is asked, as a sentence. */
function whenWords(when: When, fields: readonly Field[]): string {
  if ('wanting' in when) return '';
  if ('unknown' in when) return 'Only if the lists do not have the date of birth.';
  const other = fields.find(({ name }) => name === ('field' in when ? when.field : when.late));
  if ('late' in when) return `Only if “${other?.label ?? ''}” is past the last day.`;
  return `Only if “${other?.label ?? ''}” is: ${when.is.map((value) => other?.choices?.[value] ?? value).join(' or ')}.`;
}
