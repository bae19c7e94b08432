import { dayOf } from '../../../kernel/day.ts';
import { roleNames } from '../../../kernel/person.ts';
import { dayWords, timeWords } from '../../../platform/web/pages.ts';
import { type Decision, type GlassView, type Waiting, decisionNames } from '../../access/index.ts';
import type { ToDo } from '../domain/to-do.ts';

/** An emergency that they were told of. */
export function looked(glass: GlassView): ToDo {
  const what = glass.child === null ? `the work of ${glass.team}` : `work about child ${glass.child}`;
  return {
    urgency: 'told', act: 'Look at it', href: `/glass/${glass.id}`, about: `Emergency access of ${glass.name}`, on: dayOf(glass.from),
    more: `Opened ${what} on ${timeWords(glass.from)}`,
  };
}

/** What waits for a second person. */
export function second({ what, id, about, role, askedBy, askedAt }: Waiting): ToDo {
  const words = {
    grant: { about: `${role ? roleNames[role] : ''} for ${about}`, href: `/access/${id}` },
    delegation: { about: `${decisionNames[about as Decision]}: ${role ? roleNames[role] : ''} or above`, href: `/delegation/${id}` },
    lifting: { about: `Lift the restriction of child ${about}`, href: `/restricted/${id}` },
  }[what];
  return { urgency: 'second', act: 'Decide', ...words, on: dayOf(askedAt), more: `${askedBy} asked on ${dayWords(dayOf(askedAt))}. It takes a second person` };
}
