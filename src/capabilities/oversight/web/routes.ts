import { type Route, look } from '../../../platform/web/route.ts';
import { redirect } from '../../../platform/web/answer.ts';
import { supervisionRoutes } from './supervision-routes.ts';

/** What managers oversee: one list for each share. */
export const oversightRoutes: readonly Route[] = [
  look('/oversight', 'see-oversight', async () => redirect('/oversight/supervision')),
  ...supervisionRoutes,
];
