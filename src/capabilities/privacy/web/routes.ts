import { type Route, change, look } from '../../../platform/web/route.ts';
import { detailNames } from '../domain/detail.ts';
import * as accessibility from './accessibility.page.ts';
import * as complaint from './complaint.page.ts';
import * as complaintRecord from './complaint-record.page.ts';
import * as complaints from './complaints.page.ts';
import * as desk from './desk.page.ts';
import * as holds from './holds.page.ts';
import * as kept from './kept.page.ts';
import * as lift from './lift-hold.page.ts';
import * as notice from './privacy-notice.page.ts';
import * as setDetails from './set-details.page.ts';
import * as setTerms from './set-terms.page.ts';
import * as staffNames from './staff-names.ts';

export const privacyRoutes: readonly Route[] = [
  { method: 'GET', path: '/privacy', for: 'everyone', page: notice.show },
  { method: 'GET', path: '/accessibility', for: 'everyone', page: accessibility.show },
  { method: 'GET', path: '/complaint', for: 'everyone', page: complaint.show },
  { method: 'POST', path: '/complaint', for: 'everyone', fields: ['name', 'contact', 'words'], page: complaint.submit },
  { method: 'GET', path: '/complaint/:id', for: 'everyone', page: complaint.showSent },
  look('/privacy/complaints', 'keep-privacy', complaints.show),
  look('/privacy/complaints/:id', 'keep-privacy', complaintRecord.show),
  change('/privacy/complaints/:id/acknowledge', 'keep-privacy', ['how'], complaintRecord.acknowledge),
  change('/privacy/complaints/:id/close', 'keep-privacy', ['outcome'], complaintRecord.close),
  look('/privacy/statements', 'keep-privacy', setDetails.show),
  change('/privacy/statements', 'keep-privacy', detailNames, setDetails.submit),
  look('/privacy/desk', 'keep-privacy', desk.show),
  look('/privacy/kept', 'be-signed-in', kept.show),
  look('/privacy/kept/:code', 'keep-privacy', setTerms.show),
  change('/privacy/kept/:code', 'keep-privacy', ['purpose', 'lawfulBasis', 'owner', 'number', 'unit', 'source', 'reviewOn'], setTerms.submit),
  look('/privacy/staff-names', 'be-signed-in', staffNames.show),
  look('/privacy/holds', 'keep-privacy', holds.show),
  change('/privacy/holds', 'keep-privacy', ['kind', 'category', 'child', 'person', 'reason'], holds.submit),
  look('/privacy/holds/:id/lift', 'keep-privacy', lift.show),
  change('/privacy/holds/:id/lift', 'keep-privacy', ['reason'], lift.submit),
];
