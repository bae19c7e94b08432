import { accessRoutes } from './capabilities/access/web/routes.ts';
import { findAccountsDue, findAccountsOf, findJournalOf, findJournalOfChild, findMarkFor, permits, recordAccountsErased } from './capabilities/access/index.ts';
import { countChildrenOf, findAboutChild, loadChildrenDue, recordChildrenErased } from './capabilities/caseload/index.ts';
import { findAltered as findAlteredSignOffs, loadWorkDue, recordGathered, recordWorkErased } from './capabilities/checks/index.ts';
import { checksRoutes } from './capabilities/checks/web/routes.ts';
import { countThings } from './capabilities/home/index.ts';
import { homeRoutes } from './capabilities/home/web/routes.ts';
import { type Broken, loadEntriesDue, recordEntries, recordEntriesErased } from './capabilities/journal/index.ts';
import { type Things, findNoticesOf } from './capabilities/notices/index.ts';
import { type MailRoom, noticesRoutes } from './capabilities/notices/web/routes.ts';
import { findAboutPerson, findKnownPerson, findPerson, loadLeaversDue, recordLeaversErased } from './capabilities/people/index.ts';
import {
  type Keeper, type Source, findAboutHere, findKeptSince, findPersonal, loadComplaintsDue, loadRequestsDue, personalWords, recordComplaintsErased, recordRequestsErased,
} from './capabilities/privacy/index.ts';
import { privacyRoutes } from './capabilities/privacy/web/routes.ts';
import { findAboutStaff, findAltered as findAlteredStandards, loadExperienceDue, recordExperienceErased } from './capabilities/standards/index.ts';
import { standardsRoutes } from './capabilities/standards/web/routes.ts';
import { characters } from './demonstration/characters.ts';
import { type Day, dayOf } from './kernel/day.ts';
import type { Permission, Person } from './kernel/person.ts';
import type { Connection } from './platform/db/connection.ts';
import { documents } from './platform/documents/documents.ts';
import { findKeptTexts, platformRoutes } from './platform/web/kept-forms.ts';
import { ruleScript } from './platform/web/rule-script.ts';
import type { House } from './platform/web/tools.ts';

export { authorityName } from './demonstration/authority.ts';

/** What the house is told about where it stands. */
export interface Standing {
  readonly authority: string;
  /** Everybody is invented, and anybody may sign in as anybody. Never on a PostgreSQL server. */
  readonly demonstration: boolean;
  /** E-mail goes out, and this puts a message into its queue; null: it has not been set up. */
  readonly putMessage?: MailRoom['put'] | null;
}

/** The composition root: the only place that knows every capability. */
export function openHouse({ putMessage = null, ...standing }: Standing): House {
  return {
    routes: [...platformRoutes, ...accessRoutes({ ...standing, characters }), ...homeRoutes, ...standardsRoutes(documents), ...checksRoutes, ...privacyRoutes({ authority: standing.authority, sources, keepers }),
      ...noticesRoutes({ mail: Boolean(putMessage), put: putMessage ?? (async () => undefined) })],
    whoIs: async (db, { person, account }, now) => {
      const mark = await findMarkFor(db, account);
      return mark === null ? null : findKnownPerson(db, person, dayOf(now), mark);
    },
    permits,
    noteReading: (db, who, readings) => recordEntries(db, readings.map((each) => ({ ...each, by: who.id }))),
    noteAttempt: (db, who, notes) => recordEntries(db, notes.map((each) => ({ ...each, by: who?.id ?? null }))),
    notice: async (db, texts, now) => (await findPersonal(db, texts, now)).map((kind) => personalWords[kind]),
    rules: [ruleScript('src/capabilities/privacy/domain/spot-personal.ts')],
    around: (who, path) => ({ ...standing, ways: who ? waysFor(who, path) : [] }),
  };
}

/** What `journal verify` looks at beside the chain itself. */
export const alsoVerify: readonly ((db: Connection) => Promise<Broken[]>)[] = [findAlteredStandards, findAlteredSignOffs];

