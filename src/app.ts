import { accessRoutes } from './capabilities/access/web/routes.ts';
import { findMarkFor, permits } from './capabilities/access/index.ts';
import { findAltered as findAlteredSignOffs, moveOpenWork } from './capabilities/checks/index.ts';
import { checksRoutes } from './capabilities/checks/web/routes.ts';
import { homeRoutes } from './capabilities/home/web/routes.ts';
import { type Broken, recordEntries } from './capabilities/journal/index.ts';
import { findKnownPerson, type Settled } from './capabilities/people/index.ts';
import { peopleFeeds, peopleRoutes } from './capabilities/people/web/routes.ts';
import { findAltered as findAlteredStandards } from './capabilities/standards/index.ts';
import { standardsRoutes } from './capabilities/standards/web/routes.ts';
import { characters } from './demonstration/characters.ts';
import { dayOf } from './kernel/day.ts';
import { type Outcome, refuse } from './kernel/outcome.ts';
import type { Permission, Person } from './kernel/person.ts';
import type { Connection } from './platform/db/connection.ts';
import { decodeText } from './platform/documents/decode-text.ts';
import { documents } from './platform/documents/documents.ts';
import { unreadableWords } from './platform/documents/unreadable.ts';
import { platformRoutes } from './platform/web/kept-forms.ts';
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
  return {
    routes: [...platformRoutes, ...accessRoutes({ ...standing, characters }), ...homeRoutes, ...standardsRoutes(documents), ...checksRoutes,
      ...peopleRoutes({ settled, permits, readText })],
    feeds: peopleFeeds(settled),
    whoIs: async (db, { person, account }, now) => {
      const mark = await findMarkFor(db, account);
      return mark === null ? null : findKnownPerson(db, person, dayOf(now), mark);
    },
    permits,
    noteReading: (db, who, readings) => recordEntries(db, readings.map((each) => ({ ...each, by: who.id }))),
    noteAttempt: (db, who, notes) => recordEntries(db, notes.map((each) => ({ ...each, by: who?.id ?? null }))),
    around: (who, path) => ({ ...standing, ways: who ? waysFor(who, path) : [] }),
  };
}

/** What follows a change of people, posts or teams, in the same transaction: `people` knows nobody who builds on it. */
export const settled: Settled = async (db, today) => { await moveOpenWork(db, today); };

function readText(bytes: Buffer): Outcome<string, string> {
  const text = decodeText(bytes);
  return text.ok ? text : refuse(unreadableWords(text.refusal));
}

/** What `journal verify` looks at beside the chain itself. */
export const alsoVerify: readonly ((db: Connection) => Promise<Broken[]>)[] = [findAlteredStandards, findAlteredSignOffs];

const ways: readonly { readonly text: string; readonly href: string; readonly for: Permission }[] = [
  { text: 'To do', href: '/', for: 'be-signed-in' },
  { text: 'Pieces of work', href: '/work', for: 'read-work' },
  { text: 'The standard', href: '/standards', for: 'be-signed-in' },
  { text: 'Figures', href: '/figures/checks', for: 'see-figures' },
  { text: 'People', href: '/people', for: 'see-people' },
  { text: 'Changes ahead', href: '/plans', for: 'be-signed-in' },
  { text: 'Kinds of work', href: '/settings/kinds', for: 'set-rules' },
  { text: 'Journal', href: '/journal', for: 'read-journal' },
];

/** The way through it, by role: never more than the role uses. */
function waysFor(who: Person, path: string) {
  return ways.filter((way) => permits(who, way.for)).map((way) => ({
    ...way, exact: path === way.href, current: path === way.href || (way.href !== '/' && path.startsWith(`${way.href}/`)),
  }));
}
