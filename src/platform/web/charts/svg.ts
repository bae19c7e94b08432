/** SVG as text, without styles: the same string stands on a page, in print and in a report. */

type Attributes = Readonly<Record<string, string | number>>;

const safe = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const short = (value: string | number) => (typeof value === 'number' ? String(Math.round(value * 100) / 100) : safe(value));

export function tag(name: string, attributes: Attributes, ...inside: readonly string[]): string {
  const said = Object.entries(attributes).map(([key, value]) => ` ${key}="${short(value)}"`).join('');
  return inside.length === 0 ? `<${name}${said}/>` : `<${name}${said}>${inside.join('')}</${name}>`;
}

export const words = (attributes: Attributes, text: string) => tag('text', attributes, safe(text));

/** A picture with a name and, for whoever does not see it, what it shows. */
export function picture({ id, width, height, title, says }: { readonly id: string; readonly width: number; readonly height: number; readonly title: string; readonly says: string }, ...inside: readonly string[]): string {
  return tag('svg', { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-labelledby': `${id}-title ${id}-says`, class: 'ts-chart', 'font-family': 'inherit' },
    tag('title', { id: `${id}-title` }, safe(title)), tag('desc', { id: `${id}-says` }, safe(says)), ...inside);
}

/** Told apart by shape as well as by colour; the colours are those of NHS England’s “Making Data Count”. */
export const marks = {
  improvement: { colour: '#00b0f0', name: 'Improvement' },
  concern: { colour: '#e46c0a', name: 'Concern' },
  neutral: { colour: '#490092', name: 'Change, neither better nor worse' },
  usual: { colour: '#a6a6a6', name: 'What chance gives' },
} as const;
export type Mark = keyof typeof marks;

export const ink = { line: '#3a4a48', quiet: '#5c6a68', grid: '#e3e9e7', limit: '#5c6a68', target: '#9a3412' } as const;

/** A circle, a triangle up, a square and a diamond, all of much the same size. */
export function markAt(mark: Mark, x: number, y: number, size = 5): string {
  const look = { fill: marks[mark].colour, stroke: '#1f2a28', 'stroke-width': 1 };
  if (mark === 'usual') return tag('circle', { cx: x, cy: y, r: size * 0.8, ...look });
  if (mark === 'concern') return tag('rect', { x: x - size, y: y - size, width: size * 2, height: size * 2, ...look });
  if (mark === 'improvement') return tag('path', { d: `M${short(x)} ${short(y - size * 1.3)}L${short(x + size * 1.2)} ${short(y + size)}L${short(x - size * 1.2)} ${short(y + size)}Z`, ...look });
  return tag('path', { d: `M${short(x)} ${short(y - size * 1.3)}L${short(x + size * 1.3)} ${short(y)}L${short(x)} ${short(y + size * 1.3)}L${short(x - size * 1.3)} ${short(y)}Z`, ...look });
}
