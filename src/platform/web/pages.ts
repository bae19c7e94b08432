import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import nunjucks from 'nunjucks';
import { fileURLToPath } from 'node:url';
import { type Day, dayWords as wordsOf } from '../../kernel/day.ts';
import type { FieldError } from './form.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Renders a template by its path below src, such as 'capabilities/checks/web/work.njk'. */
export type Render = (template: string, model: object) => string;

/** The page machinery: GOV.UK and MOJ macros, our layout, and the few words and dates that every page needs. */
export function openPages(always: object): Render {
  const folders = [`${root}src`, `${root}node_modules/govuk-frontend/dist`, `${root}node_modules/@ministryofjustice/frontend`];
  const pages = new nunjucks.Environment(new nunjucks.FileSystemLoader(folders), { autoescape: true, trimBlocks: true, lstripBlocks: true });
  for (const [name, value] of Object.entries(always)) pages.addGlobal(name, value);
  pages.addFilter('day', dayWords);
  pages.addFilter('dayShort', dayShort);
  pages.addFilter('month', monthWords);
  pages.addFilter('time', timeWords);
  pages.addFilter('clock', (instant: Date) => clockFormat.format(instant).replace(/\s(am|pm)$/, '$1'));
  pages.addFilter('errorAt', (errors: readonly FieldError[] | undefined, field: string) => errors?.find((each) => each.field === field)?.text);
  pages.addFilter('number', (value: number) => value.toLocaleString('en-GB'));
  pages.addFilter('count', (value: number, one: string, many: string) => `${value.toLocaleString('en-GB')} ${value === 1 ? one : many}`);
  return (template, model) => pages.render(template, model);
}

const shortFormat = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const clockFormat = new Intl.DateTimeFormat('en-GB', { hour: 'numeric', minute: '2-digit', hourCycle: 'h12', timeZone: 'Europe/London' });
const timeFormat = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric', month: 'long', year: 'numeric', hour: 'numeric', minute: '2-digit', hourCycle: 'h12', timeZone: 'Europe/London',
});

/** '1 June 2026' */
export function dayWords(day: Day | null | undefined): string {
  return day ? wordsOf(day) : '';
}

/** '1 Jun 2026' */
function dayShort(day: Day | null | undefined): string {
  return day ? shortFormat.format(new Date(day)) : '';
}

const monthFormat = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' });

/** 'Jun 2026', of '2026-06'. */
function monthWords(month: string): string {
  return monthFormat.format(new Date(`${month}-01`));
}

/** '1 June 2026 at 2:05pm', English time. */
export function timeWords(instant: Date | null | undefined): string {
  return instant ? timeFormat.format(instant).replace(', ', ' at ').replace(/ (am|pm)$/, '$1') : '';
}

/** The style sheet and scripts, put together once, with a name that changes when they do. */
export interface Assets {
  readonly styles: { readonly path: string; readonly text: string };
  readonly script: { readonly path: string; readonly text: string };
}

/**
 * GOV.UK's and MOJ's built styles with our own after them. GDS Transport is licensed for GOV.UK alone:
 * its font faces are taken out and its name is replaced by ours.
 */
export function openAssets(rules: readonly string[] = []): Assets {
  const read = (path: string) => readFileSync(`${root}${path}`, 'utf8');
  const official = [
    read('node_modules/govuk-frontend/dist/govuk/govuk-frontend.min.css'),
    read('node_modules/@ministryofjustice/frontend/moj/moj-frontend.min.css'),
  ].join('\n').replace(/@font-face\s*{[^}]*}/g, '').replace(/"?GDS Transport"?\s*,\s*arial\s*,\s*sans-serif/gi, 'var(--font)')
    .replace(/url\([^)]*\/?assets\/images\/[^)]*\)/g, 'none').replace(/\/\*# sourceMappingURL=[^*]*\*\//g, '');
  const styles = `${official}\n${read('assets/touchstone.css')}\n${read('assets/standards.css')}\n${read('assets/people.css')}\n${read('assets/figures.css')}`;
  const script = [...rules, read('assets/touchstone.js'), read('assets/names.js')].join('\n');
  return { styles: named(styles, 'css'), script: named(script, 'js') };
}

function named(text: string, ending: string) {
  const digest = createHash('sha256').update(text).digest('hex').slice(0, 12);
  return { path: `/assets/touchstone-${digest}.${ending}`, text };
}
