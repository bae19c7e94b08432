import { isWill } from './find-headings.ts';
import { type Bullet, type Gathered, gatherSections, type Section } from './gather-sections.ts';
import type { Line, RawLine } from './mark-lines.ts';
import { type Misread, misreadings } from './misreadings.ts';
import type { ReadDomain, ReadStatement } from './reading.ts';
import { longest } from './standard.ts';
import { titleFrom } from './titles.ts';

/** What was understood of a document. Every line that is not empty is in the title, a domain, a statement or not placed. */
export interface Reading {
  /** What the document calls itself; '' where it does not. */
  readonly title: string;
  readonly titleLines: readonly number[];
  readonly domains: readonly ReadDomain[];
  readonly notPlaced: readonly RawLine[];
  /** Why it cannot be taken as it is; none where it can. */
  readonly problems: readonly Misread[];
}

/** Reads a practice standard: headings, and the bullets or numbered lines below them. */
export function readStandard(lines: readonly Line[]): Reading {
  const gathered = gatherSections(lines);
  const { title, sections, left } = settle(gathered);
  const domains = sections.flatMap(({ heading, bullets }) =>
    heading && bullets.length > 0 ? [{ title: titleFrom(heading.text).slice(0, longest.title), lines: numbersOf(heading.raw), statements: statementsFrom(bullets) }] : []);
  const notPlaced = [...gathered.notPlaced, ...left, ...sections.flatMap(unplaced)].toSorted((a, b) => a.line - b.line);
  const titleText = (title?.text ?? '').replace(/^(\*\*|__)(.+)\1$/, '$2');
  return {
    title: titleText.length <= longest.name ? titleText : '', titleLines: numbersOf(title?.raw ?? []), domains, notPlaced,
    problems: misreadings(lines, domains),
  };
}

const numbersOf = (raw: readonly RawLine[]) => raw.map(({ line }) => line);

/** Bullets before any heading, and headings with nothing below them. */
function unplaced({ heading, bullets }: Section): readonly RawLine[] {
  if (heading) return bullets.length === 0 ? heading.raw : [];
  return bullets.flatMap((bullet) => bullet.raw);
}

interface Settled {
  readonly title: Gathered['title'];
  readonly sections: readonly Section[];
  readonly left: readonly RawLine[];
}

/** Decides on the title, and turns outer bullets into headings where they plainly are ('1. Assessments will:'). */
function settle(gathered: Gathered): Settled {
  const { title, sections, left } = withTitle(gathered);
  const split = sections.flatMap((section) => splitAt(section, (bullet) => isWill(bullet.text)));
  if (split.some(({ heading, bullets }) => heading && bullets.length > 0)) return { title, sections: split, left };
  const byNumber = split.flatMap((section) => splitAt(section, () => true));
  if (byNumber.some(({ heading, bullets }) => heading && bullets.length > 0)) return { title, sections: byNumber, left };
  // A list below nothing but the document's title is one domain.
  const [bare] = split;
  if (title && bare && bare.bullets.length > 0) return { title: null, sections: [{ heading: title, bullets: bare.bullets }, ...split.slice(1)], left };
  return { title, sections: split, left };
}

/** The first heading is the title where it stands above all others, or has nothing below it. */
function withTitle({ title, sections }: Gathered): Settled {
  const [before, first, ...others] = sections;
  if (title || !before || !first?.heading || before.bullets.length > 0 || !isTitle(first, others)) return { title, sections, left: [] };
  if (first.bullets.some((bullet) => isWill(bullet.text))) {
    return { title: first.heading, sections: [{ heading: null, bullets: first.bullets }, ...others], left: [] };
  }
  return { title: first.heading, sections: [before, ...others], left: first.bullets.flatMap((bullet) => bullet.raw) };
}

function isTitle(first: Section, others: readonly Section[]): boolean {
  if (first.bullets.length === 0) return true;
  const level = first.heading?.level ?? 0;
  const filled = others.some(({ bullets }) => bullets.length > 0);
  const above = others.every(({ heading }) => (heading?.level ?? 0) > level);
  return (filled && above) || (others.length === 0 && first.bullets.some((bullet) => isWill(bullet.text)));
}

/** Outer bullets with others below them become headings of their own, where `isHeading` says so. */
function splitAt(section: Section, isHeading: (bullet: Bullet) => boolean): Section[] {
  const outer = section.bullets.reduce((least, bullet) => Math.min(least, bullet.depth), Infinity);
  const made: Section[] = [{ heading: section.heading, bullets: [] }];
  section.bullets.forEach((bullet, place) => {
    const below = (section.bullets[place + 1]?.depth ?? outer) > outer;
    if (bullet.depth === outer && below && isHeading(bullet)) {
      made.push({ heading: { level: 9, text: bullet.text, raw: bullet.raw }, bullets: [] });
    } else {
      // What follows at the margin without anything below it belongs to no heading of this kind.
      (bullet.depth === outer ? made[0] : made.at(-1))?.bullets.push(bullet);
    }
  });
  return made;
}

/** A bullet that leads in to others ('Include:') is one statement with them; every other bullet is its own. */
function statementsFrom(bullets: readonly Bullet[]): ReadStatement[] {
  const statements: { text: string; lines: number[]; depth: number }[] = [];
  let leading: number | null = null;
  for (const [place, bullet] of bullets.entries()) {
    const last = statements.at(-1);
    if (leading !== null && last && bullet.depth > leading) {
      last.text = `${last.text}${/[.;,:!?]$/.test(last.text) ? ' ' : '; '}${bullet.text}`;
      last.lines.push(...numbersOf(bullet.raw));
      continue;
    }
    leading = bullet.text.endsWith(':') && (bullets[place + 1]?.depth ?? 0) > bullet.depth ? bullet.depth : null;
    statements.push({ text: bullet.text, lines: numbersOf(bullet.raw), depth: bullet.depth });
  }
  return statements.map(({ text, lines }) => ({ text, lines }));
}
