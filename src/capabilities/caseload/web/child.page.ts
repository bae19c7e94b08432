import { ageOn, dayFromTyped } from '../../../kernel/day.ts';
import { type Answer, file, notFound, page, redirect } from '../../../platform/web/answer.ts';
import { csvWith } from '../../../platform/web/csv.ts';
import { type FieldError, textOf } from '../../../platform/web/form.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { permits } from '../../access/index.ts';
import { endChildByHand, takeEndingBack } from '../commands/end-child.ts';
import { ageOf } from '../domain/age.ts';
import { clocksOfChild } from '../domain/children/clocks-of-child.ts';
import { type Departure, withDepartures } from '../domain/children/departure.ts';
import { type CannotEnd, endingChoices } from '../domain/children/ending.ts';
import { journeyOf } from '../domain/children/journey.ts';
import { lastSeenOf } from '../domain/children/last-seen.ts';
import { nothingTold, notJudged } from '../domain/children/local-told.ts';
import { maySeeChild } from '../domain/children/may-see-child.ts';
import { endingByLists, openedAgain } from '../domain/children/told-ending.ts';
import { standingNames, statusNames, toldWords } from '../domain/children/words.ts';
import { timescaleOf } from '../domain/clocks/timescales.ts';
import { titleOfList } from '../domain/returns/definitions.ts';
import { type ChildSeen, type EndingSaid, type LineKept, findChildSeen, listEndings, listLinesOf } from '../sql/find-children.ts';
import { reckoningOn } from './reckoning.ts';

interface Seen { readonly child: ChildSeen; readonly endings: readonly EndingSaid[]; readonly ended: EndingSaid | null }

/** The child of the address; null where there is none, or none for this person. */
async function seeChild({ db, who, params }: Visit): Promise<Seen | null> {
  const number = Number(params['number']);
  const child = Number.isSafeInteger(number) && number > 0 && number < 2 ** 31 ? await findChildSeen(db, number) : null;
  if (!child || !maySeeChild(who, child)) return null;
  const endings = await listEndings(db, child.reference);
  return { child, endings, ended: endings.find((each) => each.takenBackAt === null) ?? null };
}

const readingOf = ({ child }: Seen) => [{ what: 'child-read', about: `child:${child.reference}` }];

/** What others keep of a child, to be said with what is due: departures from a duty that are in force. */
export interface Besides { readonly departuresOf: (db: Visit['db'], child: string, today: Visit['today']) => Promise<readonly Departure[]> }

/** What is due of one child, and the journey so far, as the lists tell them. */
export async function show(visit: Visit, { departuresOf }: Besides): Promise<Answer> {
  const seen = await seeChild(visit);
  if (!seen) return notFound;
  const lines = await listLinesOf(visit.db, seen.child.reference);
  const journey = journeyOf(lines);
  if (visit.query['as'] === 'csv') {
    return file(`journey-${seen.child.number}.csv`, 'text/csv; charset=utf-8', csvWith(['Lists of', seen.child.asAt], ['Day', 'What happened', 'Said by'], journey.map((each) => [each.day, each.what, each.lists.join('; ')])), readingOf(seen));
  }
  return page('capabilities/caseload/web/child.njk', { ...await headOf(visit, seen, lines, await departuresOf(visit.db, seen.child.reference, visit.today)), journey, mayOversee: permits(visit.who, 'see-oversight'), done: doneWords[visit.query['done'] ?? ''] ?? null }, { readings: readingOf(seen) });
}

const doneWords: Readonly<Record<string, string>> = { ended: 'Noted. Nothing is due for this child any more.', 'taken-back': 'Taken back. What is due counts again.' };

