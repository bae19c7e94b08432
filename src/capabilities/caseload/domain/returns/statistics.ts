import type { Column, ListShape, ReturnShape } from './shape.ts';
import { reference, text, must } from './shape.ts';

/** What every table of the department's statistics begins with. */
const area: readonly Column[] = [
  reference('period', 'time_period', must), text('level', 'geographic_level', must), text('country', 'country_code'), text('region', 'region_code'), text('authority', 'new_la_code'), reference('oldAuthority', 'old_la_code'),
  text('countryName', 'country_name'), text('regionName', 'region_name'), text('authorityName', 'la_name'), text('category', 'category'),
];
const figures: ListShape = { list: 'dfe-statistics/figures', title: 'Published figures by area and year', subject: 'period', dated: [], tells: ['period', 'level', 'country'], columns: area };

/**
 * Published tables of the department (explore education statistics). Columns that come after the area differ from table to table: numbers
 * are figures, and c (hidden), x (not available), z (does not apply), u (unreliable), k, low, : and ~ stand for themselves and never for 0.
 */
export const statistics: ReturnShape = { kind: 'dfe-statistics', title: 'Statistics of the Department for Education', lists: [figures] };
export const symbols: ReadonlySet<string> = new Set(['c', 'x', 'z', 'u', 'k', 'low', ':', '~', '-', '..']);
