import { type Route, change, freshly, look } from '../../../platform/web/route.ts';
import * as behind from './behind.page.ts';
import * as definitions from './definitions.page.ts';
import * as figures from './figures.page.ts';
import * as indicator from './indicator.page.ts';
import * as set from './set-indicator.ts';
import * as rules from './rules.page.ts';

export function figuresRoutes(): Route[] {
  return [
    freshly('not-needed', look('/figures', 'see-figures', figures.show)),
    freshly('not-needed', look('/figures/definitions', 'be-signed-in', definitions.show)),
    look('/figures/rules', 'be-signed-in', rules.show),
    change('/figures/rules', 'set-rules', ['screened'], rules.submit),
    freshly('not-needed', look('/figures/indicators/:id', 'see-figures', indicator.show)),
    look('/figures/indicators/:id/children', 'see-figures', behind.show),
    change('/figures/indicators/:id/target', 'set-rules', ['value', 'near', 'owner', 'from'], set.submitTarget),
    change('/figures/indicators/:id/target/end', 'set-rules', [], set.submitEnd),
    change('/figures/indicators/:id/phase', 'set-rules', ['month', 'reason'], set.submitPhase),
    change('/figures/indicators/:id/phase/back', 'set-rules', ['phase'], set.submitBack),
  ];
}
