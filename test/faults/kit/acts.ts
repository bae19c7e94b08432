import { type Day, addDays } from '../../../src/kernel/day.ts';
import { type Browser, type Fields, formOf } from '../../kit/browser.ts';
import { openTestHouse, type TestHouse } from '../../kit/house.ts';

/** An act that changes something: who does it, where its form is, where it is sent, and what is typed into it. */
export interface TriedAct {
  readonly name: string;
  readonly by: 'worker' | 'manager' | 'lead';
  /** The state that the piece of work is in beforehand; null for an act about something else. */
  readonly state: 'in-progress' | 'signed-off' | 'authorised' | null;
  readonly page: string;
  readonly action: string;
  readonly fields: (given: Given) => Fields;
}

/** What an act is given: the piece of work, a child, and a number that is another each time. */
interface Given { readonly work: string; readonly child: string; readonly version: number; readonly turn: number }

const ofWork = (name: string, by: TriedAct['by'], state: TriedAct['state'], path: string, fields: Fields = {}, page = path): TriedAct =>
  ({ name, by, state, page: `/work/:work/${page}`, action: `/work/:work/${path}`, fields: () => fields });
const elsewhere = (name: string, by: TriedAct['by'], path: string, fields: TriedAct['fields']): TriedAct => ({ name, by, state: null, page: path, action: path, fields });

/** Every act that is broken off after every statement, and whose form is sent ten times at once. A new act is one line here. */
export const acts: readonly TriedAct[] = [
  elsewhere('start', 'worker', '/work/new', ({ child }) => ({ kind: 'visit', child, due: '15/06/2026', address: '', unknown: '', looked: 'yes' })),
  ofWork('answers', 'worker', 'in-progress', 'answers', { 'response-SC-01': 'met', 'note-SC-01': 'Another note' }, 'check'),
  ofWork('sign off', 'worker', 'in-progress', 'sign-off'),
  ofWork('authorise', 'manager', 'signed-off', 'authorise'),
  ofWork('return', 'manager', 'signed-off', 'return', { point: 'SC-01', 'improve-SC-01': 'Say more.' }),
  ofWork('reopen', 'worker', 'authorised', 'reopen'),
  ofWork('recall', 'worker', 'signed-off', 'reopen'),
  ofWork('act first', 'worker', 'in-progress', 'act-first', { reason: 'A place was needed tonight.' }),
  ofWork('withdraw', 'worker', 'in-progress', 'withdraw', { reason: 'Started twice.' }),
  ofWork('details', 'worker', 'in-progress', 'details', { due: '2026-06-30', address: '' }),
  elsewhere('kinds of work', 'lead', '/settings/kinds', ({ turn }) => ({ 'mode-plan': 'sample', 'percent-plan': String(20 + turn) })),
  elsewhere('set a timescale', 'lead', '/timescales/oversight-40/set', ({ turn }) => {
    const day = addDays('2000-01-01' as Day, turn);
    return { how: 'limit', number: '40', unit: 'days', from: day, to: day, source: `Board ${turn}` };
  }),
  elsewhere('import a standard', 'lead', '/standards/import', ({ turn }) => ({ name: `Imported ${turn}`, from: 'x.md', step: 'keep', text: `# Imported ${turn}\n## Visiting\n- The child was seen.\n- The child was heard.` })),
  elsewhere('tell an experience', 'worker', '/standards/:version/statements/SC-01', ({ turn }) => ({ ease: 'helps', words: `It helps, ${turn}.` })),
];

export interface Stage {
  readonly house: TestHouse;
  /** Opens the page of the act, on something made for it, as its person would; answers the form ready to be sent. */
  ready(act: TriedAct): Promise<{ browser: Browser; action: string; form: Fields }>;
  /** Everything that an act may write, table by table: how many rows, and a digest of them. */
  everything(): Promise<Record<string, string>>;
}

/** A house with people for the acts, and a way to see whatever changed in it. */
export async function openStage(): Promise<Stage> {
  const house = await openTestHouse();
  const cast = await house.aCast();
  const browsers = { worker: await house.signIn(cast.worker), manager: await house.signIn(cast.manager), lead: await house.signIn(house.lead) };
  const state = { turn: 0 };
  const seen = await whatIsSeen(house);
  return {
    house,
    async ready({ by, state: before, page, action, fields }) {
      state.turn += 1;
      const child = await house.aChild({ worker: cast.worker });
      const work = before === null ? '' : (await house.aPieceOfWork({ author: cast.worker, state: before, manager: cast.manager })).id;
      const given = { work, child, version: house.versionId, turn: state.turn };
      const at = (path: string) => path.replace(':work', work).replace(':version', String(house.versionId));
      const browser = browsers[by];
      const form = { ...formOf((await browser.get(at(page))).text, at(action)), ...fields(given) };
      return { browser, action: at(action), form };
    },
    everything: async () => (await house.rows<{ all: Record<string, string> }>(seen))[0]?.all ?? {},
  };
}

// Readings are written whatever becomes of the act, and a session is seen again: neither is its effect.
const but: Readonly<Record<string, string>> = { 'journal.entry': `what not like '%-read' and what not like '%-looked-at'`, 'platform.submission': 'led_to is not null' };

async function whatIsSeen(house: TestHouse): Promise<string> {
  const tables = await house.rows<{ name: string }>(
    `select table_schema || '.' || table_name as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema', 'public') and table_schema || '.' || table_name not in ('platform.session', 'journal.seal', 'caseload.child')`);
  const each = tables.map(({ name }) =>
    `select '${name}' as name, (select count(*) || ' rows ' || coalesce(md5(string_agg(t::text, ',' order by t::text)), '') from ${name} t where ${but[name] ?? 'true'}) as held`);
  return `select json_object_agg(name, held) as all from (${each.join(' union all ')}) seen`;
}

/** How many rows each table has, of those that came to have more or fewer. */
export function difference(before: Readonly<Record<string, string>>, after: Readonly<Record<string, string>>): Record<string, number> {
  const rows = (text: string | undefined) => Number.parseInt(text ?? '0', 10);
  return Object.fromEntries(Object.keys(after).map((name) => [name, rows(after[name]) - rows(before[name])] as const).filter(([name, more]) => more !== 0 || before[name] !== after[name]));
}
