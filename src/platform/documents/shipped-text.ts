import { readFile } from 'node:fs/promises';

const root = new URL('../../../', import.meta.url);

/** The text of a file that is shipped with the program, by its path from the root, as the program names it itself. */
export async function shippedText(path: string): Promise<string> {
  return readFile(new URL(path, root), 'utf8');
}
