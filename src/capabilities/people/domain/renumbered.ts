import type { Change } from './change.ts';

/** How many new people and posts a plan has: they have numbers below zero until they are given real ones. */
export function newOnes({ rows }: Change): { readonly people: number[]; readonly posts: number[] } {
  const people = (rows.people ?? []).map((each) => each.id).filter((id) => id < 0);
  const posts = new Set((rows.postStates ?? []).map((each) => each.post).filter((id) => id < 0));
  return { people, posts: [...posts] };
}

/** The same with real numbers in their place. */
export function renumbered(change: Change, people: ReadonlyMap<number, number>, posts: ReadonlyMap<number, number>): Change {
  const person = (id: number) => people.get(id) ?? id;
  const post = <Id extends number | null>(id: Id): Id => (id === null ? id : ((posts.get(id) ?? id) as Id));
  const { rows, said } = change;
  return {
    rows: {
      ...rows, people: (rows.people ?? []).map((each) => ({ ...each, id: person(each.id) })),
      postStates: (rows.postStates ?? []).map((each) => ({ ...each, post: post(each.post), reportsTo: post(each.reportsTo) })),
      jobs: (rows.jobs ?? []).map((each) => ({ ...each, person: person(each.person), post: post(each.post) })),
      jobsDropped: rows.jobsDropped ?? [],
    },
    said: said.map((each) => ({
      ...each, about: each.about.startsWith('person:') ? `person:${person(Number(each.about.slice(7)))}` as const : each.about,
      detail: typeof each.detail['post'] === 'number' ? { ...each.detail, post: post(each.detail['post']) } : each.detail,
    })),
  };
}
