/** 'Supervision and Management will:' → 'Supervision and management'. Abbreviations such as IRO stay as they are. */
export function titleFrom(heading: string): string {
  const bare = heading
    .replace(/^(\*\*|__)(.+)\1$/, '$2')
    .replace(/^\(?\d{1,3}(\.\d{1,3})*[.):]? +(?=\p{L})/u, '')
    .replace(/ *:$/, '')
    .replace(/ +(will|should|must|shall)$/i, '')
    .trim();
  return sentenceCase(bare === '' ? heading : bare);
}

function sentenceCase(title: string): string {
  const shouted = title.length > 5 && /\p{Lu}/u.test(title) && !/\p{Ll}/u.test(title);
  const words = shouted ? title.toLowerCase() : title.split(' ').map((word, place) => (place > 0 ? lowered(word) : word)).join(' ');
  return words.replace(/^\P{L}*\p{L}/u, (start) => start.toUpperCase());
}

/** A word with one capital, at its start, loses it; a hyphened word likewise in its parts. */
function lowered(word: string): string {
  return word.split('-').map((part) => (/^\P{L}*\p{Lu}[\p{Ll}'’]+\P{L}*$/u.test(part) ? part.toLowerCase() : part)).join('-');
}
