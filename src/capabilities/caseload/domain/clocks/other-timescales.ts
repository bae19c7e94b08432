import type { Day } from '../../../../kernel/day.ts';
import type { Limit } from '../../../../kernel/limit.ts';
import type { Timescale } from './timescale.ts';

const months = (number: number): Limit => ({ number, unit: 'months' });
const inForce = '2011-04-01' as Day;

/** Care leavers. */
export const leavingCareTimescales: readonly Timescale[] = [
  {
    id: 'pathway-review', name: 'Review of a pathway plan', begins: ['pathway-plan'], done: 'pathway-review', cycle: 'pathway-reviews',
    limit: months(6), source: 'reg 7, SI 2010/2571', mark: 'G', from: inForce,
  },
  {
    id: 'adviser-contact-first', name: 'Personal adviser’s contact after a move', begins: ['accommodation-start'], done: 'adviser-contact', cycle: 'adviser-contacts', nth: 1,
    limit: { number: 7, unit: 'days' }, source: 'reg 8, SI 2010/2571', mark: 'G', from: inForce,
  },
  {
    id: 'adviser-contact-later', name: 'Later contacts by the personal adviser', begins: ['accommodation-start'], done: 'adviser-contact', cycle: 'adviser-contacts',
    limit: months(2), source: 'reg 8, SI 2010/2571', mark: 'G', from: inForce,
  },
];

const stages = ['the team manager', 'the service manager', 'the head of service', 'the director'];

/** What chairs and reviewing officers raise and look at. Each stage of an escalation has a clock of its own. */
export const challengeTimescales: readonly Timescale[] = [
  ...stages.map((who, place): Timescale => ({
    id: `dispute-stage-${place + 1}`, name: `Answer to an escalation by ${who}`, begins: ['escalation-stage'], latest: true, done: 'escalation-answer',
    limit: { number: 5, unit: 'working-days' }, source: 'Local; IRO Handbook 2010: 20 working days in all', mark: 'L', note: 'Begins again with each stage',
  })),
  {
    id: 'progress-check', name: 'Progress check between reviews', begins: ['last-review'], latest: true, done: 'progress-check',
    limit: months(3), source: 'Local: midway between reviews that are six months apart', mark: 'L', note: 'Children in care and with protection plans',
  },
];

/** What is kept of every child's case, and of every worker. */
export const supervisionTimescales: readonly Timescale[] = [
  {
    id: 'case-summary', name: 'Case summary', begins: ['case-opened'], done: 'case-summary', cycle: 'case-summaries',
    limit: months(3), source: 'Local', mark: 'L',
  },
  {
    id: 'case-supervision', name: 'Child’s case supervision', begins: ['allocation', 'case-opened'], done: 'case-supervision', cycle: 'case-supervision',
    limit: months(1), source: 'Local supervision policy: at least each month', mark: 'L', note: 'Of each child',
  },
  {
    id: 'professional-supervision', name: 'Professional supervision', begins: ['worker-start'], done: 'professional-supervision', cycle: 'professional-supervision',
    limit: months(1), source: 'Local supervision policy: at least each month', mark: 'L', note: 'Of each worker',
  },
];
