import { posix } from 'node:path';
import { houseOf } from './graph.ts';
import { literalsOf } from './literals.ts';
import { type Fault, filesUnder, read } from './tree.ts';

/** Templates are named by their path below src; `./` and `../` are from where the template is. */
const LAYOUT = 'platform/web/layout/';
const OFFICIAL = ['govuk/', 'moj/'];

/** What is wrong with the templates of a tree: each extends the layout, and borrows from its own folder alone. */
export function templateFaults(root: string): Fault[] {
  const templates = filesUnder(root, 'src', '.njk');
  const pages = filesUnder(root, 'src/capabilities', '.ts').filter((file) => !file.endsWith('.test.ts'));
  return [
    ...templates.flatMap((file) => faultsOfTemplate(file, read(root, file))),
    ...pages.flatMap((file) => strangersShown(file, read(root, file))),
  ];
}

function faultsOfTemplate(file: string, text: string): Fault[] {
  const house = houseOf(file);
  return tagsOf(text).flatMap(({ tag, target }) => {
    if (target === null) return [{ rule: 'template-names-are-written-out', file, said: tag }];
    const path = target.startsWith('.') ? posix.join(posix.dirname(file).replace(/^src\//, ''), target) : target;
    if (mayUse(house, tag, path, posix.dirname(file).replace(/^src\//, ''))) return [];
    return [{ rule: tag === 'extends' ? 'template-extends-the-layout' : 'template-borrows-at-home', file, said: target }];
  });
}

/** Tags that bring in another template; the target is null when it is not a plain string. */
function tagsOf(text: string): { tag: string; target: string | null }[] {
  const tags = [...text.matchAll(/\{%-?\s*(extends|include|import|from)\s+([^%]*?)\s*(?:ignore missing\s*)?-?%\}/g)];
  return tags.map(([, tag = '', rest = '']) => ({ tag, target: /^(["'])([^"']+)\1(\s+(as|import)\b|$)/.exec(rest)?.[2] ?? null }));
}

function mayUse(house: string | null, tag: string, path: string, folder: string): boolean {
  if (path.startsWith(LAYOUT)) return true;
  const official = OFFICIAL.some((start) => path.startsWith(start));
  if (house === null) return official || path.startsWith('platform/');
  return tag !== 'extends' && (official || path.startsWith(`${folder}/`));
}

/** A page shows the templates of its own house, or the layout's. */
function strangersShown(file: string, source: string): Fault[] {
  const own = `capabilities/${houseOf(file)}/web/`;
  const shown = literalsOf(source).filter((text) => text.endsWith('.njk'));
  const strange = shown.filter((path) => !path.startsWith(own) && !path.startsWith(LAYOUT));
  return strange.map((path) => ({ rule: 'page-shows-its-own-template', file, said: path }));
}
