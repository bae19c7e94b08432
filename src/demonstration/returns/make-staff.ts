import { type Chance, chanceFrom } from '../chance.ts';
import type { TeamKind } from '../demonstration.ts';
import { teams } from '../structure.ts';
import { nameLists, wellKnown } from '../words/names.ts';
import type { ChildKind, Worker } from './journey.ts';

/** Which teams have the children of each kind. */
const kindsOfTeams: Readonly<Record<ChildKind, TeamKind>> = {
  contact: 'assessment', 'early-help': 'early-help', 'no-action': 'assessment', assessed: 'assessment', assessing: 'assessment', need: 'safeguarding', protection: 'safeguarding', 'protection-ended': 'family-support',
  care: 'children-in-care', 'left-care': 'children-in-care', adoption: 'permanence', leaver: 'leaving-care',
};

export interface Staff { readonly workers: readonly Worker[]; readonly forKind: (kind: ChildKind, chance: Chance) => Worker }

/** Workers in the invented authority's teams: one in each at least, and some for every sixteen children. */
export function makeStaff(seed: number, children: number): Staff {
  const chance = chanceFrom(seed, 'workers');
  const name = namesWithInitials(chance);
  const each = Math.max(1, Math.ceil(children / 16 / teams.length));
  const used = teams.filter(({ kind }) => Object.values(kindsOfTeams).includes(kind));
  const workers = used.flatMap((team) => Array.from({ length: each }, () => ({ name: name(), team: team.name, kind: team.kind })));
  const byKind = Map.groupBy(workers, ({ kind }) => kind);
  return { workers: workers.map(({ name: who, team }) => ({ name: who, team })), forKind: (kind, draw) => draw.pick(byKind.get(kindsOfTeams[kind]) ?? []) };
}

/** However many are wanted: once the plain names are used up, with an initial in between. */
export function namesWithInitials(chance: Chance): () => string {
  const shares = Object.fromEntries(nameLists.map(({ share }, index) => [String(index), share]));
  const taken = new Set(wellKnown);
  return () => {
    for (let tries = 0; ; tries += 1) {
      const { first, last } = nameLists[Number(chance.weighted(shares))] ?? { first: [], last: [] };
      const initial = tries < 5 ? '' : `${String.fromCharCode(65 + chance.whole(0, 25))} `;
      const name = `${chance.pick(first)} ${initial}${chance.pick(last)}`;
      if (taken.has(name)) continue;
      taken.add(name);
      return name;
    }
  };
}
