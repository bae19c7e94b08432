import type { Connection } from '../../../platform/db/connection.ts';
import { accept, type Outcome, refuse } from '../../../kernel/outcome.ts';
import { manifestOf, sameContent } from '../domain/manifest.ts';
import type { Line } from '../domain/mark-lines.ts';
import { type Misread, misreadWords } from '../domain/misreadings.ts';
import { noPast, type Past, planImport, type Planned } from '../domain/plan-import.ts';
import { type Reading, readStandard } from '../domain/read-standard.ts';
import type { ReadDomain } from '../domain/reading.ts';
import { type Domain, longest, mostStatements, tidy, type Version } from '../domain/standard.ts';
import { loadDigest, loadDraftOf, loadNewestPublished, loadPast, loadStandardNamed, loadTurn, type StandardRow } from '../sql/load.ts';
import { type Act, recordDraft, recordDraftContent, recordDraftSource, recordStandard } from '../sql/record.ts';

export interface ToImport {
  readonly lines: readonly Line[];
  /** The document's file name, kept as where the version comes from. */
  readonly from: string;
  /** '' for what the document calls itself. */
  readonly name: string;
  /** The shipped standard, whose settings a document with the same domains takes over. */
  readonly shipped: readonly Domain[];
}

export type NotImported = Misread | { readonly why: 'the-name-is-too-long'; readonly length: number };

/** What an import understood, before anything is kept. */
export interface Understood extends Planned {
  readonly name: string;
  readonly number: number;
  /** SHA-256 of the manifest as it would be. */
  readonly digest: string;
  readonly reading: Reading;
  readonly problems: readonly NotImported[];
  /** What keeping it would do. */
  readonly would: 'make-a-standard' | 'make-a-draft' | 'replace-the-draft' | 'change-nothing';
}

interface Known {
  readonly standard: StandardRow | null;
  readonly published: Version | null;
  readonly draft: Version | null;
  readonly past: Past;
}

/** Reads a document and says what it would become. Changes nothing. */
export async function understandStandard(db: Connection, given: ToImport): Promise<Understood> {
  return (await understand(db, given)).understood;
}

/** Keeps a document as the draft of the standard of its name. The same text again changes nothing. */
export async function importStandard(
  db: Connection, given: ToImport, act: Act,
): Promise<Outcome<Understood & { versionId: number }, Understood>> {
  await loadTurn(db);
  const { understood, known } = await understand(db, given);
  if (understood.problems.length > 0) return refuse(understood);
  const current = known.draft ?? known.published;
  if (understood.would === 'change-nothing' && current) return accept({ ...understood, versionId: current.id });
  if (known.draft) {
    await recordDraftContent(db, known.draft, understood.domains, { what: 'standard-imported', detail: { replaced: true } }, act);
    await recordDraftSource(db, known.draft, given.from);
    return accept({ ...understood, versionId: known.draft.id });
  }
  const standardId = known.standard?.id ?? await recordStandard(db, understood.name);
  const draft = { standardId, source: given.from, domains: understood.domains, what: 'standard-imported' };
  return accept({ ...understood, versionId: await recordDraft(db, draft, act) });
}

async function understand(db: Connection, given: ToImport): Promise<{ understood: Understood; known: Known }> {
  const reading = readStandard(given.lines);
  const asked = tidy(given.name) || reading.title || nameOfFile(given.from);
  const known = await loadKnown(db, asked.slice(0, longest.name));
  const name = known.standard?.name ?? asked;
  const planned = planImport(firstOf(reading.domains), known.past, given.shipped);
  const would = wouldDo(known, planned.domains);
  const number = numberOf(known, would);
  const digest = await loadDigest(db, manifestOf({ name, number, domains: planned.domains }));
  return { known, understood: { ...planned, name, number, digest, reading, problems: [...nameProblems(name), ...reading.problems], would } };
}

/** No more than a standard can have: what is refused as too much need not be planned. */
function firstOf(domains: readonly ReadDomain[]): ReadDomain[] {
  let left: number = mostStatements;
  return domains.slice(0, mostStatements).flatMap((domain) => {
    const statements = domain.statements.slice(0, left);
    left -= statements.length;
    return statements.length > 0 ? [{ ...domain, statements }] : [];
  });
}

function numberOf({ draft, published }: Known, would: Understood['would']): number {
  if (draft) return draft.number;
  return (published?.number ?? 0) + (would === 'change-nothing' ? 0 : 1);
}

function nameProblems(name: string): NotImported[] {
  return name.length > longest.name ? [{ why: 'the-name-is-too-long', length: name.length }] : [];
}

async function loadKnown(db: Connection, name: string): Promise<Known> {
  const standard = await loadStandardNamed(db, name);
  if (!standard) return { standard, published: null, draft: null, past: noPast };
  const draft = await loadDraftOf(db, standard.id);
  const published = await loadNewestPublished(db, standard.id);
  const past = { ...await loadPast(db, standard.id), domains: [...(draft?.domains ?? []), ...(published?.domains ?? [])] };
  return { standard, published, draft, past };
}

function wouldDo({ standard, draft, published }: Known, domains: readonly Domain[]): Understood['would'] {
  const current = draft ?? published;
  if (current && sameContent(current.domains, domains)) return 'change-nothing';
  if (draft) return 'replace-the-draft';
  return standard ? 'make-a-draft' : 'make-a-standard';
}

function nameOfFile(from: string): string {
  const bare = (from.split(/[\\/]/).at(-1) ?? '').replace(/\.[A-Za-z0-9]{1,5}$/, '').replaceAll(/[-_]+/g, ' ');
  return tidy(bare).slice(0, longest.name) || 'Practice standard';
}

export function notImportedWords(refusal: NotImported): string {
  return refusal.why === 'the-name-is-too-long'
    ? `The name is ${refusal.length} characters long. It can be up to ${longest.name}.` : misreadWords(refusal);
}
