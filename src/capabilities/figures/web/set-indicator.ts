import { type Day, dayFromTyped } from '../../../kernel/day.ts';
import { type Answer, notFound, redirect } from '../../../platform/web/answer.ts';
import { type FieldError, textOf } from '../../../platform/web/form.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { permits } from '../../access/index.ts';
import { beginSeriesPhase, takeBackPhase } from '../commands/set-chart.ts';
import { endIndicatorTarget, setIndicatorTarget } from '../commands/set-target.ts';
import { indicatorOf } from '../domain/indicators/indicators.ts';
import type { CannotBeginPhase } from '../domain/phase.ts';
import type { CannotSetTarget } from '../domain/target.ts';
import { indicatorPage } from './indicator.page.ts';

const targetWords: Readonly<Record<CannotSetTarget, FieldError>> = {
  'no-direction': { field: 'value', text: 'Neither more nor fewer is better here: there can be no target' }, 'not-a-number': { field: 'value', text: 'Give the target as a number, such as 85 or 87.5' },
  'beyond-a-hundred': { field: 'value', text: 'Give a per cent from 0 to 100' }, 'near-not-a-number': { field: 'near', text: 'Give a number, such as 5; with 0 nothing is amber' }, 'near-too-wide': { field: 'near', text: 'Give 50 points or less' },
  'no-owner': { field: 'owner', text: 'Say whose target it is, in up to 200 characters' }, 'before-today': { field: 'from', text: 'It cannot hold for days that are past: what they were judged by stays' },
};
const phaseWords: Readonly<Record<CannotBeginPhase, FieldError>> = {
  'no-reason': { field: 'reason', text: 'Say what changed, in up to 500 characters' }, 'not-a-month': { field: 'month', text: 'Choose a month of the series' },
  'the-first-month': { field: 'month', text: 'The series begins with that month' }, 'there-already': { field: 'month', text: 'A phase begins with that month already' },
};
/** Whoever sets something of an indicator sees it. */
const indicatorIn = ({ who, params }: Visit) => (permits(who, 'see-figures') ? indicatorOf(params['id'] ?? '') : null);
const amount = (text: string) => (text === '' ? Number.NaN : Number(text.replace(',', '.').replace(/%$/, '')));

export async function submitTarget(visit: Visit): Promise<Answer> {
  const indicator = indicatorIn(visit);
  if (!indicator) return notFound;
  const one = (name: string) => textOf(visit.form, name);
  const typed = { value: one('value'), near: one('near'), owner: one('owner'), from: one('from'), month: '', reason: '' };
  const from = dayFromTyped(typed.from);
  if (!from) return indicatorPage(visit, { typed, errors: [{ field: 'from', text: 'Give the day, as 31/12/2026' }] });
  const outcome = await setIndicatorTarget(visit, indicator, { value: amount(typed.value), near: amount(typed.near), owner: typed.owner, from });
  return outcome.ok ? redirect(`/figures/indicators/${indicator.id}?done=target`) : indicatorPage(visit, { typed, errors: [targetWords[outcome.refusal]] });
}

export async function submitEnd(visit: Visit): Promise<Answer> {
  const indicator = indicatorIn(visit);
  if (!indicator) return notFound;
  await endIndicatorTarget(visit, indicator);
  return redirect(`/figures/indicators/${indicator.id}?done=ended`);
}

export async function submitPhase(visit: Visit): Promise<Answer> {
  const indicator = indicatorIn(visit);
  if (!indicator) return notFound;
  const typed = { value: '', near: '5', owner: '', from: visit.today, month: textOf(visit.form, 'month'), reason: textOf(visit.form, 'reason') };
  const outcome = await beginSeriesPhase(visit, indicator, { month: typed.month as Day, reason: typed.reason });
  return outcome.ok ? redirect(`/figures/indicators/${indicator.id}?done=phase`) : indicatorPage(visit, { typed, errors: [phaseWords[outcome.refusal]] });
}

export async function submitBack(visit: Visit): Promise<Answer> {
  const indicator = indicatorIn(visit);
  if (!indicator) return notFound;
  const phase = textOf(visit.form, 'phase');
  const page = `/figures/indicators/${indicator.id}`;
  const taken = /^\d{1,9}$/.test(phase) && (await takeBackPhase(visit, indicator, Number(phase))).ok;
  return redirect(taken ? `${page}?done=back` : page);
}
