import type { CheckSeen, Definition, MatterFacts } from '../capabilities/oversight/index.ts';
import { checkedFor } from '../capabilities/oversight/index.ts';
import type { Day } from '../kernel/day.ts';
import type { AnswerRow, DecisionRow, Practice, SignOffRow, WorkRow } from './practice.ts';

/** The checks of the demonstration about one child, as they were on a day. */
export interface ChecksOf {
  /** Those that can be named for a matter, by their number. */
  readonly works: (definition: Definition, known: MatterFacts, on: Day) => readonly number[];
  readonly seen: (number: number, on: Day) => CheckSeen | null;
}

/** What there is of every child, by reference. */
export function checksOfChildren({ work, answers, signOffs, decisions }: Practice): (child: string | null) => ChecksOf {
  const ofChild = Map.groupBy(work.filter(({ state }) => state !== 'withdrawn'), ({ child }) => child);
  const told = { answers: Map.groupBy(answers, ({ workId }) => workId), signOffs: Map.groupBy(signOffs, ({ workId }) => workId), decisions: new Map(decisions.map((each) => [each.signOffId, each])) };
  return (child) => {
    const works = ofChild.get(child ?? '') ?? [];
    return {
      works: (definition, known, on) => {
        const kinds = checkedFor(definition, known).map(({ kind }) => kind);
        return works.filter(({ kind, startedAt }) => kinds.includes(kind) && startedAt.slice(0, 10) < on).map(({ number }) => number);
      },
      seen: (number, on) => {
        const found = works.find((each) => each.number === number);
        return found ? seenOn(found, on, told) : null;
      },
    };
  };
}

interface Told { readonly answers: ReadonlyMap<string, readonly AnswerRow[]>; readonly signOffs: ReadonlyMap<string, readonly SignOffRow[]>; readonly decisions: ReadonlyMap<string, DecisionRow> }

/** As it stood at the beginning of a day. In the standard that is shipped a statement's code begins with that of its domain. */
function seenOn({ id, number, kind }: WorkRow, on: Day, { answers, signOffs, decisions }: Told): CheckSeen {
  const before = ({ at }: { readonly at: string }) => at.slice(0, 10) < on;
  const signOff = (signOffs.get(id) ?? []).filter(before).at(-1);
  const decision = signOff && decisions.get(signOff.id);
  const back = decision !== undefined && before(decision) && decision.outcome !== 'authorised';
  const newest = new Map((answers.get(id) ?? []).filter(before).map((each) => [each.code, each]));
  const domains = [...Map.groupBy(newest.values(), ({ code }) => code.split('-')[0] ?? '')].map(([code, said]) => ({ code, unmet: said.filter(({ response }) => response !== 'met' && response !== 'does-not-apply') }));
  return { number, kind, domains, state: signOff && !back ? 'signed-off' : 'in-progress' };
}
