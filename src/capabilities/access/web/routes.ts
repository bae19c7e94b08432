import { type Route, change, look } from '../../../platform/web/route.ts';
import * as journal from './journal.page.ts';
import * as signIn from './sign-in.page.ts';

/** `demonstration`: whether people may sign in by choosing who they are. Never true on a PostgreSQL server. */
export function accessRoutes({ demonstration }: { readonly demonstration: boolean }): Route[] {
  return [
    { method: 'GET', path: '/sign-in', for: 'everyone', page: (visit) => signIn.show(visit, demonstration) },
    { method: 'POST', path: '/sign-in', for: 'everyone', fields: ['person', 'to', 'kept'], page: (visit) => signIn.submit(visit, demonstration) },
    change('/sign-out', 'be-signed-in', [], signIn.leave),
    look('/journal', 'read-journal', journal.show),
  ];
}
