const opening = /^\uFEFF?(?:<\?xml version="1\.0"(?: encoding="[Uu][Tt][Ff]-8")?(?: standalone="(?:yes|no)")?\?>\s*)?<sst xmlns="(?:http:\/\/schemas\.openxmlformats\.org\/spreadsheetml\/2006\/main|http:\/\/purl\.oclc\.org\/ooxml\/spreadsheetml\/main)"((?: (?:count|uniqueCount)="\d{1,9}"){0,2})>/;
const entry = /<si><t(?: xml:space="preserve")?>([^<&>\r]*(?:&(?:amp|lt|gt|quot|apos);[^<&>\r]*)*)<\/t><\/si>/y;
const closing = /<\/sst>\s*$/y;
/** What XML allows nowhere, and can stand in text that was decoded. */
// oxlint-disable-next-line no-control-regex
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;
const signs: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" };

interface Limits { readonly cellText: number; readonly sharedTexts: number; readonly elements: number }

/**
 * The shared texts of a workbook where they are written as nearly every program writes them, many times as fast as an XML
 * parser could; null where anything at all is otherwise or past a limit, which the parser then takes, or refuses in words.
 */
export function plainTexts(xml: string, limits: Limits): string[] | null {
  const begin = opening.exec(xml);
  if (!begin || repeats(begin[1] ?? '') || forbidden.test(xml)) return null;
  const { texts, end } = textsFrom(xml, begin[0].length);
  // Two elements for each text, and one around them.
  if (texts.length > limits.sharedTexts || 2 * texts.length + 1 > limits.elements) return null;
  closing.lastIndex = end;
  return closing.test(xml) && texts.every((text) => text.length <= limits.cellText) ? texts : null;
}

function textsFrom(xml: string, begin: number): { readonly texts: string[]; readonly end: number } {
  const texts: string[] = [];
  let end = begin;
  entry.lastIndex = begin;
  for (let found = entry.exec(xml); found; found = entry.exec(xml)) {
    texts.push(meant(found[1] ?? ''));
    end = entry.lastIndex;
  }
  return { texts, end };
}

const meant = (written: string) => (written.includes('&') ? written.replaceAll(/&[a-z]+;/g, (sign) => signs[sign] ?? sign) : written);
const repeats = (attributes: string) => /(\w+)=.* \1=/.test(attributes);