async function headOf({ db, today }: Visit, { child, endings, ended }: Seen, lines: readonly LineKept[], departures: readonly Departure[]) {
  const now = lines.filter(({ toDay }) => toDay === null);
  const reckoning = await reckoningOn({ db, today });
  const clocks = clocksOfChild({ lines: now, born: child.bornOn, ended }, { ...reckoning, asAt: child.asAt });
  const open = child.status !== 'closed' && ended === null;
  const shown = clocks.filter(({ standing }) => standing !== 'none').map((each) => ({ ...withDepartures(each, departures), listTitle: titleOfList(each.list), tag: standingNames[each.standing] }));
  return {
    departures: departures.map((each) => ({ ...each, name: each.timescale && timescaleOf(each.timescale)?.name })), child, ended, open, age: ageOf(child.asAt, today), statusName: statusNames[child.status], years: child.bornOn ? ageOn(today, child.bornOn) : null,
    clocks: shown, notJudged: open ? notJudged(now, reckoning.told ?? nothingTold) : [], lastSeen: lastSeenOf(child.lastSeen, now, today), told: toldOf(now, child), endings: endings.map((each) => ({ ...each, whyText: endingChoices[each.why] })),
    // Said to be ended, and the lists made after that day still have the child as open.
    contradicted: ended !== null && child.status !== 'closed' && child.asAt > ended.on,
  };
}

/** What the lists tell of the child's ending, for people; null where they tell of none. */
function toldOf(lines: readonly LineKept[], { asAt }: ChildSeen) {
  const told = endingByLists(lines, asAt);
  return told && { ...told, whyText: toldWords[told.why], listTitle: titleOfList(told.list), again: openedAgain(lines, told) };
}

interface Typed { readonly why: string; readonly on: string; readonly other: string }

export async function showEnd(visit: Visit): Promise<Answer> {
  const seen = await seeChild(visit);
  return seen && seen.ended === null && seen.child.status !== 'closed' ? endPage(seen, { why: '', on: visit.today, other: '' }, []) : notFound;
}

function endPage(seen: Seen, typed: Typed, errors: readonly FieldError[]): Answer {
  const choices = Object.entries(endingChoices).map(([value, text]) => ({ value, text }));
  return page('capabilities/caseload/web/end-child.njk', { child: seen.child, choices, typed, errors }, { status: errors.length > 0 ? 422 : 200, readings: readingOf(seen) });
}

export async function submitEnd(visit: Visit): Promise<Answer> {
  const seen = await seeChild(visit);
  if (!seen) return notFound;
  const typed = { why: textOf(visit.form, 'why'), on: textOf(visit.form, 'on'), other: textOf(visit.form, 'other').trim().toUpperCase() };
  const [why, on] = [Object.keys(endingChoices).find((each) => each === typed.why) as keyof typeof endingChoices | undefined, dayFromTyped(typed.on)];
  if (!why || !on) return endPage(seen, typed, [...(why ? [] : [{ field: 'why', text: 'Say what has happened' }]), ...(on ? [] : [{ field: 'on', text: 'Give the day, as 31/12/2026' }])]);
  const outcome = await endChildByHand({ db: visit.db, by: visit.who.id, at: visit.now }, { reference: seen.child.reference, why, on, mergedInto: typed.other || null }, visit.today);
  return outcome.ok ? redirect(`/children/${seen.child.number}?done=ended`) : endPage(seen, typed, [refusals[outcome.refusal]]);
}

const refusals: Readonly<Record<CannotEnd, FieldError>> = {
  'still-to-come': { field: 'on', text: 'The day cannot be still to come' }, 'no-other-reference': { field: 'other', text: 'Give the reference that the child is kept under now' },
  'the-same-child': { field: 'other', text: 'This is the same reference' }, 'already-ended': { field: 'why', text: 'Somebody has noted this already' },
};

export async function takeBack(visit: Visit): Promise<Answer> {
  const seen = await seeChild(visit);
  if (!seen) return notFound;
  const outcome = await takeEndingBack({ db: visit.db, by: visit.who.id, at: visit.now }, seen.child.reference);
  return outcome.ok ? redirect(`/children/${seen.child.number}?done=taken-back`) : notFound;
}
