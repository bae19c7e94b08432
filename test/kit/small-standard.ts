import type { ToImport } from '../../src/capabilities/standards/index.ts';
import type { Kind, Reach } from '../../src/kernel/kinds.ts';

/** What a visit is asked by the small standard. */
export const statementsOfVisit = ['SC-01', 'SC-02', 'WI-01', 'WI-02'] as const;
export type StatementOfVisit = (typeof statementsOfVisit)[number];

const statement = (code: string, text: string, kinds: readonly Kind[], reach: Reach = 'item') =>
  ({ code, text, kinds, reach, provenance: 'local-standard' as const, source: '', good: `Good: ${code}.` });

const domains = [
  { code: 'SC', title: 'Seeing the child', statements: [
    statement('SC-01', 'The child was seen alone.', ['visit']),
    statement('SC-02', 'The child’s own words are in the record.', ['visit']),
    statement('SC-03', 'Over time the child sees the same worker.', ['visit'], 'journey'),
  ] },
  { code: 'WI', title: 'Writing it down', statements: [
    statement('WI-01', 'The note says what happens next.', ['visit', 'case-record']),
    statement('WI-02', 'The note was written within five days.', ['visit', 'case-record']),
    statement('WI-03', 'The assessment weighs what could go wrong.', ['assessment']),
  ] },
];

const written = ['# Test standard', ...domains.flatMap(({ title, statements }) => [`## ${title}`, ...statements.map(({ text }) => `- ${text}`)])];

/** Four statements that gate a visit, one about the child's whole journey, one of another kind of work. */
export const smallStandard: ToImport = {
  lines: written.map((text, index) => ({ number: index + 1, text })), from: 'small.md', name: 'Test standard', shipped: domains,
};
