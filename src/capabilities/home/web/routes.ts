import { type Route, look } from '../../../platform/web/route.ts';
import * as about from './about.page.ts';
import * as help from './help.page.ts';
import * as toDo from './to-do.page.ts';

export type { DueBeside } from './to-do.page.ts';

/** `dueBeside`: what is due from somebody as a manager, on a page of its own. */
export const homeRoutes = (dueBeside: toDo.DueBeside): Route[] => [
  look('/', 'be-signed-in', (visit) => toDo.show(visit, dueBeside)),
  look('/help', 'be-signed-in', help.show),
  { method: 'GET', path: '/about', for: 'everyone', page: about.show },
];
