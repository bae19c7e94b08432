/** What a reader hands over; the words are the kernel's, so that rules can take them as well. */
export type { Cell, Row, RowTaker, Sheet, XmlTaker } from '../../kernel/tables.ts';
