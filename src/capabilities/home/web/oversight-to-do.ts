import { type Day, dayOf } from '../../../kernel/day.ts';
import { dayWords } from '../../../platform/web/pages.ts';
import { type SentBack, calledOf } from '../../oversight/index.ts';
import type { ToDo } from '../domain/to-do.ts';

/** A request or review for a child that a manager sent back: theirs until it is sent again. What was due before this service began here is not overdue. */
export function sentBack({ id, kind, child, team, dueOn, movedAt, sentBy }: SentBack, today: Day, servedFrom: Day | null): ToDo {
  const back = dayOf(movedAt);
  const { one, it } = calledOf(kind);
  return {
    urgency: dueOn !== null && dueOn < today && (servedFrom === null || dueOn >= servedFrom) ? 'overdue' : 'returned', on: dueOn ?? back, act: `Change ${it}`, href: `/oversight/matters/${id}`,
    about: `${one}, ${child === null ? team : `child ${child}`}`, more: `${sentBy} sent ${it} back on ${dayWords(back)}${dueOn === null ? '' : `. Due ${dayWords(dueOn)}`}`,
  };
}
