import { type Route, change, look } from '../../../platform/web/route.ts';
import * as journal from './journal.page.ts';
import * as signIn from './sign-in.page.ts';

/** How people sign in. With `demonstration`, by choosing who they are: never so on a PostgreSQL server. */
export function accessRoutes(way: signIn.WayIn): Route[] {
  return [
    { method: 'GET', path: '/sign-in', for: 'everyone', page: (visit) => signIn.show(visit, way) },
    { method: 'POST', path: '/sign-in', for: 'everyone', fields: ['person', 'to', 'kept'], page: (visit) => signIn.submit(visit, way) },
    change('/sign-out', 'be-signed-in', [], signIn.leave),
    look('/journal', 'read-journal', journal.show),
  ];
}
