import { type Route, arrival, change, freshly, look } from '../../../platform/web/route.ts';
import * as journal from './journal.page.ts';
import * as prove from './prove.page.ts';
import * as signIn from './sign-in.page.ts';
import * as withProvider from './sign-in-with-provider.page.ts';
import type { WayIn } from '../domain/way-in.ts';

/** How people sign in, and the journal. */
export function accessRoutes(way: WayIn): Route[] {
  return [
    { method: 'GET', path: '/sign-in', for: 'everyone', page: (visit) => signIn.show(visit, way) },
    { method: 'POST', path: '/sign-in', for: 'everyone', fields: ['person', 'to', 'kept'], page: (visit) => signIn.submit(visit, way) },
    arrival('/sign-in/provider', (asked) => withProvider.setOut(asked, way)),
    arrival('/sign-in/provider/back', (asked) => withProvider.comeBack(asked, way)),
    change('/sign-out', 'be-signed-in', [], (visit) => signIn.leave(visit, way)),
    look('/prove', 'be-signed-in', (visit) => prove.show(visit, way)),
    change('/prove', 'be-signed-in', ['to', 'kept'], (visit) => prove.submit(visit, way)),
    look('/proved', 'be-signed-in', prove.showProved),
    freshly('to-save', look('/journal', 'read-journal', journal.show)),
  ];
}
