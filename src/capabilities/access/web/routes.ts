import { type Route, change, look } from '../../../platform/web/route.ts';
import * as askForDelegation from './ask-for-delegation.page.ts';
import * as askForGrant from './ask-for-grant.page.ts';
import * as breakGlass from './break-glass.page.ts';
import * as delegation from './delegation.page.ts';
import * as glass from './glass.page.ts';
import * as grant from './grant.page.ts';
import * as grants from './grants.page.ts';
import * as journal from './journal.page.ts';
import * as policy from './policy.page.ts';
import * as restriction from './restriction.page.ts';
import * as restrictions from './restrictions.page.ts';
import * as who from './who.page.ts';
import * as signIn from './sign-in.page.ts';

/** What access cannot know by itself: the composition root tells it. */
export interface AccessHouse extends signIn.WayIn {
  readonly routes: policy.AllRoutes;
  readonly teamsAbout: breakGlass.TeamsAbout;
  readonly authorsAbout: restriction.AuthorsAbout;
}

/** How people sign in. With `demonstration`, by choosing who they are: never so on a PostgreSQL server. */
export function accessRoutes(way: AccessHouse): Route[] {
  return [...signInRoutes(way), ...grantRoutes, ...policyRoutes(way), ...glassRoutes(way), ...restrictionRoutes(way)];
}

function signInRoutes(way: signIn.WayIn): Route[] {
  return [
    { method: 'GET', path: '/sign-in', for: 'everyone', page: (visit) => signIn.show(visit, way) },
    { method: 'POST', path: '/sign-in', for: 'everyone', fields: ['person', 'to', 'kept'], page: (visit) => signIn.submit(visit, way) },
    change('/sign-out', 'be-signed-in', [], signIn.leave),
    look('/journal', 'read-journal', journal.show),
  ];
}

const grantRoutes: readonly Route[] = [
  look('/access', 'give-access', grants.show),
  look('/access/new', 'give-access', askForGrant.show),
  change('/access/new', 'give-access', ['q', 'person', 'name', 'role', 'team', 'from', 'to', 'reason'], askForGrant.submit),
  look('/access/:id', 'give-access', grant.show),
  change('/access/:id/approve', 'give-access', [], grant.approve),
  change('/access/:id/end', 'give-access', [], grant.end),
  look('/delegation', 'see-policy', delegation.show),
  look('/delegation/new', 'set-delegation', askForDelegation.show),
  change('/delegation/new', 'set-delegation', ['decision', 'subject', 'role', 'cover', 'from', 'to', 'reason'], askForDelegation.submit),
  look('/delegation/:id', 'see-policy', delegation.showLine),
  change('/delegation/:id/approve', 'set-delegation', [], delegation.approve),
  change('/delegation/:id/end', 'set-delegation', [], delegation.end),
];

const policyRoutes = ({ routes }: AccessHouse): Route[] => [
  look('/who', 'see-policy', who.show),
  look('/policy', 'see-policy', policy.show),
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
