const megabyte = 1024 * 1024;

/** What a file that somebody sends may ask of us. Past any of these it is refused, and the refusal names the rule. */
export interface FileLimits {
  /** Bytes of the file as it came. */
  readonly bytes: number;
  /** Bytes of an .xls: its reader holds all of it at once. */
  readonly oldWorkbookBytes: number;
  /** Megabytes of memory that the process that reads an .xls may take for values. Some 700,000 cells need them. */
  readonly oldWorkbookMemory: number;
  /** Bytes of all parts of a workbook together when they are unpacked. */
  readonly unpacked: number;
  /** Bytes, unpacked, of a part that is held at once: shared texts, styles, the list of sheets. */
  readonly heldPart: number;
  /** How many times larger a part may be when it is unpacked, once past its first megabyte. Real sheets reach some 30. */
  readonly ratio: number;
  /** Parts of a workbook. */
  readonly entries: number;
  readonly sheets: number;
  /** Rows of all sheets together, those without a value counted too. */
  readonly rows: number;
  /** The number of the last column with a cell. */
  readonly columns: number;
  /** Cells of all sheets together. */
  readonly cells: number;
  /** Different texts that a workbook's cells may share. */
  readonly sharedTexts: number;
  /** Areas of one sheet whose cells are merged. */
  readonly merges: number;
  /** Characters in a cell: as many as Excel allows. */
  readonly cellText: number;
  /** Elements of XML within each other. */
  readonly depth: number;
  readonly attributes: number;
  readonly elements: number;
  /** Characters between two tags, or in one attribute. */
  readonly xmlText: number;
  readonly seconds: number;
}

/** Room for the child-level lists of a large authority (250,000 rows of 20 columns), and half as much again. */
export const fileLimits: FileLimits = {
  bytes: 64 * megabyte,
  oldWorkbookBytes: 24 * megabyte,
  oldWorkbookMemory: 400,
  unpacked: 512 * megabyte,
  heldPart: 64 * megabyte,
  ratio: 200,
  entries: 2000,
  sheets: 200,
  rows: 500_000,
  columns: 500,
  cells: 8_000_000,
  sharedTexts: 500_000,
  merges: 10_000,
  cellText: 32_767,
  depth: 64,
  attributes: 64,
  elements: 3_000_000,
  xmlText: 100_000,
  seconds: 60,
};
