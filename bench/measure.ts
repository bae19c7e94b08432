import type { Rounds } from './at-once.ts';
import { measureColdStart } from './cold-start.ts';
import { type BenchHouse, makeAuthority, openBenchHouse } from './house.ts';
import { linesOf, longList, measureList } from './list.ts';
import { type Page, type PageFigure, measurePages } from './pages.ts';
import type { Place } from './places.ts';
import { measurePublishing } from './publish.ts';
import { type ServerProcess, type Usage, startServerProcess } from './server-process.ts';
import type { Spread } from './spread.ts';
import { measureSubmissions } from './submit.ts';
import { type Visitor, signedIn } from './visitor.ts';
import { type Whole, answerAll, openDesks, publishWhole } from './whole.ts';

export const pieces = 10_000;

/** Everything measured on one database. */
export interface Measured {
  readonly pages: readonly PageFigure[];
  /** How many pieces of work the long list really listed. */
  readonly listed: number;
  readonly list: { readonly one: Rounds; readonly four: Rounds };
  readonly submit: { readonly four: Rounds; readonly eight: Rounds };
  readonly publish: Spread;
  readonly coldStart: Spread;
  readonly afterList: Usage;
  readonly atTheEnd: Usage;
}

export type Say = (words: string) => void;

export async function measureOn(place: Place, say: Say): Promise<Measured> {
  say(`${place.name}: making an authority with ${pieces} pieces of work`);
  await makeAuthority(place, pieces);
  say(`${place.name}: cold starts`);
  const coldStart = await measureColdStart(place);
  const server = await startServerProcess(place.entry, place.environment);
  try {
    return { coldStart, ...await measureServer(place, server, (words) => say(`${place.name}: ${words}`)) };
  } finally {
    await server.stop();
  }
}

async function measureServer(place: Place, server: ServerProcess, say: Say): Promise<Omit<Measured, 'coldStart'>> {
  const house = await openBenchHouse(place);
  try {
    return await measureServing(house, server, say);
  } finally {
    await house.close();
  }
}

/** What changes the number of pieces comes last. */
async function measureServing(house: BenchHouse, server: ServerProcess, say: Say): Promise<Omit<Measured, 'coldStart'>> {
  const cast = await findCast(house);
  say('list of 100');
  const director = await signedIn(server.address, cast.director);
  const { lines: listed, total } = linesOf((await director.get(longList)).text);
  if (total !== pieces) throw new Error(`the list says that there are ${total} pieces of work, and there are ${pieces}`);
  const list = { one: await measureList(server, { person: cast.director, readers: 1 }), four: await measureList(server, { person: cast.director, readers: 4 }) };
  const afterList = await server.usage();
  say('pages');
  const whole = await publishWhole(house);
  const figures = await measurePages(await pagesOf(server, cast, { director, listed }));
  say('publishing');
  const publish = await measurePublishing(house, server);
  say('whole checks');
  const [wholePage] = await measurePages([await wholeCheck(house, server, whole)]);
  const submit = {
    four: await measureSubmissions(house, server, { writers: 4, whole }), eight: await measureSubmissions(house, server, { writers: 8, whole }),
  };
  return { pages: [...figures, ...wholePage ? [wholePage] : []], listed, list, submit, publish, afterList, atTheEnd: await server.usage() };
}

/** Whose pages are opened, and of which piece of work. */
interface Cast { readonly work: string; readonly author: number; readonly manager: number; readonly director: number }

async function findCast(house: BenchHouse): Promise<Cast> {
  return house.one<Cast>(
    `select w.id as work, w.author_id as author, (select m.id from people.staff_on(current_date) m where m.post_id = p.reports_to limit 1) as manager, (select id from people.staff_on(current_date) where role = 'director') as director
     from checks.work w join people.staff_on(current_date) p on p.id = w.author_id
     where w.kind = 'assessment' and w.state = 'in-progress' order by w.number limit 1`);
}

async function pagesOf({ address }: ServerProcess, cast: Cast, { director, listed }: { director: Visitor; listed: number }): Promise<Page[]> {
  const [author, manager] = [await signedIn(address, cast.author), await signedIn(address, cast.manager)];
  const all = pieces.toLocaleString('en-GB');
  return [
    { name: 'About this service (no data)', visitor: author, path: '/about' },
    { name: 'To do, a practitioner’s', visitor: author, path: '/' },
    { name: 'To do, a team manager’s', visitor: manager, path: '/' },
    { name: 'Check of an assessment, 11 statements', visitor: author, path: `/work/${cast.work}/check` },
    { name: 'One piece of work with its footprint', visitor: author, path: `/work/${cast.work}` },
    { name: `Work list, 50 of ${all}`, visitor: director, path: '/work' },
    { name: `Work list, ${listed} of ${all}`, visitor: director, path: longList },
    { name: 'The standard, 55 statements', visitor: director, path: '/standards/1' },
    { name: 'Figures of the whole authority', visitor: director, path: '/figures/checks' },
    { name: 'Journal', visitor: director, path: '/journal' },
  ];
}

async function wholeCheck(house: BenchHouse, { address }: ServerProcess, whole: Whole): Promise<Page> {
  const [desk] = await openDesks(house, address, { desks: 1, pieces: 1, whole });
  const work = desk?.works[0];
  if (!desk || !work) throw new Error('the demonstration lacks a practitioner');
  await answerAll(desk.visitor, work, whole, 1);
  return { name: `Check of a case record, ${whole.codes.length} statements, all answered`, visitor: desk.visitor, path: `/work/${work}/check` };
}
