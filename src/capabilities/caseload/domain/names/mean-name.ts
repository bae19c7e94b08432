import { accept, type Outcome, refuse } from '../../../../kernel/outcome.ts';

/** What the lists name: a team, or whoever a child has as worker. */
export type Named = 'team' | 'worker';

/** A team of ours, or somebody in post, as they are told apart. */
export interface OneOfOurs { readonly id: number; readonly name: string; /** Of people: job and team. */ readonly about: string }

/** The same by name, with what is needed to choose one of them: each label is of one only. */
export interface Choice { readonly id: number; readonly label: string }

/** The name; of several of one name also job and team; of several of those also the number. */
export function choicesOf(ours: readonly OneOfOurs[]): Choice[] {
  const withAbout = ({ name, about }: OneOfOurs) => (about === '' ? name : `${name}, ${about}`);
  const [names, labels] = [timesOf(ours.map(({ name }) => key(name))), timesOf(ours.map((each) => key(withAbout(each))))];
  return ours.map((each) => {
    if (names.get(key(each.name)) === 1) return { id: each.id, label: each.name };
    return { id: each.id, label: labels.get(key(withAbout(each))) === 1 ? withAbout(each) : `${withAbout(each)}, number ${each.id}` };
  });
}

const key = (text: string) => text.trim().replaceAll(/\s+/g, ' ').toLowerCase();
const timesOf = (keys: readonly string[]) => new Map([...Map.groupBy(keys, (each) => each)].map(([each, times]) => [each, times.length]));

export type CannotMean = 'nothing-said' | 'nobody' | 'several';
export interface NameGiven { readonly what: Named; readonly name: string; /** As it was typed or chosen; null: not one of ours. */ readonly typed: string | null }
export interface NameMeant { readonly what: Named; readonly name: string; readonly ours: number | null }

/** Whom the case system means by a name from now on: exactly one of ours, or nobody of ours. */
export function meanName({ what, name, typed }: NameGiven, ours: readonly OneOfOurs[]): Outcome<NameMeant, CannotMean> {
  if (typed === null) return accept({ what, name, ours: null });
  if (key(typed) === '') return refuse('nothing-said');
  const found = choicesOf(ours).find(({ label }) => key(label) === key(typed));
  if (found) return accept({ what, name, ours: found.id });
  return refuse(ours.some((each) => key(each.name) === key(typed)) ? 'several' : 'nobody');
}
