/** A piece of a text: found, or between what was found. */
export interface Piece { readonly text: string; readonly found: boolean }

/** Cuts a text where the words are found, capitals aside, so that a page can mark them and still escape all of it. */
export function highlight(text: string, words: readonly string[]): Piece[] {
  const low = text.toLowerCase();
  const marks = Array.from({ length: text.length }, () => false);
  if (low.length !== text.length) return [{ text, found: false }];
  for (const word of words.map((each) => each.toLowerCase()).filter(Boolean)) {
    for (let at = low.indexOf(word); at >= 0; at = low.indexOf(word, at + word.length)) marks.fill(true, at, at + word.length);
  }
  const pieces: { text: string; found: boolean }[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const last = pieces.at(-1);
    const found = marks[at] ?? false;
    if (last?.found === found) last.text += text.charAt(at);
    else pieces.push({ text: text.charAt(at), found });
  }
  return pieces;
}
