import type { WayIn } from '../domain/way-in.ts';
import { type Route, arrival, change, freshly, look, secretly } from '../../../platform/web/route.ts';
import * as account from './account.page.ts';
import * as passkey from './add-passkey.page.ts';
import * as password from './change-password.page.ts';
import * as askForDelegation from './ask-for-delegation.page.ts';
import * as askForGrant from './ask-for-grant.page.ts';
import * as breakGlass from './break-glass.page.ts';
import * as delegation from './delegation.page.ts';
import * as glass from './glass.page.ts';
import * as grant from './grant.page.ts';
import * as grants from './grants.page.ts';
import * as closeAccount from './close-account.page.ts';
import * as journal from './journal.page.ts';
import * as listAccounts from './list-accounts.page.ts';
import * as prove from './prove.page.ts';
import * as restriction from './restriction.page.ts';
import * as restrictions from './restrictions.page.ts';
import * as reopenAccount from './reopen-account.page.ts';
import * as setUp from './set-up-account.page.ts';
import * as policy from './policy.page.ts';
import * as who from './who.page.ts';
import * as signIn from './sign-in.page.ts';
import * as withPassword from './sign-in-with-password.page.ts';
import * as withProvider from './sign-in-with-provider.page.ts';

/** What access cannot know by itself: the composition root tells it. */
export interface AccessHouse extends WayIn {
  readonly routes: policy.AllRoutes;
  readonly teamsAbout: breakGlass.TeamsAbout;
  readonly authorsAbout: restriction.AuthorsAbout;
}

/** How people sign in, their own accounts, who gave whom what, and the journal. What is not set up here has no routes. */
export function accessRoutes(way: AccessHouse): Route[] {
  return [...signInRoutes(way), ...grantRoutes, ...policyRoutes(way), ...glassRoutes(way), ...restrictionRoutes(way)];
}

function signInRoutes(way: WayIn): Route[] {
  return [
    { method: 'GET', path: '/sign-in', for: 'everyone', page: (visit) => signIn.show(visit, way) },
    ...(way.demonstration ? demonstrationRoutes(way) : []), ...(way.provider ? providerRoutes(way) : []), ...(way.local ? localRoutes(way) : []),
    change('/sign-out', 'be-signed-in', [], (visit) => signIn.leave(visit, way)),
    look('/prove', 'be-signed-in', (visit) => prove.show(visit, way)),
    secretly(change('/prove', 'be-signed-in', ['to', 'kept', 'password', 'answer'], (visit) => prove.submit(visit, way))),
    look('/proved', 'be-signed-in', prove.showProved),
    look('/account', 'be-signed-in', (visit) => account.show(visit, way)),
    change('/account/sessions', 'be-signed-in', ['session'], account.submit),
    look('/accounts', 'keep-accounts', listAccounts.show),
    look('/accounts/:id/close', 'keep-accounts', closeAccount.show),
    change('/accounts/:id/close', 'keep-accounts', [], closeAccount.submit),
    look('/accounts/:id/reopen', 'keep-accounts', reopenAccount.show),
    change('/accounts/:id/reopen', 'keep-accounts', [], reopenAccount.submit),
    look('/journal', 'read-journal', journal.show),
  ];
}

/** By choosing who to be: never so on a PostgreSQL server. */
function demonstrationRoutes(way: WayIn): Route[] {
  return [{ method: 'POST', path: '/sign-in', for: 'everyone', fields: ['person', 'to', 'kept'], page: (visit) => signIn.submit(visit, way) }];
}

function providerRoutes(way: WayIn): Route[] {
  return [
    arrival('/sign-in/provider', (asked) => withProvider.setOut(asked, way)),
    arrival('/sign-in/provider/back', (asked) => withProvider.comeBack(asked, way)),
  ];
}

