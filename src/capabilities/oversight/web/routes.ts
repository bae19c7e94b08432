import type { Route } from '../../../platform/web/route.ts';
import { mattersRoutes } from './matters-routes.ts';
import { type PointsHouse, pointsRoutes } from './points-routes.ts';
import { supervisionRoutes } from './supervision-routes.ts';

export { teamsBelowTarget } from './supervision-report.page.ts';

/** What managers oversee: each share has a list of its own. */
export function oversightRoutes(house: PointsHouse): Route[] {
  return [...pointsRoutes(house), ...supervisionRoutes, ...mattersRoutes];
}
