import type { Day } from '../../../../kernel/day.ts';
import type { Happening } from '../clocks/happenings.ts';
import type { Facts } from '../clocks/reckoning.ts';
import type { Cycle } from '../clocks/timescale.ts';
import { doubtsOfDays } from '../returns/events.ts';
import { plainText } from '../returns/fold.ts';
import { type Content, type KeptLine, dayAt, daysAt } from './kept-line.ts';
import { type LocalTold, whyNoFirstVisit } from './local-told.ts';
import { arrangementsOn } from './placement-arrangements.ts';
import { closures, leavings, openedBy } from './told-ending.ts';

/** One thing that clocks run on, with the timescales and cycles that it is judged by. */
export interface Timed {
  readonly list: string;
  /** When what it runs on began: an ending of the child before that does not reach it. */
  readonly opened: Day | null;
  readonly facts: Facts;
  /** The lines whose days it runs on. */
  readonly on: readonly Content[];
  /** Why a day of them is in doubt, in words. */
  readonly doubts: readonly string[];
  /** Further lines that one cycle alone runs on, and why a day of those is in doubt. */
  readonly further?: { readonly [cycle in Cycle]?: readonly Content[] };
  readonly furtherDoubts?: { readonly [cycle in Cycle]?: readonly string[] };
  /** Something to add to the reason of a cycle. */
  readonly also?: { readonly [cycle in Cycle]?: string };
  /** By another list than Annex A, of another day. */
  readonly asAt?: Day;
  readonly timescales: readonly string[];
  readonly cycles: readonly Cycle[];
}

type End = NonNullable<Facts['ended']> | null;
type Days = { [happening in Happening]?: readonly Day[] | null };
interface All { readonly of: (list: string) => readonly Content[]; readonly born: Day | null; readonly told: LocalTold; readonly asAt: Day }

/**
 * What the Annex A lists, the plans of the census and the authority's own lists say of one child, as facts for the
 * clocks. Annex A tells of visits and reviews the latest day alone. What no list tells is not judged here.
 */
export function factsOfLines(lines: readonly KeptLine[], born: Day | null, { told, asAt }: Pick<All, 'told' | 'asAt'>): readonly Timed[] {
  const lists = Map.groupBy(lines, ({ list }) => list);
  const all: All = { of: (list) => (lists.get(list) ?? []).map(({ content }) => content), born, told, asAt };
  const doubts = new Map(lines.map(({ content, doubts: said }) => [content, said?.flatMap((rule) => doubtsOfDays.get(rule) ?? []) ?? []]));
  const found = [...assessments(all), ...enquiries(all), ...needPlans(all), ...protectionPlans(all), ...periodsOfCare(all), ...leavers(all)];
  const doubtsIn = (on: readonly Content[]) => [...new Set(on.flatMap((content) => doubts.get(content) ?? []))];
  return found.map((each) => ({ ...each, doubts: doubtsIn(each.on), furtherDoubts: Object.fromEntries(Object.entries(each.further ?? {}).map(([cycle, on]) => [cycle, doubtsIn(on)])) }));
}

function assessments({ of }: All): Timed[] {
  const referrals = of('annex-a/3');
  const referred = referrals.flatMap((each) => daysAt(each, 'referred')).toSorted();
  return of('annex-a/4').map((content) => {
    const started = dayAt(content, 'started');
    const referral = started && referred.findLast((each) => each <= started);
    const days: Days = {
      'assessment-start': started ? [started] : null, 'assessment-authorised': daysAt(content, 'authorised'), ...(referral ? { referral: [referral] } : {}),
    };
    const found = timed('annex-a/4', content, { days, ended: closingAfter(of('annex-a/6')[0], started) }, referral ? ['assessment-from-referral', 'assessment-from-start'] : ['assessment-from-start']);
    return { ...found, on: [content, ...referrals.filter((each) => referral && dayAt(each, 'referred') === referral)] };
  });
}

function enquiries({ of, told }: All): Timed[] {
  const visits = visitsOf(of, 'section-47');
  return of('annex-a/5').flatMap((content) => {
    const discussed = dayAt(content, 'discussed');
    if (discussed === null) return [];
    const days: Days = { 'strategy-discussion': [discussed], 'initial-conference': daysAt(content, 'conference'), 's47-visit': daysOf(visits) };
    const facts: Facts = { days, ended: closingAfter(of('annex-a/6')[0], discussed) };
    // A child of whom the list of visits has none was not visited: that is the one to be seen. It is as old as that list.
    const first = told.visits && whyNoFirstVisit(discussed, told) === null ? [{ ...timed('annex-a/5', content, facts, ['section-47-visit']), on: [content, ...firstSince(visits, discussed)], asAt: told.visits.asAt }] : [];
    return [timed('annex-a/5', content, facts, content['conferenceUnnecessary'] === 'yes' ? [] : ['initial-conference']), ...first];
  });
}

function needPlans({ of }: All): Timed[] {
  const planned = of('cin-census/need-plan').flatMap((each) => daysAt(each, 'started'));
  return of('annex-a/6').filter((content) => content['status'] === 'need-plan').map((content) => {
    const visits = visitsOf(of, 'need');
    const seen = [...daysAt(content, 'lastSeen'), ...daysOf(visits)];
    const opened = dayAt(content, 'opened');
    const starts = planned.filter((each) => opened === null || each >= opened);
    const found = timed('annex-a/6', content, { days: { 'need-plan-start': starts.length > 0 ? starts.toSorted().slice(-1) : null, 'need-visit': seen }, ended: closing(content), latestOnly: true }, [], ['need-visits']);
    return { ...found, further: { 'need-visits': latestOf(visits, seen) } };
  });
}

