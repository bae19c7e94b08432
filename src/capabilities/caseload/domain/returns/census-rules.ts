import { type Day, daysBetween } from '../../../../kernel/day.ts';
import type { Draft } from './judge-row.ts';
import { dayAt } from './row-rules.ts';
import type { RuleId } from './rules.ts';

export interface CensusFault { readonly draft: Draft; readonly rule: RuleId; readonly column: string; readonly more: string }

/** The department's numbers of the rules that look at all of a child's records (validation of the children in need census). */
export const censusNumbers: Readonly<Partial<Record<RuleId, string>>> = {
  'conference-at-both-levels': '2884', 'plan-not-from-conference': '2885', 'plans-overlap': '4001, 4016', 'protection-plans-overlap': '8935, 8940', 'activity-after-closure': '8565',
  'referrals-overlap': '8820', 'activity-without-action': '8831', 'closed-with-open-work': '8867, 8868', 'conference-at-weekend': '8870Q, 8875',
};

/** What is wrong between the records of one child. That assessments and enquiries take too long (8670Q, 8675Q) is for the clocks to say. */
export function censusFaults(drafts: readonly Draft[]): readonly CensusFault[] {
  if (drafts.length < 2) return [];
  const of = (name: string) => drafts.filter((draft) => draft.list === `cin-census/${name}`);
  const [referrals, needPlans, plans, enquiries, assessments] = [of('referral'), of('need-plan'), of('protection-plan'), of('section-47'), of('assessment')];
  return [
    ...overlaps(referrals, 'referred', 'closed', 'referrals-overlap'),
    ...overlaps(plans, 'started', 'ended', 'protection-plans-overlap'),
    ...needPlans.filter((plan) => plans.some((other) => meet(plan, other))).map((draft) => fault(draft, 'plans-overlap')),
    ...[...referrals, ...enquiries].filter(({ content }) => isWeekend(dayAt(content, 'conference'))).map((draft) => fault(draft, 'conference-at-weekend')),
    ...referrals.flatMap((referral) => faultsOfReferral(referral, { needPlans, plans, enquiries, assessments })),
  ];
}

interface Work { readonly needPlans: readonly Draft[]; readonly plans: readonly Draft[]; readonly enquiries: readonly Draft[]; readonly assessments: readonly Draft[] }
const fault = (draft: Draft, rule: RuleId, more = ''): CensusFault => ({ draft, rule, column: draft.shape.columns.find((column) => draft.shape.dated.includes(column.name))?.heads[0] ?? '', more });

function faultsOfReferral(referral: Draft, work: Work): readonly CensusFault[] {
  const referred = dayAt(referral.content, 'referred');
  const mine = (drafts: readonly Draft[]) => drafts.filter(({ content }) => dayAt(content, 'referred') === referred);
  const [enquiries, plans, assessments] = [mine(work.enquiries), mine(work.plans), mine(work.assessments)];
  const all = [...assessments, ...enquiries, ...plans, ...mine(work.needPlans)];
  return [...afterClosure(referral, all, [...assessments, ...enquiries]), ...ofConferences(referral, enquiries, plans), ...withoutAction(referral, all)];
}

function withoutAction(referral: Draft, all: readonly Draft[]): readonly CensusFault[] {
  return referral.content['noFurtherAction'] === 'yes' ? all.map((draft) => fault(draft, 'activity-without-action')) : [];
}

function afterClosure(referral: Draft, all: readonly Draft[], mayBeOpen: readonly Draft[]): readonly CensusFault[] {
  const closed = dayAt(referral.content, 'closed');
  if (closed === null) return [];
  const late = all.filter(({ content }) => ['started', 'authorised', 'ended', 'conference'].some((name) => (dayAt(content, name) ?? closed) > closed));
  const open = mayBeOpen.filter(({ list, content }) => (list.endsWith('assessment') ? content['authorised'] === null : content['conference'] === null && content['conferenceUnnecessary'] !== 'yes'));
  return [...late.map((draft) => fault(draft, 'activity-after-closure', `${closed}.`)), ...open.map((draft) => fault(draft, 'closed-with-open-work'))];
}

/** The conference of the referral itself is for a child who came with a plan from elsewhere. */
function ofConferences(referral: Draft, enquiries: readonly Draft[], plans: readonly Draft[]): readonly CensusFault[] {
  const own = dayAt(referral.content, 'conference');
  const held = enquiries.map(({ content }) => dayAt(content, 'conference')).filter((day) => day !== null);
  const days = own === null ? held : [own, ...held];
  return [
    ...(own !== null && held.length > 0 ? [fault(referral, 'conference-at-both-levels')] : []),
    ...(days.length === 0 ? [] : plans.filter(({ content }) => !days.includes(dayAt(content, 'started') ?? days[0] as Day)).map((draft) => fault(draft, 'plan-not-from-conference'))),
  ];
}

/** One that began before an earlier one had ended. On the same day is after it. */
function overlaps(drafts: readonly Draft[], from: string, to: string, rule: RuleId): readonly CensusFault[] {
  const sorted = drafts.toSorted((a, b) => ((dayAt(a.content, from) ?? '') < (dayAt(b.content, from) ?? '') ? -1 : 1));
  let latest: Day | 'open' | null = null;
  return sorted.flatMap((draft) => {
    const [began, ended] = [dayAt(draft.content, from), dayAt(draft.content, to)];
    const over = latest === 'open' || (latest !== null && began !== null && began < latest);
    if (latest !== 'open') latest = ended === null ? 'open' : latest === null || ended > latest ? ended : latest;
    return over ? [fault(draft, rule)] : [];
  });
}

function meet(one: Draft, other: Draft): boolean {
  const [from, to] = [dayAt(one.content, 'started'), dayAt(one.content, 'ended')];
  const [start, end] = [dayAt(other.content, 'started'), dayAt(other.content, 'ended')];
  if (from === null || start === null) return false;
  return (end === null || from < end) && (to === null || start < to);
}

const aMonday = '2024-01-01' as Day;
const isWeekend = (day: Day | null) => day !== null && (((daysBetween(aMonday, day) % 7) + 7) % 7) >= 5;
