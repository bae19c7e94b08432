/** 'A' is 1, 'Z' 26, 'AA' 27. What are no capital letters is no column: 0. */
export function columnOf(letters: string): number {
  let column = 0;
  for (let at = 0; at < letters.length; at += 1) {
    const letter = letters.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) return 0;
    column = column * 26 + letter;
  }
  return column;
}
