import { accessRoutes } from './capabilities/access/web/routes.ts';
import { findVisitor, permits } from './capabilities/access/index.ts';
import { findAltered as findAlteredSignOffs, findTeamsAbout, listAuthorsAbout } from './capabilities/checks/index.ts';
import { checksRoutes } from './capabilities/checks/web/routes.ts';
import { homeRoutes } from './capabilities/home/web/routes.ts';
import { type Broken, recordEntries } from './capabilities/journal/index.ts';
import { findAltered as findAlteredStandards } from './capabilities/standards/index.ts';
import { standardsRoutes } from './capabilities/standards/web/routes.ts';
import { characters } from './demonstration/characters.ts';
import type { Permission, Person } from './kernel/person.ts';
import type { Connection } from './platform/db/connection.ts';
import { documents } from './platform/documents/documents.ts';
import { platformRoutes } from './platform/web/kept-forms.ts';
import type { Route } from './platform/web/route.ts';
import type { House } from './platform/web/tools.ts';

export { authorityName } from './demonstration/authority.ts';

/** What the house is told about where it stands. */
export interface Standing {
  readonly authority: string;
  /** Everybody is invented, and anybody may sign in as anybody. Never on a PostgreSQL server. */
  readonly demonstration: boolean;
}

/** The composition root: the only place that knows every capability. */
export function openHouse(standing: Standing): House {
  const routes: Route[] = [];
  const access = accessRoutes({ ...standing, characters, routes: () => routes, teamsAbout: findTeamsAbout, authorsAbout: listAuthorsAbout });
  routes.push(...platformRoutes, ...access, ...homeRoutes, ...standardsRoutes(documents), ...checksRoutes);
  return {
    routes,
    whoIs: findVisitor,
    permits,
    noteReading: (db, who, readings) => recordEntries(db, readings.map((each) => ({ ...each, by: who.id, ...markOf(who) }))),
    noteAttempt: (db, who, notes) => recordEntries(db, notes.map((each) => ({ ...each, by: who?.id ?? null }))),
    around: (who, path) => ({ ...standing, ways: who ? waysFor(who, path) : [] }),
  };
}

/** What somebody reads while they have opened more than is theirs is marked with that. */
function markOf({ glass }: Person) {
  return glass.length === 0 ? {} : { detail: { glass: glass.map((each) => each.id) } };
}

/** What `journal verify` looks at beside the chain itself. */
export const alsoVerify: readonly ((db: Connection) => Promise<Broken[]>)[] = [findAlteredStandards, findAlteredSignOffs];

const ways: readonly { readonly text: string; readonly href: string; readonly for: Permission; readonly under?: readonly string[] }[] = [
  { text: 'To do', href: '/', for: 'be-signed-in' },
  { text: 'Pieces of work', href: '/work', for: 'read-work' },
  { text: 'The standard', href: '/standards', for: 'be-signed-in' },
  { text: 'Figures', href: '/figures/checks', for: 'see-figures' },
  { text: 'Kinds of work', href: '/settings/kinds', for: 'set-rules' },
  { text: 'Journal', href: '/journal', for: 'read-journal' },
  { text: 'Who sees what', href: '/who', for: 'see-policy', under: ['/policy', '/who-may-see', '/delegation', '/access', '/restricted', '/glass', '/looked'] },
];

/** The way through it, by role: never more than the role uses. */
function waysFor(who: Person, path: string) {
  const within = (href: string) => path === href || (href !== '/' && path.startsWith(`${href}/`));
  return ways.filter((way) => permits(who, way.for)).map((way) => ({ ...way, exact: path === way.href, current: [way.href, ...way.under ?? []].some(within) }));
}
