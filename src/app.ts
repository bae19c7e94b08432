import { accessRoutes } from './capabilities/access/web/routes.ts';
import {
  type WayIn, findAccountsDue, findAccountsOf, findJournalOf, findJournalOfChild, findPersonOn, findVisitor, permits, recordAccountsErased,
} from './capabilities/access/index.ts';
import { type ReturnsHouse, countChildrenOf, findAboutChild, loadChildrenDue, recordChildrenErased } from './capabilities/caseload/index.ts';
import { caseloadRoutes } from './capabilities/caseload/web/routes.ts';
import {
  findAltered as findAlteredSignOffs, findTeamsAbout, listAuthorsAbout, loadWorkDue, moveOpenWork, recordGathered, recordWorkErased,
} from './capabilities/checks/index.ts';
import { checksRoutes } from './capabilities/checks/web/routes.ts';
import { countThings } from './capabilities/home/index.ts';
import { homeRoutes } from './capabilities/home/web/routes.ts';
import { type Broken, loadEntriesDue, recordEntries, recordEntriesErased } from './capabilities/journal/index.ts';
import { type Things, findNoticesOf } from './capabilities/notices/index.ts';
import { type MailRoom, noticesRoutes } from './capabilities/notices/web/routes.ts';
import { type Settled, findAboutPerson, loadLeaversDue, recordLeaversErased } from './capabilities/people/index.ts';
import {
  followWorkers, listDeparturesOf, listLinksOfWork, loadMattersDue, loadPointsDue, loadSupervisionDue, recordMattersErased, recordMattersGathered, recordOversightGathered, recordPointsErased, recordSupervisionErased, recordSupervisionGathered,
} from './capabilities/oversight/index.ts';
import { countDue, oversightRoutes, teamsBelowTarget } from './capabilities/oversight/web/routes.ts';
import { peopleFeeds, peopleRoutes } from './capabilities/people/web/routes.ts';
import {
  type Keeper, type Source, findAboutHere, findKeptSince, findPersonal, loadComplaintsDue, loadRequestsDue, personalWords, recordComplaintsErased, recordRequestsErased,
} from './capabilities/privacy/index.ts';
import { privacyRoutes } from './capabilities/privacy/web/routes.ts';
import { findAboutStaff, findAltered as findAlteredStandards, loadExperienceDue, recordExperienceErased } from './capabilities/standards/index.ts';
import { standardsRoutes } from './capabilities/standards/web/routes.ts';
import { characters } from './demonstration/characters.ts';
import type { Day } from './kernel/day.ts';
import { type Outcome, refuse } from './kernel/outcome.ts';
import type { Permission, Person } from './kernel/person.ts';
import type { Connection } from './platform/db/connection.ts';
import { decodeText } from './platform/documents/decode-text.ts';
import { describeFiles } from './platform/documents/describe-files.ts';
import { documents } from './platform/documents/documents.ts';
import type { SignInConfig } from './platform/config-sign-in.ts';
import { openProvider } from './platform/proof/openid.ts';
import { unreadableWords } from './platform/documents/unreadable.ts';
import { openPasskeys } from './platform/proof/passkeys.ts';
import { openPasswords } from './platform/proof/passwords.ts';
import { findKeptTexts, platformRoutes } from './platform/web/kept-forms.ts';
import { ruleScript } from './platform/web/rule-script.ts';
import type { Route } from './platform/web/route.ts';
import type { House } from './platform/web/tools.ts';

export { authorityName } from './demonstration/authority.ts';

