import { addDays, type Day } from '../kernel/day.ts';
import { betterAnswer, improvingAnswer, pointsFrom, soundAnswer, weakAnswer, whatToImprove } from './answering.ts';
import type { Chance } from './chance.ts';
import { shippedRules } from './course.ts';
import { dayAt, iso } from './days.ts';
import type { Decider, FindDecider } from './deciding.ts';
import type { Answer, AnswerRow, DecisionRow, EntryRow, Freeze, ReturnPointRow, SignOffRow, WorkRow } from './practice.ts';
import type { Step, Story, Turn } from './story.ts';
import { actedFirstBecause, withdrawnBecause } from './words/phrases.ts';

/** The tables as they are being written. */
export interface Tables {
  readonly work: WorkRow[];
  readonly answers: AnswerRow[];
  readonly signOffs: SignOffRow[];
  readonly decisions: DecisionRow[];
  readonly returnPoints: ReturnPointRow[];
  readonly entries: EntryRow[];
}

/** What telling a story needs besides it. */
export interface Telling {
  readonly tables: Tables;
  readonly chance: Chance;
  readonly freeze: Freeze;
  readonly decider: FindDecider;
  /** Kinds of work that the check still only advises on. */
  readonly shadow: ReadonlySet<string>;
}

/** One piece of work while its story is told. */
interface Told extends Telling {
  readonly story: Story;
  readonly work: WorkRow;
  readonly codes: readonly string[];
  readonly current: Map<string, Answer>;
  readonly signOffs: SignOffRow[];
  /** Named by the last return. */
  points: readonly string[];
}

export function tell(story: Story, number: number, codes: readonly string[], telling: Telling): void {
  const { author, teamId, kind, child, childUnknown, dueOn, startedAt } = story;
  const work: WorkRow = {
    id: telling.chance.uuid(), number, kind, child, childUnknown, authorId: author.id, teamId, dueOn,
    recordAddress: telling.chance.likely(0.7) ? `https://records.merrowshire.example/open/${telling.chance.whole(2_000_000, 2_999_999)}` : null,
    startedAt: iso(startedAt), state: 'in-progress', round: 1,
    actedFirstReason: null, actedFirstAt: null, actedFirstBy: null, withdrawnReason: null,
  };
  telling.tables.work.push(work);
  const told: Told = { ...telling, story, work, codes, current: new Map(), signOffs: [], points: [] };
  enter(told, 'work-started', startedAt, author.id, { kind, child, known: childUnknown === null });
  for (const step of story.steps) turns[step.turn](told, step.at);
}

const turns: Readonly<Record<Turn, (told: Told, at: Step['at']) => void>> = {
  begin: (told, at) => give(told, at, told.codes.slice(0, told.chance.whole(1, told.codes.length)).map((code) =>
    (told.chance.likely(0.13) ? weakAnswer : soundAnswer)(code, at, told.chance))),
  finish: (told, at) => give(told, at, told.codes.filter((code) => !isSound(told.current.get(code))).map((code) =>
    (told.current.has(code) ? betterAnswer : soundAnswer)(code, at, told.chance))),
  leave: (told, at) => give(told, at, told.codes.filter((code) => !told.current.has(code)).map((code) =>
    (told.chance.likely(0.2) ? weakAnswer : soundAnswer)(code, at, told.chance))),
  'improve-some': (told, at) => give(told, at, told.points.slice(0, 1).map((code) => improvingAnswer(code, at, told.chance))),
  improve: (told, at) => give(told, at, told.points.map((code) => betterAnswer(code, at, told.chance))),
  change: (told, at) => give(told, at, [betterAnswer(told.chance.pick(told.codes), at, told.chance)]),
  sign,
  authorise,
  return: sendBack,
  reopen,
  'act-first': actFirst,
  withdraw: (told, at) => {
    Object.assign(told.work, { state: 'withdrawn', withdrawnReason: told.chance.pick(withdrawnBecause) });
    enter(told, 'work-withdrawn', at, told.work.authorId, {});
  },
};

