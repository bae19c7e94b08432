import { type Route, change, look } from '../../../platform/web/route.ts';
import * as desk from './desk.page.ts';
import * as holds from './holds.page.ts';
import * as kept from './kept.page.ts';
import * as lift from './lift-hold.page.ts';
import * as setTerms from './set-terms.page.ts';

export const privacyRoutes: readonly Route[] = [
  look('/privacy/desk', 'keep-privacy', desk.show),
  look('/privacy/kept', 'be-signed-in', kept.show),
  look('/privacy/kept/:code', 'keep-privacy', setTerms.show),
  change('/privacy/kept/:code', 'keep-privacy', ['purpose', 'lawfulBasis', 'owner', 'number', 'unit', 'source', 'reviewOn'], setTerms.submit),
  look('/privacy/holds', 'keep-privacy', holds.show),
  change('/privacy/holds', 'keep-privacy', ['kind', 'category', 'child', 'person', 'reason'], holds.submit),
  look('/privacy/holds/:id/lift', 'keep-privacy', lift.show),
  change('/privacy/holds/:id/lift', 'keep-privacy', ['reason'], lift.submit),
];