function localRoutes(way: WayIn): Route[] {
  return [
    secretly({ method: 'POST', path: '/sign-in/password', for: 'everyone', fields: ['name', 'password', 'to', 'kept'], page: (visit) => withPassword.submit(visit, way) }),
    secretly({ method: 'POST', path: '/sign-in/passkey', for: 'everyone', fields: ['answer', 'to', 'kept'], page: (visit) => withPassword.submitPasskey(visit, way) }),
    { method: 'GET', path: '/set-up', for: 'everyone', page: (visit) => setUp.show(visit, way) },
    secretly({ method: 'POST', path: '/set-up', for: 'everyone', fields: ['link', 'password'], page: (visit) => setUp.submit(visit, way) }),
    look('/account/password', 'be-signed-in', (visit) => password.show(visit, way)),
    secretly(change('/account/password', 'be-signed-in', ['current', 'next'], (visit) => password.submit(visit, way))),
    freshly('always', look('/account/passkeys', 'be-signed-in', (visit) => passkey.show(visit, way))),
    freshly('always', secretly(change('/account/passkeys', 'be-signed-in', ['answer', 'name'], (visit) => passkey.submit(visit, way)))),
    freshly('always', change('/account/passkeys/remove', 'be-signed-in', ['passkey'], passkey.remove)),
  ];
}

const grantRoutes: readonly Route[] = [
  look('/access', 'give-access', grants.show),
  look('/access/new', 'give-access', askForGrant.show),
  change('/access/new', 'give-access', ['q', 'person', 'name', 'role', 'team', 'from', 'to', 'reason'], askForGrant.submit),
  look('/access/:id', 'give-access', grant.show),
  change('/access/:id/approve', 'give-access', [], grant.approve),
  change('/access/:id/end', 'give-access', [], grant.end),
  freshly('not-needed', look('/delegation', 'see-policy', delegation.show)),
  look('/delegation/new', 'set-delegation', askForDelegation.show),
  change('/delegation/new', 'set-delegation', ['decision', 'subject', 'role', 'cover', 'from', 'to', 'reason'], askForDelegation.submit),
  look('/delegation/:id', 'see-policy', delegation.showLine),
  change('/delegation/:id/approve', 'set-delegation', [], delegation.approve),
  change('/delegation/:id/end', 'set-delegation', [], delegation.end),
];

const policyRoutes = ({ routes }: AccessHouse): Route[] => [
  look('/who', 'see-policy', who.show),
  freshly('not-needed', look('/policy', 'see-policy', policy.show)),
  look('/policy/:role', 'see-policy', (visit) => policy.showRole(visit, routes)),
];

const glassRoutes = ({ teamsAbout }: AccessHouse): Route[] => [
  look('/break-glass', 'break-glass', breakGlass.show),
  change('/break-glass', 'break-glass', ['child', 'team', 'reason', 'minutes'], (visit) => breakGlass.submit(visit, teamsAbout)),
  change('/break-glass/:id/close', 'break-glass', [], breakGlass.close),
  look('/glass', 'watch-glass', glass.show),
  // Whoever was told of one sees that one.
  look('/glass/:id', 'be-signed-in', glass.showOne),
  change('/glass/:id/looked', 'be-signed-in', [], glass.submit),
];

const restrictionRoutes = ({ authorsAbout }: AccessHouse): Route[] => [
  look('/restricted', 'restrict-records', restrictions.show),
  look('/restricted/new', 'restrict-records', restrictions.showNew),
  change('/restricted/new', 'restrict-records', ['child', 'reason'], restrictions.submit),
  look('/restricted/:id', 'restrict-records', (visit) => restriction.show(visit, authorsAbout)),
  change('/restricted/:id/name', 'restrict-records', ['q', 'person'], (visit) => restriction.addName(visit, authorsAbout)),
  change('/restricted/:id/take-name', 'restrict-records', ['person'], (visit) => restriction.takeName(visit, authorsAbout)),
  change('/restricted/:id/ask-to-lift', 'restrict-records', ['reason'], (visit) => restriction.askToLift(visit, authorsAbout)),
  change('/restricted/:id/lift', 'restrict-records', [], (visit) => restriction.lift(visit, authorsAbout)),
  change('/restricted/:id/keep', 'restrict-records', [], (visit) => restriction.keep(visit, authorsAbout)),
];
