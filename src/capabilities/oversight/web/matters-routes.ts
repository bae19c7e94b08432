import { type Route, change, freshly, look, watching } from '../../../platform/web/route.ts';
import { submit as fileStep } from './file-step.ts';
import * as figures from './kind-figures.page.ts';
import * as matter from './matter.page.ts';
import * as matters from './matters.page.ts';
import * as fresh from './new-matter.page.ts';
import * as officer from './officer.page.ts';
import * as unfiled from './unfiled.page.ts';

/** What is decided and followed for children: gates, trackers, challenge, registers. */
export const mattersRoutes: readonly Route[] = [
  look('/oversight/decisions', 'see-oversight', matters.showAll),
  look('/oversight/of/:kind', 'see-oversight', matters.showKind),
  freshly('not-needed', look('/oversight/of/:kind/figures', 'see-oversight', figures.show)),
  look('/oversight/of/:kind/new', 'see-oversight', fresh.show),
  watching(['f-*'], change('/oversight/of/:kind/new', 'see-oversight', ['about', 'f-*'], fresh.submit)),
  look('/oversight/matters/:id', 'see-oversight', matter.show),
  watching(['f-*'], change('/oversight/matters/:id', 'see-oversight', ['act', 'seen', 'f-*'], matter.submit)),
  change('/oversight/matters/:id/steps/:number/file', 'see-oversight', ['address'], fileStep),
  look('/oversight/officer', 'see-oversight', officer.show),
  look('/oversight/unfiled', 'see-oversight', unfiled.show),
];
