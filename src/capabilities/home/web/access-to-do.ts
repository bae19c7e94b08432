import { dayOf } from '../../../kernel/day.ts';
import { type Permission, roleNames } from '../../../kernel/person.ts';
import { dayWords, timeWords } from '../../../platform/web/pages.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { type Decision, decisionNames, type GlassView, listUnseenGlass, listWaiting, permits, type Waiting } from '../../access/index.ts';
import type { ToDo } from '../domain/to-do.ts';

/** What access has for somebody to do: emergencies that they were told of, and what waits for a second person. */
export async function listAccessToDo({ db, who, today, now }: Visit): Promise<ToDo[]> {
  const told = await listUnseenGlass(db, who.id, now);
  const decides = Object.values(permissionFor).some((each) => permits(who, each));
  const waiting = decides ? (await listWaiting(db, who.id, today)).filter(({ what }) => permits(who, permissionFor[what])) : [];
  return [...told.map(looked), ...waiting.map(second)];
}

const permissionFor: Readonly<Record<Waiting['what'], Permission>> = { grant: 'give-access', delegation: 'set-delegation', lifting: 'restrict-records' };

function looked(glass: GlassView): ToDo {
  const what = glass.child === null ? `the work of ${glass.team}` : `work about child ${glass.child}`;
  return {
    urgency: 'told', act: 'Look at it', href: `/glass/${glass.id}`, about: `Emergency access of ${glass.name}`, on: dayOf(glass.from),
    more: `Opened ${what} on ${timeWords(glass.from)}`,
  };
}

function second({ what, id, about, role, askedBy, askedAt }: Waiting): ToDo {
  const words = {
    grant: { about: `${role ? roleNames[role] : ''} for ${about}`, href: `/access/${id}` },
    delegation: { about: `${decisionNames[about as Decision]}: ${role ? roleNames[role] : ''} or above`, href: `/delegation/${id}` },
    lifting: { about: `Lift the restriction of child ${about}`, href: `/restricted/${id}` },
  }[what];
  return { urgency: 'second', act: 'Decide', ...words, on: dayOf(askedAt), more: `${askedBy} asked on ${dayWords(dayOf(askedAt))}. It takes a second person` };
}
