import { addDays } from '../kernel/day.ts';
import type { Kind } from '../kernel/kinds.ts';
import { asked } from './answering.ts';
import { drawStories } from './casework.ts';
import { chanceFrom } from './chance.ts';
import { personOf, tellCharacters } from './character-stories.ts';
import { shippedRules } from './course.ts';
import { iso, later, startOf } from './days.ts';
import { decidersOf } from './deciding.ts';
import type { Demonstration } from './demonstration.ts';
import type { AskedStatement, EntryRow, ExperienceRow, Freeze, GoLive, Practice } from './practice.ts';
import { type Tables, tell } from './telling.ts';
import { experiences } from './words/phrases.ts';

const pieces = 2360;

/**
 * Invents the pieces of work of the last 120 days and the next 14, with all that became of them.
 * `statements` are those of the published version, in its order; `freeze` makes the text that is signed.
 */
export function generateWork(demo: Demonstration, statements: readonly AskedStatement[], { freeze }: { freeze: Freeze }): Practice {
  const goLive = goLiveOf(demo);
  const tables: Tables = { work: [], answers: [], signOffs: [], decisions: [], returnPoints: [], entries: [] };
  const telling = {
    tables, freeze, chance: chanceFrom(demo.seed, 'telling'), decider: decidersOf(demo, chanceFrom(demo.seed, 'deciding')),
    shadow: new Set<string>(goLive.map(({ kind }) => kind)),
  };
  const codes = new Map<Kind, string[]>();
  const codesOf = (kind: Kind) => codes.get(kind) ?? codes.set(kind, asked(statements, kind)).get(kind) ?? [];
  const stories = [...drawStories(demo, pieces), ...tellCharacters(demo)].toSorted((one, other) => one.startedAt - other.startedAt);
  for (const [index, story] of stories.entries()) {
    if (codesOf(story.kind).length > 0) tell(story, index + 1, codesOf(story.kind), telling);
  }
  const told = tellExperiences(demo, statements);
  return {
    ...tables, goLive, experiences: told,
    answers: inOrder(tables.answers), signOffs: inOrder(tables.signOffs), decisions: inOrder(tables.decisions),
    entries: inOrder([...tables.entries, ...told.map(entryOfExperience), ...goLive.map(entryOfGoLive)]),
  };
}

function entryOfExperience({ at, byId, code, ease }: ExperienceRow): EntryRow {
  return { at, byId, what: 'experience-told', about: 'standard', detail: JSON.stringify({ code, ease }), signOffId: null };
}

function entryOfGoLive({ kind, liveFrom, setById, setAt }: GoLive): EntryRow {
  const { mode, percent } = shippedRules[kind];
  const detail = JSON.stringify({ mode, samplePercent: percent, liveFrom, allowPartly: false });
  return { at: setAt, byId: setById, what: 'kind-rule-set', about: `kind:${kind}`, detail, signOffId: null };
}

/** Instants as ISO texts sort as they are; what is of one moment keeps its order. */
function inOrder<Row extends { readonly at: string }>(rows: readonly Row[]): Row[] {
  return rows.toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
}

/** One kind of work is not live yet, so that there is something to see of a check that only advises. */
function goLiveOf(demo: Demonstration): GoLive[] {
  const lead = personOf(demo, 'quality-lead').id;
  return [{ kind: 'summary', liveFrom: addDays(demo.today, 10), setById: lead, setAt: iso(startOf(addDays(demo.today, -125)) + 36_000_000) }];
}

/** What staff have said of statements: some draw far more words than others. */
function tellExperiences(demo: Demonstration, statements: readonly AskedStatement[]): ExperienceRow[] {
  const chance = chanceFrom(demo.seed, 'experiences');
  const tellers = demo.people.filter(({ role }) => role === 'practitioner' || role === 'team-manager');
  const codes = chance.shuffled(statements.map(({ code }) => code));
  if (codes.length === 0) return [];
  return inOrder(Array.from({ length: 80 }, () => {
    const ease = chance.weighted<ExperienceRow['ease']>({ helps: 45, hard: 35, both: 20 });
    return {
      code: codes[Math.floor(codes.length * chance.next() ** 2)] ?? '', byId: chance.pick(tellers).id, ease, words: chance.pick(experiences[ease]),
      at: iso(later(startOf(addDays(demo.today, -chance.whole(5, 118))), 0, chance)),
    };
  }));
}
