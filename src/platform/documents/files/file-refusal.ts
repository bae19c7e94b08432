/** Kinds of file that are known and hold no table that we read. */
export type UnreadKind =
  | 'pdf' | 'picture' | 'rtf' | 'web-page' | 'word' | 'old-word' | 'presentation' | 'binary-workbook' | 'open-document'
  | 'xml-workbook' | 'zip' | 'packed' | 'program' | 'compound' | 'xml' | 'table';

/** Each finishes "refused because…". */
export type FileRule =
  | 'it-is-empty' | 'it-is-too-large' | 'it-is-another-kind' | 'it-is-encrypted' | 'it-holds-macros' | 'it-is-damaged'
  | 'it-unpacks-to-too-much' | 'its-parts-contradict-each-other' | 'its-parts-lead-outside'
  | 'too-many-parts' | 'too-many-sheets' | 'too-many-rows' | 'too-many-columns' | 'too-many-cells' | 'too-many-texts' | 'too-many-merged-cells'
  | 'a-formula-has-no-result' | 'a-text-is-too-long' | 'it-takes-too-much-memory' | 'it-takes-too-long' | 'it-was-stopped'
  | 'it-is-not-text' | 'its-characters-are-damaged' | 'its-characters-are-of-an-unknown-kind' | 'quote-not-closed' | 'text-after-a-quote'
  | 'it-is-not-well-formed' | 'it-declares-a-document-type' | 'it-names-an-entity' | 'it-includes-another-file'
  | 'it-is-too-deep' | 'too-many-attributes' | 'too-many-elements';

/** Why nothing of a file counts, and where in it. */
export interface FileRefusal {
  readonly file: string;
  readonly sheet: string | null;
  /** As a spreadsheet counts, from 1; of XML the line. Null where the whole file is meant. */
  readonly row: number | null;
  readonly rule: FileRule;
  /** The limit that was passed, or the kind of file it is. */
  readonly more: number | UnreadKind | null;
}

/** Breaks off reading from within a parser; nothing outside these readers ever sees it. */
export class FileRefused extends Error {
  readonly refusal: Omit<FileRefusal, 'file'>;

  constructor(rule: FileRule, at: Partial<Pick<FileRefusal, 'sheet' | 'row' | 'more'>> = {}) {
    super(rule);
    this.refusal = { sheet: at.sheet ?? null, row: at.row ?? null, rule, more: at.more ?? null };
  }
}

/** Refused as damaged where the parser itself gives up; a fault of ours is no fault of the file, and goes on. */
export function asDamaged(fault: unknown, at: Partial<Pick<FileRefusal, 'sheet' | 'row'>> = {}): FileRefused {
  return fault instanceof FileRefused ? fault : new FileRefused('it-is-damaged', at);
}
