import { type Day, ageOn, addMonths, daysBetween } from '../../kernel/day.ts';
import { england, workingDaysBetween } from '../../kernel/working-days.ts';
import { type Answer, answer } from './answer.ts';
import { type Cohorts, assessmentsOf, contactsOf, enquiriesOf, inCare, inNeed, onPlan, referralsOf } from './cohorts.ts';
import type { Child } from './journey.ts';

type Measures = Readonly<Record<string, Answer>>;

/** Bands that together are all: from a least number on, by name. */
type Bands = readonly (readonly [name: string, least: number])[];
const weeksSeen: Bands = [['under-6-weeks', 0], ['6-weeks', 42], ['12-weeks', 84], ['18-weeks', 126]];
const daysOpen: Bands = [['under-91-days', 0], ['91-days', 91], ['182-days', 182], ['365-days', 365], ['730-days', 730]];
/** Of the department's table c2. */
const workingDays: Bands = [['same-day', 0], ['1-day', 1], ['11-days', 11], ['21-days', 21], ['31-days', 31], ['41-days', 41], ['46-days', 46], ['51-days', 51], ['61-days', 61]];

function banded(prefix: string, bands: Bands, numbers: readonly number[], means: string): Measures {
  return Object.fromEntries(bands.map(([name, least], place) => {
    const next = bands[place + 1]?.[1] ?? Infinity;
    return [`${prefix}-${name}`, answer(numbers, (each) => each >= least && each < next, `band: ${means}`)];
  }));
}

/** From the contact to the conference. */
export function frontDoorAnswers(children: readonly Child[], cohorts: Cohorts): Measures {
  const contacted = children.filter((child) => contactsOf(child, cohorts).length > 0);
  const assessments = children.flatMap((child) => assessmentsOf(child, cohorts));
  const done = assessments.flatMap(({ started, authorised, support }) => (authorised ? [{ days: workingDaysBetween(started, authorised, england).days, support }] : []));
  const enquiries = children.flatMap((child) => enquiriesOf(child, cohorts));
  const decided = enquiries.filter(({ unnecessary }) => unnecessary !== null);
  const held = enquiries.filter(({ conference }) => conference !== null);
  const waiting = enquiries.filter(({ conference, unnecessary }) => conference === null && unnecessary !== true);
  return {
    'contacts-that-became-referrals': answer(contacted, (child) => referralsOf(child, cohorts).length > 0, 'children on list 1 who are on list 3 as well, of all on list 1'),
    'assessments-open': answer(assessments, ({ authorised }) => authorised === null, 'list 4: no date of authorisation'),
    'assessments-requiring-support': answer(done, ({ support }) => support === true, 'list 4: requires support is yes, of all that are answered'),
    ...banded('assessments', workingDays, done.map(({ days }) => days), 'list 4: working days from the start to the authorisation'),
    'enquiries-with-conference': answer(decided, ({ conference }) => conference !== null, 'list 5: a conference, of all where it was decided whether one is needed'),
    'conferences-unnecessary': answer(decided, ({ unnecessary }) => unnecessary === true, 'list 5: conference deemed unnecessary, of all where that is answered'),
    'conferences-with-plan': answer(held, ({ planned }) => planned === true, 'list 5: a plan, of all with a conference'),
    'enquiries-waiting-over-15-days': answer(waiting, ({ discussed }) => workingDaysBetween(discussed, cohorts.asAt, england).days > 15, 'list 5: no conference and not deemed unnecessary: the strategy discussion more than 15 working days before the extract'),
  };
}