function protectionPlans({ of }: All): Timed[] {
  return of('annex-a/7').map((content) => {
    const ended = dayAt(content, 'ended');
    const visits = visitsOf(of, 'protection');
    const visited = [...daysAt(content, 'lastVisit'), ...daysOf(visits)];
    const days: Days = {
      'protection-plan-start': daysAt(content, 'started'), 'protection-visit': visited,
      'review-conference': daysAt(content, 'lastReview'),
    };
    const found = timed('annex-a/7', content, { days, ended: ended && { on: ended, why: 'plan-ended' }, latestOnly: true }, [], ['protection-visits', 'review-conferences']);
    return { ...found, further: { 'protection-visits': latestOf(visits, visited) } };
  });
}

function periodsOfCare({ of, born, told, asAt }: All): Timed[] {
  return of('annex-a/8').map((content) => {
    const health = daysAt(content, 'lastHealth');
    const visits = visitsOf(of, 'care');
    const visited = [...daysAt(content, 'lastVisit'), ...daysOf(visits)];
    const days: Days = {
      'looked-after-start': daysAt(content, 'started'), 'looked-after-review': daysAt(content, 'lastReview'),
      'placement-start': daysAt(content, 'placedFrom').length > 0 ? daysAt(content, 'placedFrom') : null, 'care-order': daysAt(content, 'legalFrom'),
      'social-work-visit': visited, 'health-assessment': health, 'dental-check': daysAt(content, 'lastDental'),
    };
    const { traits, also, lines } = arrangementsOn(content, of('local/arrangements'), told.arrangements, asAt);
    const facts: Facts = { days, born, traits, ended: endOfCare(content), latestOnly: true };
    const found = { ...timed('annex-a/8', content, facts, [], ['looked-after-reviews', 'looked-after-visits', 'health-assessments', 'dental-checks']), further: { 'looked-after-visits': [...latestOf(visits, visited), ...lines] } };
    return also === null || facts.ended ? found : { ...found, also: { 'looked-after-visits': also } };
  });
}

function endOfCare(content: Content): End {
  const ceased = dayAt(content, 'ceased');
  return ceased && { on: ceased, why: leavings[plainText(content['reason'])] ?? 'left-care' };
}

/** Whoever wants nothing more, is home again or has died is owed no contact; a qualifying care leaver no pathway plan. */
function leavers({ of }: All): Timed[] {
  return of('annex-a/9').filter((content) => content['inTouch'] !== 'DIED').map((content) => {
    const visits = visitsOf(of, 'leaver');
    const touched = [...daysAt(content, 'lastContact'), ...daysOf(visits)];
    const days: Days = {
      'pathway-plan': null, 'pathway-review': daysAt(content, 'lastPathway'), 'accommodation-start': null, 'adviser-contact': touched,
    };
    const wanted = content['inTouch'] === 'YES' || content['inTouch'] === 'NO' || content['inTouch'] === null;
    const cycles: Cycle[] = [...(content['eligibility'] === 'qualifying' ? [] : ['pathway-reviews' as const]), ...(wanted ? ['adviser-contacts' as const] : [])];
    return { ...timed('annex-a/9', content, { days, latestOnly: true }, [], cycles), further: { 'adviser-contacts': latestOf(visits, touched) } };
  });
}

function closing(content: Content | undefined): End {
  const closed = content && dayAt(content, 'closed');
  if (!closed) return null;
  return { on: closed, why: closures[plainText(content['closure'])] ?? 'closed' };
}

/** The closing of the case, for what had begun by then: what began after it belongs to a case that was opened again. */
function closingAfter(content: Content | undefined, opened: Day | null): End {
  const closed = closing(content);
  return closed && opened !== null && opened > closed.on ? null : closed;
}

/** Visits of one kind in the authority's own list at which the child was seen; where it says nothing of that, it was. */
function visitsOf(of: All['of'], kind: string): readonly Content[] {
  return of('local/visits').filter((each) => each['kind'] === kind && each['seen'] !== 'no' && each['mode'] !== 'none' && dayAt(each, 'date') !== null);
}

const daysOf = (visits: readonly Content[]): readonly Day[] => visits.flatMap((each) => daysAt(each, 'date'));

/** The visits that the next one is counted from: those of the last day, where no other list tells of a later one. */
function latestOf(visits: readonly Content[], days: readonly Day[]): readonly Content[] {
  const last = days.toSorted().at(-1);
  return visits.filter((each) => dayAt(each, 'date') === last);
}

function firstSince(visits: readonly Content[], day: Day): readonly Content[] {
  const first = daysOf(visits).filter((each) => each >= day).toSorted()[0];
  return visits.filter((each) => dayAt(each, 'date') === first);
}

const timed = (list: string, content: Content, facts: Facts, timescales: readonly string[], cycles: readonly Cycle[] = []): Timed => ({ list, opened: openedBy({ list, content }), on: [content], doubts: [], facts, timescales, cycles });
