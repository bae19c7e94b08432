import type { Permission } from '../../../kernel/person.ts';
import { type Answer, page } from '../../../platform/web/answer.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { permits } from '../domain/permission.ts';

const rooms: readonly { readonly href: string; readonly text: string; readonly about: string; readonly for: Permission }[] = [
  { href: '/policy', text: 'Who may do what', about: 'Each role, all that it may do, and how far it sees.', for: 'see-policy' },
  { href: '/who-may-see', text: 'Who may see a piece of work', about: 'By its number: everybody who may open it at this moment, and why.', for: 'see-policy' },
  { href: '/delegation', text: 'Scheme of delegation', about: 'Who decides what, at which level, from when on.', for: 'see-policy' },
  { href: '/access', text: 'Roles for a time', about: 'Let in an inspector, an agency worker or the out-of-hours duty. It takes two people.', for: 'give-access' },
  { href: '/restricted', text: 'Restricted children', about: 'Children whose record only named people see.', for: 'restrict-records' },
  { href: '/glass', text: 'Emergency access', about: 'Who opened what in an emergency, why, and what they read.', for: 'watch-glass' },
  { href: '/looked', text: 'Who looked', about: 'Everybody who opened anything about a child.', for: 'see-readings' },
];

/** Where everything about access begins: as much of it as this person has. */
export async function show({ who }: Visit): Promise<Answer> {
  return page('capabilities/access/web/who.njk', { rooms: rooms.filter((each) => permits(who, each.for)) });
}