/** How long it has been, and since when the child was seen. */
export function openAnswers(children: readonly Child[], cohorts: Cohorts): Measures {
  const { asAt } = cohorts;
  const needs = children.flatMap((child) => { const episode = inNeed(child, cohorts); return episode?.closed === null ? [{ child, episode }] : []; });
  const plans = children.flatMap((child) => onPlan(child, cohorts) ?? []);
  const care = children.flatMap((child) => inCare(child, cohorts) ?? []).filter(({ ended }) => ended === null);
  const [open, over] = [plans.filter(({ ended }) => ended === null), plans.flatMap(({ started, ended }) => (ended ? [{ started, ended }] : []))];
  const since = (day: Day) => daysBetween(day, asAt);
  return {
    ...banded('seen', weeksSeen, needs.flatMap(({ child: { lastSeen } }) => (lastSeen ? [since(lastSeen)] : [])), 'list 6, open, last seen said: days since then'),
    ...banded('need-open', daysOpen, needs.map(({ episode }) => since(episode.referred)), 'list 6, open: days since the start'),
    ...banded('plan-open', daysOpen, open.map(({ started }) => since(started)), 'list 7, open: days since the start'),
    ...banded('care-open', daysOpen, care.map(({ started }) => since(started)), 'list 8, open: days since the start'),
    'plans-begun': answer(plans, ({ started }) => cohorts.recent(started), 'list 7: begun in the six months, of all on it'),
    'plans-ended': answer(plans, ({ ended }) => ended !== null, 'list 7: ended, of all on it'),
    'plans-ended-after-two-years': answer(over, ({ started, ended }) => ended >= addMonths(started, 24), 'list 7: ended two years or more after the start, of all that ended'),
    'plan-children-seen-alone': answer(open, ({ alone }) => alone === 'yes', 'list 7, open: seen alone is yes'),
    'plan-visits-in-20-days': answer(open, ({ lastVisit }) => workingDaysBetween(lastVisit, asAt, england).days <= 20, 'list 7, open: the last visit at most 20 working days before the extract'),
  };
}

/** Children in care and care leavers. */
export function careAndLeaverAnswers(children: readonly Child[], cohorts: Cohorts): Measures {
  const { asAt } = cohorts;
  const all = children.flatMap((child) => { const care = inCare(child, cohorts); return care ? [{ child, care }] : []; });
  const open = all.filter(({ care }) => care.ended === null);
  const aYear = open.filter(({ care }) => addMonths(care.started, 12) <= asAt);
  const missing = all.filter(({ care }) => care.missing.some(({ from }) => cohorts.inYear(from)));
  const leavers = children.flatMap(({ leaver, born }) => (leaver ? [{ leaver, age: ageOn(asAt, born) }] : []));
  const aged = (least: number, most: number) => leavers.filter(({ age }) => age >= least && age <= most);
  // Counted from the day itself, as the clocks count: from 30 September six months end on 30 March.
  const isSince = (day: Day | null, months: number) => day !== null && addMonths(day, months) >= asAt;
  return {
    'care-ended': answer(all, ({ care }) => care.ended !== null, 'list 8: ceased to be looked after, of all on it'),
    'care-begun': answer(all, ({ care }) => cohorts.recent(care.started), 'list 8: started to be looked after in the six months, of all on it'),
    'care-unaccompanied': answer(open, ({ care }) => care.asylum, 'list 8, open: unaccompanied'),
    'care-by-section-20': answer(open, ({ care }) => care.placements.at(-1)?.legal === 'V2', 'list 8, open: legal status V2'),
    'care-visits-in-six-weeks': answer(open, ({ care }) => daysBetween(care.lastVisit, asAt) <= 42, 'list 8, open: last social work visit at most six weeks before the extract'),
    'care-health-in-time': answer(aYear, ({ child, care }) => isSince(care.lastHealth, ageOn(asAt, child.born) < 5 ? 6 : 12), 'list 8, open for twelve months: health assessment in the last six months under five, twelve from five on'),
    'care-dental-in-time': answer(aYear, ({ care }) => isSince(care.lastDental, 12), 'list 8, open for twelve months: dental check in the last twelve'),
    'care-missing': answer(all, ({ care }) => missing.some((each) => each.care === care), 'list 8: missing at least once in the twelve months'),
    'leavers-in-touch-17-to-18': answer(aged(17, 18), ({ leaver }) => leaver.inTouch === 'YES', 'list 9, aged 17 and 18: in touch'),
    'leavers-in-touch-19-to-21': answer(aged(19, 21), ({ leaver }) => leaver.inTouch === 'YES', 'list 9, aged 19 to 21: in touch'),
    'leavers-in-suitable-accommodation': answer(leavers, ({ leaver }) => leaver.room !== null && leaver.suitable, 'list 9: accommodation suitable, of all on it'),
    'leavers-in-education-or-work': answer(leavers, ({ leaver }) => /^[FP]/.test(leaver.activity ?? ''), 'list 9: education, employment or training, of all on it; blank is not'),
    'leavers-pathway-in-six-months': answer(leavers, ({ leaver }) => isSince(leaver.pathway, 6), 'list 9: pathway plan reviewed in the last six months'),
  };
}
