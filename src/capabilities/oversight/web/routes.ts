import type { Route } from '../../../platform/web/route.ts';
import { mattersRoutes } from './matters-routes.ts';

export const oversightRoutes: readonly Route[] = [...mattersRoutes];
