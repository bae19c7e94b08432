import type { Chance } from './chance.ts';
import { characters } from './characters.ts';
import { nameLists, wellKnown } from './words/names.ts';

/** Gives a name that it has not given before. */
export type Namer = () => string;

export function namesFrom(chance: Chance): Namer {
  const shares = Object.fromEntries(nameLists.map(({ share }, index) => [String(index), share]));
  const taken = new Set([...wellKnown, ...characters.map(({ name }) => name)]);
  // A surname shared by many reads like a village of cousins.
  const surnames = new Map<string, number>();
  const drawn = () => {
    const list = nameLists[Number(chance.weighted(shares))] ?? { first: [], last: [] };
    return { first: chance.pick(list.first), last: chance.pick(list.last) };
  };
  return () => {
    for (let tries = 0; ; tries += 1) {
      const { first, last } = drawn();
      const name = `${first} ${last}`;
      const often = (surnames.get(last) ?? 0) >= (tries < 40 ? 3 : 6);
      if (taken.has(name) || often) continue;
      taken.add(name);
      surnames.set(last, (surnames.get(last) ?? 0) + 1);
      return name;
    }
  };
}

/** 'Mei-Ling Lam-Ho' → 'mei-ling.lam-ho' */
export function accountOf(name: string): string {
  return name.toLowerCase().replace(/[^a-z -]/g, '').replace(/ +/g, '.');
}
