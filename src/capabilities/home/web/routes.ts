import { type Route, look } from '../../../platform/web/route.ts';
import * as about from './about.page.ts';
import * as help from './help.page.ts';
import * as toDo from './to-do.page.ts';

export const homeRoutes: readonly Route[] = [
  look('/', 'be-signed-in', toDo.show),
  look('/help', 'be-signed-in', help.show),
  { method: 'GET', path: '/about', for: 'everyone', page: about.show },
];
