import { cpus } from 'node:os';
import { type Rounds, rounds as counted } from './at-once.ts';
import type { InstallSize } from './install-size.ts';
import { type Measured, pieces } from './measure.ts';
import { countedInARound, rounds, warmUps } from './pages.ts';
import { peers } from './peers.ts';
import { isPostgresServerHere } from './postgres-server.ts';
import type { Spread } from './spread.ts';

export interface Report {
  readonly embedded: Measured | null;
  readonly server: Measured | null;
  readonly size: InstallSize;
  /** What a reader must know before they take the figures for what they are. */
  readonly warning: string | null;
}

/** Everything that was measured, as Markdown. */
export function reportOf(report: Report): string {
  return [...introduction(report), '', ...pageTable(report), '', ...benchTable(report), '', sizeOf(report.size)].join('\n');
}

function introduction({ server, warning }: Report): string[] {
  return [
    ...(warning ? [`**${warning}**`] : []),
    `Over HTTP on one machine with ${cpus().length} processors, which client, service and database share; the service in a process of its own;`,
    `${pieces.toLocaleString('en-GB')} pieces of work; every database keeps its data safe; reading is journalled in each page.`,
    server ? '“Server” is PostgreSQL 15 over TCP, with a password.' : `Measured on the embedded database only${isPostgresServerHere() ? '' : ': PostgreSQL 15 was not installed'}.`,
    `Pages: milliseconds from request to whole answer, ${rounds * countedInARound} requests one after the other, in ${rounds} turns, after ${warmUps} not counted.`,
  ];
}

function pageTable({ embedded, server }: Report): string[] {
  const rows = (embedded ?? server)?.pages.map((page, place) => {
    const figures = [embedded, server].flatMap((each) => [each?.pages[place]?.median, each?.pages[place]?.p95]);
    const base = (embedded ?? server)?.pages[0]?.median ?? 1;
    return row([page.name, ...figures.map((each) => (each === undefined ? '' : number(each))), number(page.median / base), String(Math.round(page.bytes / 1024))]);
  });
  return [
    '| Page | Embedded, median | 95th percentile | Server, median | 95th percentile | Times the first row, left | KB |', '|---|---|---|---|---|---|---|', ...rows ?? [],
  ];
}

interface BenchRow { readonly name: string; readonly of: (measured: Measured) => string; readonly peer: string }

interface PeerFigures { readonly perSecond?: string; readonly median?: string; readonly p95?: string }

/** `listed` is what the long list really had: its rows say so. */
const benchRows = (listed: number): readonly BenchRow[] => [
  ...rowsOf('B1, a whole check of 55 answers kept, 4 people at once', (each) => each.submit.four, peers.submit),
  ...rowsOf('B1, 8 people at once', (each) => each.submit.eight, {}),
  ...rowsOf(`B2, a list of ${listed}, one person`, (each) => each.list.one, peers.listForOne),
  ...rowsOf('B2, 4 people at once', (each) => each.list.four, peers.listForFour),
  { name: `B4, 55 statements as a new version, ${pieces.toLocaleString('en-GB')} checks on the old one: ms`, of: ({ publish }) => words(publish), peer: '' },
  { name: 'B9, start to first page: ms', of: ({ coldStart }) => words(coldStart), peer: peers.start },
  { name: 'B9, memory of the service after B2: MB', of: ({ afterList }) => number(afterList.megabytes), peer: peers.memory },
  { name: 'B9, most memory in the whole run: MB', of: ({ atTheEnd }) => number(atTheEnd.peakMegabytes), peer: '' },
];

function rowsOf(name: string, of: (measured: Measured) => Rounds, peer: PeerFigures): BenchRow[] {
  return [
    { name: `${name}: a second`, of: (each) => words(of(each).perSecond), peer: peer.perSecond ?? '' },
    { name: `${name}: median ms`, of: (each) => words(of(each).median), peer: peer.median ?? '' },
    { name: `${name}: 95th percentile, ms`, of: (each) => words(of(each).p95), peer: peer.p95 ?? '' },
    { name: `${name}: processor time of the service for one, ms`, of: (each) => number(of(each).cpu), peer: '' },
  ];
}

function benchTable({ embedded, server }: Report): string[] {
  return [
    `Least – middle – most of ${counted} rounds, after one not counted. ${peers.measured}`, '',
    '| Work | Embedded | Server | Best peer |', '|---|---|---|---|',
    ...benchRows((embedded ?? server)?.listed ?? 0).map(({ name, of, peer }) => row([name, embedded ? of(embedded) : '', server ? of(server) : '', peer])),
  ];
}

function sizeOf({ packages, served, own }: InstallSize): string {
  return `Installed: ${megabytes(packages)} MB of packages, of which serving needs ${megabytes(served)} (the embedded PostgreSQL among them); ${megabytes(own)} MB of our own.`;
}

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
const words = ({ least, middle, most }: Spread) => `${number(least)} – ${number(middle)} – ${number(most)}`;
const number = (value: number) => (value < 100 ? value.toFixed(1) : Math.round(value).toLocaleString('en-GB'));
const megabytes = (bytes: number) => (bytes / 1024 / 1024).toFixed(1);
