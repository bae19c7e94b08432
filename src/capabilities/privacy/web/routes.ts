import { type Route, change, freshly, look } from '../../../platform/web/route.ts';
import type { Keeper } from '../commands/erase.ts';
import type { Source } from '../commands/search-held.ts';
import { detailNames } from '../domain/detail.ts';
import * as accessibility from './accessibility.page.ts';
import * as complaint from './complaint.page.ts';
import * as complaintRecord from './complaint-record.page.ts';
import * as complaints from './complaints.page.ts';
import * as copy from './copy.page.ts';
import * as desk from './desk.page.ts';
import * as erase from './erase.page.ts';
import * as eraseCategory from './erase-category.page.ts';
import * as giveOut from './give-out.page.ts';
import * as holds from './holds.page.ts';
import * as item from './item.page.ts';
import * as kept from './kept.page.ts';
import * as lift from './lift-hold.page.ts';
import * as newRequest from './new-request.page.ts';
import * as notice from './privacy-notice.page.ts';
import * as request from './request.page.ts';
import * as requests from './requests.page.ts';
import * as setDetails from './set-details.page.ts';
import * as setTerms from './set-terms.page.ts';
import * as staffNames from './staff-names.ts';

/** What the house hands in: whose service it is, and where something may be held. */
export interface PrivacyHouse {
  readonly authority: string;
  readonly sources: readonly Source[];
  /** Whoever holds the things of a category. */
  readonly keepers: readonly Keeper[];
}

export function privacyRoutes(house: PrivacyHouse): Route[] {
  return [...statements, ...keeping, ...requestRoutes(house), ...erasureRoutes(house)];
}

function erasureRoutes({ keepers }: PrivacyHouse): Route[] {
  return [
    look('/privacy/erase', 'keep-privacy', (visit) => erase.show(visit, keepers)),
    look('/privacy/erase/:code', 'keep-privacy', (visit) => eraseCategory.show(visit, keepers)),
    look('/privacy/erase/:code/confirm', 'keep-privacy', (visit) => eraseCategory.showConfirm(visit, keepers)),
    change('/privacy/erase/:code', 'keep-privacy', ['number', 'digest'], (visit) => eraseCategory.submit(visit, keepers)),
  ];
}

function requestRoutes({ sources, authority }: PrivacyHouse): Route[] {
  const reasons = ['reason-identity-confirmed', 'reason-clock-stopped', 'reason-clock-started', 'reason-extended', 'reason-refused', 'reason-withdrawn'];
  return [
    look('/privacy/requests', 'keep-privacy', requests.show),
    look('/privacy/requests/new', 'keep-privacy', newRequest.show),
    change('/privacy/requests/new', 'keep-privacy', newRequest.newRequestFields, newRequest.submit),
    look('/privacy/requests/:id', 'keep-privacy', (visit) => request.show(visit, sources)),
    change('/privacy/requests/:id', 'keep-privacy', ['act', ...reasons], (visit) => request.change(visit, sources)),
    change('/privacy/requests/:id/search', 'keep-privacy', ['source', 'searchReason'], (visit) => request.search(visit, sources)),
    look('/privacy/requests/:id/items/:item', 'keep-privacy', item.show),
    change('/privacy/requests/:id/items/:item', 'keep-privacy', ['words', 'everywhere', 'ground', 'note', 'act'], item.submit),
    change('/privacy/requests/:id/take-back', 'keep-privacy', ['mark'], item.takeBack),
    look('/privacy/requests/:id/give', 'keep-privacy', giveOut.show),
    change('/privacy/requests/:id/give', 'keep-privacy', [], (visit) => giveOut.submit(visit, authority)),
    look('/privacy/requests/:id/copy', 'keep-privacy', copy.show),
  ];
}

const statements: readonly Route[] = [
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
];

const keeping: readonly Route[] = [
  look('/privacy/desk', 'keep-privacy', desk.show),
  freshly('not-needed', look('/privacy/kept', 'be-signed-in', kept.show)),
  look('/privacy/kept/:code', 'keep-privacy', setTerms.show),
  change('/privacy/kept/:code', 'keep-privacy', ['purpose', 'lawfulBasis', 'owner', 'number', 'unit', 'source', 'reviewOn'], setTerms.submit),
  look('/privacy/staff-names', 'be-signed-in', staffNames.show),
  look('/privacy/holds', 'keep-privacy', holds.show),
  change('/privacy/holds', 'keep-privacy', ['kind', 'category', 'child', 'person', 'reason'], holds.submit),
  look('/privacy/holds/:id/lift', 'keep-privacy', lift.show),
  change('/privacy/holds/:id/lift', 'keep-privacy', ['reason'], lift.submit),
];
