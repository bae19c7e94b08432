import { type Route, change, look } from '../../../platform/web/route.ts';
import * as askForGrant from './ask-for-grant.page.ts';
import * as grant from './grant.page.ts';
import * as grants from './grants.page.ts';
import * as journal from './journal.page.ts';
import * as signIn from './sign-in.page.ts';

/** How people sign in. With `demonstration`, by choosing who they are: never so on a PostgreSQL server. */
export function accessRoutes(way: signIn.WayIn): Route[] {
  return [
    { method: 'GET', path: '/sign-in', for: 'everyone', page: (visit) => signIn.show(visit, way) },
    { method: 'POST', path: '/sign-in', for: 'everyone', fields: ['person', 'to', 'kept'], page: (visit) => signIn.submit(visit, way) },
    change('/sign-out', 'be-signed-in', [], signIn.leave),
    look('/journal', 'read-journal', journal.show),
    look('/access', 'give-access', grants.show),
    look('/access/new', 'give-access', askForGrant.show),
    change('/access/new', 'give-access', ['q', 'person', 'name', 'role', 'team', 'from', 'to', 'reason'], askForGrant.submit),
    look('/access/:id', 'give-access', grant.show),
    change('/access/:id/approve', 'give-access', [], grant.approve),
    change('/access/:id/end', 'give-access', [], grant.end),
  ];
}
