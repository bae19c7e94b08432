import { accessRoutes } from './capabilities/access/web/routes.ts';
import { findMarkFor, permits, type WayIn } from './capabilities/access/index.ts';
import { findAltered as findAlteredSignOffs } from './capabilities/checks/index.ts';
import { checksRoutes } from './capabilities/checks/web/routes.ts';
import { homeRoutes } from './capabilities/home/web/routes.ts';
import { type Broken, recordEntries } from './capabilities/journal/index.ts';
import { findKnownPerson } from './capabilities/people/index.ts';
import { findAltered as findAlteredStandards } from './capabilities/standards/index.ts';
import { standardsRoutes } from './capabilities/standards/web/routes.ts';
import { characters } from './demonstration/characters.ts';
import { dayOf } from './kernel/day.ts';
import type { Permission, Person } from './kernel/person.ts';
import type { Connection } from './platform/db/connection.ts';
import { documents } from './platform/documents/documents.ts';
import type { SignInConfig } from './platform/config-sign-in.ts';
import { openProvider } from './platform/proof/openid.ts';
import { openPasskeys } from './platform/proof/passkeys.ts';
import { openPasswords } from './platform/proof/passwords.ts';
import { platformRoutes } from './platform/web/kept-forms.ts';
import type { House } from './platform/web/tools.ts';

export { authorityName } from './demonstration/authority.ts';

/** What the house is told about where it stands. */
export interface Standing {
  readonly authority: string;
  /** Everybody is invented, and anybody may sign in as anybody. Never on a PostgreSQL server. */
  readonly demonstration: boolean;
  readonly signIn?: SignInHere;
}

/** How people sign in here, and at which address. */
export interface SignInHere extends SignInConfig { readonly address: string; readonly secret: string }

const unset: SignInHere = { openId: null, localAccounts: false, askHere: 'your manager', idleMinutes: 30, sessionHours: 12, address: 'http://localhost:3000', secret: '' };

function wayInOf({ authority, demonstration, signIn = unset }: Standing): WayIn {
  const { openId, localAccounts, address, secret, ...here } = signIn;
  const provider = openId && { ...openProvider({ ...openId, back: `${address}/sign-in/provider/back`, afterSignOut: `${address}/sign-in?done=signed-out` }), ...openId };
  const local = localAccounts ? { passwords: openPasswords(), passkeys: openPasskeys({ address, secret, title: `Touchstone, ${authority}` }) } : null;
  return { ...here, authority, demonstration, characters, provider, local };
}

/** The composition root: the only place that knows every capability. */
export function openHouse(standing: Standing): House {
  return {
    routes: [...platformRoutes, ...accessRoutes(wayInOf(standing)), ...homeRoutes, ...standardsRoutes(documents), ...checksRoutes],
    whoIs: async (db, { person, account }, now) => {
      const found = await findMarkFor(db, account);
      const who = found && await findKnownPerson(db, person, dayOf(now), found.mark);
      return who && { ...who, roles: [...new Set([...who.roles, ...found.groupRoles])] };
    },
    permits,
    noteReading: (db, who, readings) => recordEntries(db, readings.map((each) => ({ ...each, by: who.id }))),
    noteAttempt: (db, who, notes) => recordEntries(db, notes.map((each) => ({ ...each, by: who?.id ?? null }))),
    around: (who, path) => ({ authority: standing.authority, demonstration: standing.demonstration, ways: who ? waysFor(who, path) : [] }),
  };
}

/** What `journal verify` looks at beside the chain itself. */
export const alsoVerify: readonly ((db: Connection) => Promise<Broken[]>)[] = [findAlteredStandards, findAlteredSignOffs];

const ways: readonly { readonly text: string; readonly href: string; readonly for: Permission }[] = [
  { text: 'To do', href: '/', for: 'be-signed-in' },
  { text: 'Pieces of work', href: '/work', for: 'read-work' },
  { text: 'The standard', href: '/standards', for: 'be-signed-in' },
  { text: 'Figures', href: '/figures/checks', for: 'see-figures' },
  { text: 'Kinds of work', href: '/settings/kinds', for: 'set-rules' },
  { text: 'Accounts', href: '/accounts', for: 'keep-accounts' },
  { text: 'Journal', href: '/journal', for: 'read-journal' },
];

/** The way through it, by role: never more than the role uses. */
function waysFor(who: Person, path: string) {
  return ways.filter((way) => permits(who, way.for)).map((way) => ({
    ...way, exact: path === way.href, current: path === way.href || (way.href !== '/' && path.startsWith(`${way.href}/`)),
  }));
}