const isSound = (answer: Answer | undefined) =>
  answer !== undefined && answer.response !== 'partly-met' && answer.response !== 'not-met';

/** One save. */
function give(told: Told, at: number, answers: readonly Answer[]): void {
  if (answers.length === 0) return;
  const { id: workId, round, authorId: byId } = told.work;
  for (const answer of answers) {
    told.current.set(answer.code, answer);
    told.tables.answers.push({ ...answer, workId, round, byId, at: iso(at) });
  }
  enter(told, 'answers-given', at, byId, { codes: answers.map(({ code }) => code) });
}

function sign(told: Told, at: number): void {
  const { work, story, codes, current, signOffs } = told;
  const number = signOffs.length + 1;
  const answers = codes.flatMap((code) => current.get(code) ?? []);
  const shadow = told.shadow.has(work.kind);
  const signOff: SignOffRow = {
    id: told.chance.uuid(), workId: work.id, number, byId: work.authorId, at: iso(at), content: told.freeze(work, answers, number),
    mode: shippedRules[work.kind].mode, drawn: story.drawn && !shadow, shadow,
  };
  signOffs.push(signOff);
  told.tables.signOffs.push(signOff);
  work.state = signOff.drawn ? 'signed-off' : 'completed';
  enter(told, 'work-signed-off', at, work.authorId, { number, digest: null, mode: signOff.mode, drawn: signOff.drawn }, signOff);
}

function authorise(told: Told, at: number): void {
  const signOff = lastOf(told);
  const { byId, forId } = decide(told, at, signOff, 'authorised', null);
  enter(told, 'work-authorised', at, byId, { number: signOff.number, digest: null, insteadOf: forId }, signOff);
}

function sendBack(told: Told, at: number): void {
  const signOff = lastOf(told);
  const improveBy = addDays(dayAt(at), told.chance.whole(3, 7));
  const { byId, forId } = decide(told, at, signOff, 'returned', improveBy);
  told.points = pointsFrom(told.codes, told.chance);
  told.work.round += 1;
  for (const code of told.points) {
    told.tables.returnPoints.push({ signOffId: signOff.id, code, improve: whatToImprove(code, told.chance) });
  }
  enter(told, 'work-returned', at, byId, { number: signOff.number, codes: told.points, improveBy, insteadOf: forId });
}

function decide(told: Told, at: number, signOff: SignOffRow, outcome: 'authorised' | 'returned', improveBy: Day | null): Decider {
  const decider = told.decider(told.story.author, dayAt(at));
  told.tables.decisions.push({ signOffId: signOff.id, outcome, ...decider, at: iso(at), improveBy });
  told.work.state = outcome;
  return decider;
}

/** A sign-off that waits is recalled; one that is settled stays, and what follows is a new version. */
function reopen(told: Told, at: number): void {
  const signOff = lastOf(told);
  const waits = told.work.state === 'signed-off';
  const byId = told.work.authorId;
  if (waits) told.tables.decisions.push({ signOffId: signOff.id, outcome: 'recalled', byId, forId: null, at: iso(at), improveBy: null });
  told.work.state = 'in-progress';
  told.work.round += 1;
  enter(told, waits ? 'work-recalled' : 'work-reopened', at, byId, { number: signOff.number });
}

function actFirst(told: Told, at: number): void {
  const { work } = told;
  Object.assign(work, { actedFirstReason: told.chance.pick(actedFirstBecause), actedFirstAt: iso(at), actedFirstBy: work.authorId });
  enter(told, 'work-acted-first', at, work.authorId, {});
}

function lastOf({ signOffs, work }: Told): SignOffRow {
  const last = signOffs.at(-1);
  if (!last) throw new Error(`work ${work.number} was never signed off`);
  return last;
}

function enter(told: Told, what: string, at: number, byId: number, detail: object, signOff: SignOffRow | null = null): void {
  told.tables.entries.push({
    at: iso(at), what, byId, about: `work:${told.work.id}`, detail: JSON.stringify(detail), signOffId: signOff?.id ?? null,
  });
}
