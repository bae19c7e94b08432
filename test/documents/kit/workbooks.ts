import type { Part } from './zips.ts';
import { zipOf } from './zips.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';

export interface MadeSheet {
  readonly name: string;
  readonly state?: string;
  /** What stands in sheetData. */
  readonly rows: string;
  /** What stands behind it. */
  readonly behind?: string;
}

export interface MadeWorkbook {
  readonly sheets: readonly MadeSheet[];
  readonly starts1904?: boolean;
  /** Each as the XML within `si`. */
  readonly texts?: readonly string[];
  /** Format of each cell style, from number 1 on; 0 is General. */
  readonly formats?: readonly string[];
  readonly mainType?: string;
  /** Added, or put in place of those of the same name. */
  readonly parts?: readonly Part[];
}

/** The parts of a workbook as Excel lays them out, as far as a reader looks. */
export function partsOf(book: MadeWorkbook): Part[] {
  const made: Part[] = [
    { name: '[Content_Types].xml', data: typesOf(book) },
    { name: '_rels/.rels', data: relations([['rId1', 'officeDocument', 'xl/workbook.xml']]) },
    { name: 'xl/workbook.xml', data: workbookOf(book) },
    { name: 'xl/_rels/workbook.xml.rels', data: relations([...book.sheets.map((_, index) => [`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`]), ['rIdS', 'styles', 'styles.xml'], ['rIdT', 'sharedStrings', 'sharedStrings.xml']]) },
    ...book.sheets.map((sheet, index) => ({ name: `xl/worksheets/sheet${index + 1}.xml`, data: sheetOf(sheet) })),
    { name: 'xl/styles.xml', data: stylesOf(book.formats ?? []) },
    { name: 'xl/sharedStrings.xml', data: `<sst xmlns="${main}">${(book.texts ?? []).map((text) => `<si>${text}</si>`).join('')}</sst>` },
  ];
  const instead = book.parts ?? [];
  return [...made.filter(({ name }) => !instead.some((part) => part.name === name)), ...instead];
}

export const workbook = (book: MadeWorkbook): Buffer => zipOf(partsOf(book));

/** A workbook of one sheet with those rows. */
export const oneSheet = (rows: string, more: Partial<MadeWorkbook> = {}): Buffer => workbook({ sheets: [{ name: 'List 1', rows }], ...more });

export function sheetOf({ rows, behind = '' }: Pick<MadeSheet, 'rows' | 'behind'>): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${main}"><sheetData>${rows}</sheetData>${behind}</worksheet>`;
}

function workbookOf({ sheets, starts1904 = false }: MadeWorkbook): string {
  const each = sheets.map(({ name, state }, index) => `<sheet name="${name}" sheetId="${index + 1}"${state ? ` state="${state}"` : ''} r:id="rId${index + 1}"/>`);
  return `<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr${starts1904 ? ' date1904="1"' : ''}/><sheets>${each.join('')}</sheets></workbook>`;
}

function relations(each: readonly (readonly string[])[]): string {
  return `<Relationships xmlns="${packages}/relationships">${each.map(([id, type, target]) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`).join('')}</Relationships>`;
}

function typesOf({ mainType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml' }: MadeWorkbook): string {
  return `<Types xmlns="${packages}/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${mainType}"/></Types>`;
}

function stylesOf(formats: readonly string[]): string {
  const written = formats.map((format, index) => `<numFmt numFmtId="${164 + index}" formatCode="${format.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"/>`);
  const used = formats.map((format, index) => `<xf numFmtId="${/^\d+$/.test(format) ? format : 164 + index}"/>`);
  return `<styleSheet xmlns="${main}"><numFmts>${written.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${used.join('')}</cellXfs></styleSheet>`;
}