/** What the house is told about where it stands. */
export interface Standing {
  readonly authority: string;
  /** Everybody is invented, and anybody may sign in as anybody. Never on a PostgreSQL server. */
  readonly demonstration: boolean;
  readonly signIn?: SignInHere;
  /** E-mail goes out, and this puts a message into its queue; null: it has not been set up. */
  readonly putMessage?: MailRoom['put'] | null;
  /** Reads what was brought in beside the pages. */
  readonly startReading?: ReturnsHouse['startReading'];
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
export function openHouse({ putMessage = null, startReading = () => undefined, ...standing }: Standing): House {
  const routes: Route[] = [];
  const access = accessRoutes({ ...wayInOf(standing), routes: () => routes, teamsAbout: findTeamsAbout, authorsAbout: listAuthorsAbout });
  routes.push(...platformRoutes, ...access, ...homeRoutes(countDue), ...standardsRoutes(documents), ...caseloadRoutes({ startReading, describe: describeFiles }, { departuresOf: listDeparturesOf }), ...checksRoutes({ linksOf: listLinksOfWork }),
    ...oversightRoutes({ address: (standing.signIn ?? unset).address }),
    ...peopleRoutes({ settled, permits, readText }), ...privacyRoutes({ authority: standing.authority, sources, keepers }),
    ...noticesRoutes({ mail: Boolean(putMessage), put: putMessage ?? (async () => undefined) }));
  return {
    routes,
    feeds: peopleFeeds(settled),
    whoIs: findVisitor,
    permits,
    noteReading: (db, who, readings) => recordEntries(db, readings.map((each) => ({ ...each, by: who.id, ...markOf(who) }))),
    noteAttempt: (db, who, notes) => recordEntries(db, notes.map((each) => ({ ...each, by: who?.id ?? null }))),
    notice: async (db, texts, now) => (await findPersonal(db, texts, now)).map((kind) => personalWords[kind]),
    rules: [ruleScript('src/capabilities/privacy/domain/spot-personal.ts')],
    around: (who, path) => ({ authority: standing.authority, demonstration: standing.demonstration, ways: who ? waysFor(who, path) : [] }),
  };
}

/** What somebody reads while they have opened more than is theirs is marked with that. */
function markOf({ glass }: Person) {
  return glass.length === 0 ? {} : { detail: { glass: glass.map((each) => each.id) } };
}

/** What follows a change of people, posts or teams, in the same transaction: `people` knows nobody who builds on it. */
export const settled: Settled = async (db, today) => { await moveOpenWork(db, today); await followWorkers(db, today); };

function readText(bytes: Buffer): Outcome<string, string> {
  const text = decodeText(bytes);
  return text.ok ? text : refuse(unreadableWords(text.refusal));
}

/** What `journal verify` looks at beside the chain itself. */
export const alsoVerify: readonly ((db: Connection) => Promise<Broken[]>)[] = [findAlteredStandards, findAlteredSignOffs];

/** Whoever holds the things of a category: what of it is over its time, and how it goes. */
const keepers: readonly Keeper[] = [
  { category: 'work', findDue: loadWorkDue, erase: recordWorkErased },
  { category: 'oversight', findDue: loadPointsDue, erase: recordPointsErased },
  { category: 'matters', findDue: loadMattersDue, erase: recordMattersErased },
  { category: 'supervision', findDue: loadSupervisionDue, erase: recordSupervisionErased },
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
  { name: 'What managers recorded of assessments', findAbout: recordOversightGathered },
  { name: 'Decisions and trackers', findAbout: recordMattersGathered },
  { name: 'Supervision and coaching', findAbout: recordSupervisionGathered },
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

/** What a message counts: all that somebody's first page says is to do, within what they may see. */
export const thingsToDo: ThingsToDo = {
  reader: findPersonOn,
  count: async (db, who, today, now) => {
    const [things, { overdue, today: due }] = [await countThings(db, who, today, now), await countDue({ db, who, today })];
    return { ...things, all: things.all + overdue + due };
  },
  short: teamsBelowTarget,
};

export interface ThingsToDo {
  readonly reader: (db: Connection, person: number, today: Day) => Promise<Person | null>;
  readonly count: (db: Connection, who: Person, today: Day, now: Date) => Promise<Things>;
  /** How many of their teams do not reach a target of supervision; null for those to whom the report is not sent. */
  readonly short: (db: Connection, who: Person, today: Day) => Promise<number | null>;
}

const ways: readonly { readonly text: string; readonly href: string; readonly for: Permission; readonly under?: readonly string[] }[] = [
  { text: 'To do', href: '/', for: 'be-signed-in' },
  { text: 'Pieces of work', href: '/work', for: 'read-work' },
  { text: 'The standard', href: '/standards', for: 'be-signed-in' },
  { text: 'Figures', href: '/figures/checks', for: 'see-figures', under: ['/figures'] },
  { text: 'Children', href: '/children', for: 'see-children', under: ['/caseload'] },
  { text: 'Oversight', href: '/oversight', for: 'see-oversight' },
  // HR alone has it without the rest of oversight.
  { text: 'Supervision', href: '/oversight/supervision/workers', for: 'see-interest' },
  { text: 'People', href: '/people', for: 'see-people' },
  { text: 'Changes ahead', href: '/plans', for: 'be-signed-in' },
  { text: 'Returns', href: '/returns', for: 'bring-returns' },
  { text: 'Timescales', href: '/timescales', for: 'set-rules' },
  { text: 'Data quality', href: '/data-quality', for: 'see-data-quality' },
  { text: 'Kinds of work', href: '/settings/kinds', for: 'set-rules' },
  { text: 'E-mail', href: '/settings/mail', for: 'see-mail' },
  { text: 'Accounts', href: '/accounts', for: 'keep-accounts' },
  { text: 'Journal', href: '/journal', for: 'read-journal' },
  { text: 'Who sees what', href: '/who', for: 'see-policy', under: ['/policy', '/who-may-see', '/delegation', '/access', '/restricted', '/glass', '/looked'] },
  { text: 'Privacy', href: '/privacy/desk', for: 'keep-privacy' },
];

/** The way through it, by role: never more than the role uses. */
function waysFor(who: Person, path: string) {
  const within = (href: string) => path === href || (href !== '/' && path.startsWith(`${href}/`));
  return ways.filter((way) => permits(who, way.for)).map((way) => ({ ...way, exact: path === way.href, current: [way.href, ...way.under ?? []].some(within) }));
}
