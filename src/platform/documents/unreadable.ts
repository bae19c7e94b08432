import type { OtherKind } from './kind-of-file.ts';

/** Why a file cannot be read. Each finishes "refused because…". */
export type Unreadable =
  | { readonly why: 'it-is-too-large'; readonly bytes: number }
  | { readonly why: 'it-is-another-kind'; readonly kind: OtherKind }
  | { readonly why: 'it-is-not-text' }
  | { readonly why: 'its-characters-are-damaged'; readonly line: number }
  | { readonly why: 'it-is-a-damaged-word-document' }
  | { readonly why: 'it-unpacks-to-too-much' };

const kindWords: Readonly<Record<OtherKind, string>> = {
  pdf: 'This is a PDF. Open it, copy its text into a Word document, check the bullets, and choose that.',
  'old-word': 'This is a Word document of the old kind (.doc). Open it in Word, save it as .docx, and choose that.',
  odt: 'This is an OpenDocument file (.odt). Open it, save it as a Word document (.docx), and choose that.',
  rtf: 'This is a Rich Text file (.rtf). Open it in Word, save it as .docx, and choose that.',
  office: 'This is a spreadsheet, a presentation or a zip file. Choose a Word document (.docx) or a text file.',
  picture: 'This is a picture. Choose a Word document (.docx) or a text file.',
  'web-page': 'This is a web page. Copy its text into a Word document, check the bullets, and choose that.',
};

/** The refusal in a reader's words. */
export function unreadableWords(unreadable: Unreadable): string {
  switch (unreadable.why) {
    case 'it-is-too-large': return `The file is too large: ${Math.ceil(unreadable.bytes / 1024 / 1024)} MB. It can be up to 5 MB. Take the pictures out, or save it as plain text.`;
    case 'it-is-another-kind': return kindWords[unreadable.kind];
    case 'it-is-not-text': return 'This is not a text file or a Word document (.docx). It holds something that cannot be read as words.';
    case 'its-characters-are-damaged': return `Line ${unreadable.line}: the characters are damaged. Open the document where it was written, save it again as text in UTF-8, and choose that.`;
    case 'it-is-a-damaged-word-document': return 'The Word document is damaged. Open it in Word, save it again, and choose that.';
    case 'it-unpacks-to-too-much': return 'The Word document unpacks to far more than a document can hold. Take the pictures out, or save it as plain text.';
  }
}