/** Whoever holds the things of a category: what of it is over its time, and how it goes. */
const keepers: readonly Keeper[] = [
  { category: 'work', findDue: loadWorkDue, erase: recordWorkErased },
  { category: 'children', findDue: loadChildrenDue, erase: recordChildrenErased },
  { category: 'staff', findDue: loadLeaversDue, erase: recordLeaversErased },
  { category: 'accounts', findDue: findAccountsDue, erase: (db, ids, _asked, by, at) => recordAccountsErased(db, ids, by, at) },
  { category: 'experience', findDue: loadExperienceDue, erase: recordExperienceErased },
  { category: 'journal', findDue: loadEntriesDue, erase: recordEntriesErased },
  { category: 'requests', findDue: loadRequestsDue, erase: recordRequestsErased },
  { category: 'complaints', findDue: loadComplaintsDue, erase: recordComplaintsErased },
];

/** Where something may be held about a child or a member of staff: a request for information held looks in all of them. */
const sources: readonly Source[] = [
  { name: 'Pieces of work and their checks', findAbout: recordGathered },
  { name: 'Facts about children', findAbout: async (db, { kind, value }) => (kind === 'child' ? findAboutChild(db, value) : countChildrenOf(db, Number(value))) },
  { name: 'Staff, posts and teams', findAbout: ofStaff(findAboutPerson) },
  { name: 'Accounts', findAbout: ofStaff(findAccountsOf) },
  { name: 'What staff say of the standard', findAbout: ofStaff(findAboutStaff) },
  { name: 'E-mail to staff', findAbout: ofStaff(findNoticesOf) },
  { name: 'Forms on the way', findAbout: ofStaff(findKeptTexts) },
  { name: 'Requests, complaints and holds', findAbout: findAboutHere },
  { name: 'The journal', findAbout: async (db, { kind, value }) => (kind === 'child' ? findJournalOfChild(db, value) : findJournalOf(db, Number(value))) },
];

function ofStaff(find: (db: Connection, person: number) => ReturnType<Source['findAbout']>): Source['findAbout'] {
  return async (db, { kind, value }) => (kind === 'person' ? find(db, Number(value)) : []);
}

/** The day before which what goes by itself is over its time, as the authority has set it. */
export const keptSince = {
  forms: (db: Connection, today: Day) => findKeptSince(db, 'forms', today),
  messages: (db: Connection, today: Day) => findKeptSince(db, 'messages', today),
};

/** What a message counts: the list of somebody's first page, within what they may see. */
export const thingsToDo: ThingsToDo = {
  reader: async (db, person, today) => findPerson(db, person, today),
  count: countThings,
};

export interface ThingsToDo {
  readonly reader: (db: Connection, person: number, today: Day) => Promise<Person | null>;
  readonly count: (db: Connection, who: Person) => Promise<Things>;
}

const ways: readonly { readonly text: string; readonly href: string; readonly for: Permission }[] = [
  { text: 'To do', href: '/', for: 'be-signed-in' },
  { text: 'Pieces of work', href: '/work', for: 'read-work' },
  { text: 'The standard', href: '/standards', for: 'be-signed-in' },
  { text: 'Figures', href: '/figures/checks', for: 'see-figures' },
  { text: 'Kinds of work', href: '/settings/kinds', for: 'set-rules' },
  { text: 'E-mail', href: '/settings/mail', for: 'see-mail' },
  { text: 'Journal', href: '/journal', for: 'read-journal' },
  { text: 'Privacy', href: '/privacy/desk', for: 'keep-privacy' },
];

/** The way through it, by role: never more than the role uses. */
function waysFor(who: Person, path: string) {
  return ways.filter((way) => permits(who, way.for)).map((way) => ({
    ...way, exact: path === way.href, current: path === way.href || (way.href !== '/' && path.startsWith(`${way.href}/`)),
  }));
}
