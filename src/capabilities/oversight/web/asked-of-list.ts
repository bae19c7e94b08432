import type { Visit } from '../../../platform/web/route.ts';
import { type Left, leftNames } from '../domain/matters/candidates.ts';
import type { Definition } from '../domain/matters/definition.ts';
import { type Asked, type Sort, dueNow, fieldsToNarrow, isAsked, notBegun, orderOf, sorts, unsaid } from '../domain/matters/narrow.ts';
import type { MatterLine } from './matter-lines.ts';

/** Which part of a list: what is open with what is not begun, what is closed, or all. */
export const parts = ['now', 'closed', 'all'] as const;
export type Part = (typeof parts)[number];
export const partOf = (query: Visit['query']): Part => parts.find((each) => each === query['show']) ?? 'now';

export function askedOf(definition: Definition, query: Visit['query']): Asked {
  const asked = (name: string) => (query[name] ?? '').trim().slice(0, 100) || null;
  const fields = fieldsToNarrow(definition).flatMap(({ name }) => (asked(`f-${name}`) === null ? [] : [[name, asked(`f-${name}`) ?? '']]));
  return { state: asked('state'), team: asked('team'), due: asked('due'), words: asked('words'), fields: Object.fromEntries(fields) };
}
export const isNarrowed = ({ fields, ...rest }: Asked): boolean => Object.keys(fields).length > 0 || Object.values(rest).some((each) => each !== null);

export const sortOf = (query: Visit['query']): Sort => sorts.find((each) => each === query['sort']) ?? 'due';

/** The lines that are asked for, in the order that is asked for. */
export function narrowed(definition: Definition, lines: readonly MatterLine[], query: Visit['query']): MatterLine[] {
  const asked = askedOf(definition, query);
  const states = [...Object.keys(definition.states), notBegun];
  const order = orderOf(sortOf(query), (state) => states.indexOf(state));
  return lines.filter((each) => isAsked(each, asked)).toSorted(query['order'] === 'down' ? (one, other) => order(other, one) : order);
}

/** What the filters offer: of teams and days what there is among these lines. */
export function choicesOf(definition: Definition, lines: readonly MatterLine[], query: Visit['query']) {
  const { state, team, due, fields } = askedOf(definition, query);
  const options = (pairs: Iterable<readonly [string, string]>, chosen: string | null) => [...new Map(pairs)].map(([value, text]) => ({ value, text, chosen: value === chosen }));
  const lefts = new Set(lines.map(({ left }) => left));
  const teams = lines.map((each) => [String(each.teamId ?? unsaid), each.team] as const).toSorted(([, one], [, other]) => one.localeCompare(other));
  return [
    { name: 'state', label: 'State', options: options([...Object.entries(definition.states).map(([id, { name }]) => [id, name] as const), ...(definition.rule ? [[notBegun, 'Not begun'] as const] : [])], state) },
    { name: 'due', label: 'Due', options: options([[dueNow, 'Late or within a week'], ...(Object.entries(leftNames) as [Left, string][]).filter(([id]) => lefts.has(id))], due) },
    ...(new Set(teams.map(([id]) => id)).size > 1 ? [{ name: 'team', label: 'Team', options: options(teams, team) }] : []),
    ...fieldsToNarrow(definition).map(({ name, label, choices = {} }) => ({ name: `f-${name}`, label, options: options([...Object.entries(choices), [unsaid, 'Not said']], fields[name] ?? null) })),
  ];
}
