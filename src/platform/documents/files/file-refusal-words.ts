import type { FileRefusal, FileRule, UnreadKind } from './file-refusal.ts';

const saveAgain = 'Open it in Excel, save it as an Excel workbook (.xlsx), and send that.';

const kindWords: Readonly<Record<UnreadKind, string>> = {
  pdf: 'This is a PDF. Ask for the export as an Excel workbook (.xlsx) or as CSV.',
  picture: 'This is a picture. Send the export itself.',
  rtf: 'This is a Rich Text document. Send the export itself.',
  'web-page': `This is a web page, whatever its name says. ${saveAgain}`,
  word: 'This is a Word document. Send the export itself.',
  'old-word': 'This is a Word document (.doc). Send the export itself.',
  presentation: 'This is a presentation. Send the export itself.',
  'binary-workbook': `This is a binary Excel workbook (.xlsb). ${saveAgain}`,
  'open-document': 'This is an OpenDocument file (.ods or .odt). Open it, save it as an Excel workbook (.xlsx), and send that.',
  'xml-workbook': `This is a workbook saved as XML by an old Excel. ${saveAgain}`,
  zip: 'This is a zip file. Open it, and send the files in it.',
  packed: 'This is a packed file. Unpack it, and send the files in it.',
  program: 'This is a program. It is not opened.',
  compound: 'This is a Microsoft file that holds no workbook. Send the export itself.',
  xml: 'This is an XML file, where a workbook or a CSV file is needed.',
  table: 'This is a workbook or a text file, where an XML file is needed.',
};

type Words = string | ((more: string) => string);

const words: Readonly<Record<FileRule, Words>> = {
  'it-is-empty': 'The file is empty.',
  'it-is-too-large': (most) => `The file is too large. It can be up to ${most} MB.`,
  'it-is-another-kind': (kind) => kindWords[kind as UnreadKind],
  'it-is-encrypted': 'The file is locked with a password. Take the password off, and send it again.',
  'it-holds-macros': 'The workbook holds macros, which are small programs. Save it as an Excel workbook without macros (.xlsx), and send that.',
  'it-is-damaged': 'The file is damaged here. Export it again, or open it in Excel and save it again.',
  'it-unpacks-to-too-much': 'The file unpacks to far more than an export can hold. It was not opened.',
  'its-parts-contradict-each-other': 'The parts of this file contradict each other, as they do in a file that was tampered with. It was not opened.',
  'its-parts-lead-outside': 'A part of this file has a name that leads outside it. It was not opened.',
  'too-many-parts': (most) => `The file has too many parts. The most is ${most}.`,
  'too-many-sheets': (most) => `The workbook has too many sheets. The most is ${most}.`,
  'too-many-rows': (most) => `There are too many rows. The most is ${most}. Delete the empty rows below the last one, or send fewer years.`,
  'too-many-columns': (most) => `There are too many columns. The most is ${most}. Delete the empty columns to the right of the last one.`,
  'too-many-cells': (most) => `There are too many cells. The most is ${most}.`,
  'too-many-texts': (most) => `The workbook has too many different texts. The most is ${most}.`,
  'too-many-merged-cells': (most) => `The sheet has too many merged cells. The most is ${most} areas.`,
  'a-formula-has-no-result': 'A formula here was never worked out, so its value is not known. Open the file in Excel, save it again, and send that.',
  'a-text-is-too-long': (most) => `A text is too long. The most is ${most} characters.`,
  'it-takes-too-much-memory': `This workbook of the old kind (.xls) is too large to read. ${saveAgain}`,
  'it-takes-too-long': (most) => `Reading the file takes too long. It was stopped after ${most} seconds.`,
  'it-was-stopped': 'Reading was stopped.',
  'it-is-not-text': 'This is not a workbook, a CSV file or an XML file. It holds something that cannot be read as words.',
  'its-characters-are-damaged': 'The characters are damaged here. Export the file again, as UTF-8.',
  'its-characters-are-of-an-unknown-kind': 'The file says that its characters are of a kind that is not read here. Export it again, as UTF-8.',
  'quote-not-closed': 'A quotation mark is opened here and never closed.',
  'text-after-a-quote': 'There is text after a closing quotation mark, before the next cell begins.',
  'it-is-not-well-formed': 'The XML is broken here. Export the file again.',
  'it-declares-a-document-type': 'The XML declares a document type (DOCTYPE), which no return needs. It was not opened.',
  'it-names-an-entity': 'The XML names an entity that XML itself does not know. It was not opened.',
  'it-includes-another-file': 'The XML asks for another file to be put into it. It was not opened.',
  'it-is-too-deep': (most) => `The XML goes too deep. The most is ${most} levels.`,
  'too-many-attributes': (most) => `An XML element has too many attributes. The most is ${most}.`,
  'too-many-elements': (most) => `The XML has too many elements. The most is ${most}.`,
};

/** Why the file is refused and what to do, as sentences. Where in it, is beside it in the refusal. */
export function fileRefusalWords({ rule, more }: FileRefusal): string {
  const said = words[rule];
  if (typeof said === 'string') return said;
  return said(typeof more === 'number' ? more.toLocaleString('en-GB') : (more ?? ''));
}

/** The same with its place before it: 'a.xlsx, sheet “List 1”, row 12: …'. */
export function fileRefusalLine(refusal: FileRefusal): string {
  const sheet = refusal.sheet === null ? [] : [`sheet “${refusal.sheet}”`];
  const row = refusal.row === null ? [] : [`row ${refusal.row}`];
  return `${[refusal.file, ...sheet, ...row].join(', ')}: ${fileRefusalWords(refusal)}`;
}
