/** A line of a document, numbered from 1. Word says what is a heading (0: the title) and how deep a list item stands. */
export interface DocumentLine {
  readonly number: number;
  readonly text: string;
  readonly heading?: number;
  readonly item?: number;
}
