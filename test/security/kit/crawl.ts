import type { PageForm } from './fill.ts';
import { formsIn, unescaped } from './fill.ts';
import type { Scene } from './scene.ts';
import type { Told, Visitor } from './visitor.ts';

/** A page as somebody found it. */
export interface Found {
  readonly visitor: Visitor;
  readonly address: string;
  /** The route that serves it. */
  readonly pattern: string;
  readonly came: Told;
}

/**
 * Every page that each of them can reach by following links, beginning with every address that has nothing to fill in.
 * Of one kind of page not every one is looked at: as many as there are states of work are enough.
 */
export async function crawl(scene: Scene, visitors: readonly Visitor[] = scene.visitors, mostOfOneKind = 12): Promise<Found[]> {
  const found = await Promise.all(visitors.map((visitor) => crawlAs(scene, visitor, mostOfOneKind)));
  return found.flat();
}

async function crawlAs(scene: Scene, visitor: Visitor, mostOfOneKind: number): Promise<Found[]> {
  const start = scene.routes.filter(({ method, path }) => method === 'GET' && !path.includes(':')).map(({ path }) => path);
  const ahead = ['/sign-in?q=Wen', ...scene.places, ...start];
  const seen = new Set<string>();
  const ofKind = new Map<string, number>();
  const found: Found[] = [];
  for (let address = ahead.shift(); address !== undefined; address = ahead.shift()) {
    const pattern = scene.patternOf('GET', address);
    const kind = `${pattern} ${[...new URLSearchParams(address.split('?')[1]).keys()].toSorted().join(' ')}`;
    const count = ofKind.get(kind) ?? 0;
    if (pattern === null || seen.has(address) || count >= mostOfOneKind) continue;
    seen.add(address);
    ofKind.set(kind, count + 1);
    const came = await visitor.get(address);
    found.push({ visitor, address, pattern, came });
    ahead.push(...(came.status >= 300 && came.status < 400 ? [came.location] : linksIn(came.text)));
  }
  return found;
}

function linksIn(html: string): string[] {
  return [...html.matchAll(/\s(?:href|data-next)="(\/[^"]*)"/g)].map(([, href = '']) => unescaped(href).split('#')[0] ?? '').filter((href) => !href.startsWith('/assets/'));
}

export interface FoundForm extends PageForm { readonly visitor: Visitor; readonly pattern: string; readonly page: string }

/** Every form of those pages, by the route that it is sent to. */
export function formsOf(scene: Scene, pages: readonly Found[]): Map<string, FoundForm[]> {
  const all = pages.flatMap(({ visitor, address, came }) => formsIn(came.text).map((form) => ({
    ...form, visitor, page: address, pattern: scene.patternOf('POST', form.action) ?? form.action,
  })));
  return Map.groupBy(all, ({ pattern }) => pattern);
}
