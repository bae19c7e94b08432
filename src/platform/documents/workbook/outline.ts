import { FileRefused } from '../files/file-refusal.ts';
import type { Watch } from '../files/watch.ts';
import type { Zip, ZipPart } from '../zip/open-zip.ts';
import { partAt, readPart, tags } from './read-part.ts';

/** What a workbook says of itself, before any cell. */
export interface Outline {
  readonly starts1904: boolean;
  readonly sheets: readonly SheetPart[];
  readonly texts: ZipPart | null;
  readonly styles: ZipPart | null;
}

export interface SheetPart { readonly name: string; readonly hidden: boolean; readonly part: ZipPart }

/** From the package to its workbook to the sheets in their order. Sheets that are only a chart are passed over. Throws FileRefused. */
export async function outlineOf(zip: Zip, watch: Watch): Promise<Outline> {
  const [main] = (await relationsOf(zip, '', watch)).filter(({ type }) => type === 'officedocument');
  if (!main) throw new FileRefused('it-is-damaged');
  await refuseOtherContent(zip, main.path, watch);
  const relations = await relationsOf(zip, main.path, watch);
  const found = await namedIn(partAt(zip, main.path), watch);
  if (found.sheets.length > watch.limits.sheets) throw new FileRefused('too-many-sheets', { more: watch.limits.sheets });
  const only = (type: string) => relations.find((each) => each.type === type);
  const part = (relation: Relation | undefined) => (relation ? partAt(zip, relation.path) : null);
  return { starts1904: found.starts1904, sheets: partsOf(found.sheets, relations, zip), texts: part(only('sharedstrings')), styles: part(only('styles')) };
}

interface Relation { readonly id: string; readonly type: string; readonly path: string }

/** What a part refers to (ECMA-376 part 2, 6.5). References out of the file are left alone. */
async function relationsOf(zip: Zip, path: string, watch: Watch): Promise<Relation[]> {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const found: Relation[] = [];
  await readPart(partAt(zip, `${folder}_rels/${path.slice(folder.length)}.rels`), tags((name, attributes) => {
    if (name !== 'Relationship' || attributes.get('TargetMode') === 'External') return;
    const type = attributes.get('Type') ?? '';
    const id = attributes.get('Id') ?? '';
    found.push({ id, type: type.slice(type.lastIndexOf('/') + 1).toLowerCase(), path: resolved(folder, attributes.get('Target') ?? '') });
  }), watch);
  return found;
}

function resolved(folder: string, target: string): string {
  const whole = target.startsWith('/') ? target.slice(1) : folder + target;
  const parts: string[] = [];
  for (const each of whole.split('/')) {
    if (each === '..') parts.pop();
    else if (each !== '.' && each !== '') parts.push(each);
  }
  return parts.join('/');
}

/** The kind of content says whether it is a workbook, and whether it may hold macros. */
async function refuseOtherContent(zip: Zip, path: string, watch: Watch): Promise<void> {
  const types: string[] = [];
  await readPart(partAt(zip, '[Content_Types].xml'), tags((name, attributes) => {
    const forThis = name === 'Override' ? attributes.get('PartName')?.toLowerCase() === `/${path.toLowerCase()}` : name === 'Default' && path.endsWith(`.${attributes.get('Extension')}`);
    if (forThis) types.push(attributes.get('ContentType') ?? '');
  }), watch);
  if (types.some((type) => /macroenabled/i.test(type))) throw new FileRefused('it-holds-macros');
  if (!types.some((type) => /spreadsheetml\.(sheet|template)\.main/i.test(type))) throw new FileRefused('it-is-another-kind', { more: 'zip' });
}

interface Named { readonly name: string; readonly hidden: boolean; readonly id: string }

async function namedIn(main: ZipPart, watch: Watch): Promise<{ starts1904: boolean; sheets: Named[] }> {
  const sheets: Named[] = [];
  let starts1904 = false;
  await readPart(main, tags((name, attributes) => {
    if (name === 'workbookPr') starts1904 = isOn(attributes.get('date1904'));
    if (name === 'sheet') sheets.push({ name: attributes.get('name') ?? '', hidden: /hidden/i.test(attributes.get('state') ?? ''), id: attributes.get('id') ?? '' });
  }), watch);
  return { starts1904, sheets };
}

const isOn = (said: string | undefined) => said === '1' || said === 'true' || said === 'on';

function partsOf(sheets: readonly Named[], relations: readonly Relation[], zip: Zip): SheetPart[] {
  const byId = new Map(relations.map((each) => [each.id, each]));
  return sheets.flatMap(({ name, hidden, id }) => {
    const relation = byId.get(id);
    if (!relation) throw new FileRefused('it-is-damaged', { sheet: name });
    if (relation.type === 'xlmacrosheet' || relation.type === 'xlintlmacrosheet') throw new FileRefused('it-holds-macros', { sheet: name });
    return relation.type === 'worksheet' ? [{ name, hidden, part: partAt(zip, relation.path) }] : [];
  });
}
