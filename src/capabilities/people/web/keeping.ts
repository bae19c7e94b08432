import { type Day, dayFrom, dayFromTyped } from '../../../kernel/day.ts';
import type { Outcome } from '../../../kernel/outcome.ts';
import type { Permission, Person } from '../../../kernel/person.ts';
import { type Form, textOf } from '../../../platform/web/form.ts';
import type { Visit } from '../../../platform/web/route.ts';
import type { Act, Settled } from '../commands/act.ts';
import { byName, nameOf } from '../domain/chart.ts';
import { holdersOn, type Organisation, postsOn, teamKinds, teamsOn } from '../domain/organisation.ts';
import { type Choice, chosen, teamKindNames, teamPath } from './words.ts';

/** What the composition root hands in. */
export interface PeopleHouse {
  readonly settled: Settled;
  readonly permits: (who: Person, permission: Permission) => boolean;
  /** A file as text, or in a reader's words why it is none. */
  readonly readText: (bytes: Buffer) => Outcome<string, string>;
}

export function actOf({ db, who, today }: Visit, { settled }: PeopleHouse): Act {
  return { db, by: who.id, today, settled };
}

/** The number in the address; 0, which nothing has, for anything else. */
export function idIn(text: string | undefined): number {
  return /^\d{1,9}$/.test(text ?? '') ? Number(text) : 0;
}

export const dayAsked = (text: string | undefined, today: Day): Day => dayFrom(text ?? '') ?? today;

/** A day that was typed; an error's field otherwise. */
export const typedDay = (form: Form, name: string) => dayFromTyped(textOf(form, name));

/** Teams to choose from on that day, the largest first, each with where it lies. */
export function teamChoices(org: Organisation, day: Day, now: string, none: string): Choice[] {
  const teams = teamsOn(org, day).map((each) => ({ id: each.team, kind: org.teams.get(each.team)?.kind ?? 'team', path: teamPath(org, each.team, day) }));
  const sorted = teams.toSorted((a, b) => byName(a.path, b.path) || teamKinds.indexOf(b.kind) - teamKinds.indexOf(a.kind));
  return [chosen('', none, now), ...sorted.map((each) => chosen(String(each.id), each.kind === 'team' ? each.path : `${each.path} (${teamKindNames[each.kind].toLowerCase()})`, now))];
}

/** Posts to choose from on that day: “Team manager, Ash: Karen Holroyd”. */
export function postChoices(org: Organisation, day: Day, now: string, { none, vacant }: { readonly none: string; readonly vacant?: boolean }): Choice[] {
  const holders = holdersOn(org, day);
  const posts = postsOn(org, day).filter((each) => vacant === undefined || vacant === !holders.has(each.post));
  const named = posts.map((each) => {
    const names = (holders.get(each.post) ?? []).map((id) => nameOf(org, id)).join(', ');
    return { value: String(each.post), text: [[teamPath(org, each.team, day) || 'No team', each.title].join(': '), names || 'vacant'].join(' – ') };
  });
  return [chosen('', none, now), ...named.toSorted((a, b) => byName(a.text, b.text)).map((each) => chosen(each.value, each.text, now))];
}
