import type { Outcome } from '../../../kernel/outcome.ts';
import { accept, refuse } from '../../../kernel/outcome.ts';
import { type Answer, page, redirect } from '../../../platform/web/answer.ts';
import { type FieldError, type Form, textOf } from '../../../platform/web/form.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { importStandard, notImportedWords, type ToImport, type Understood, understandStandard } from '../commands/import-standard.ts';
import type { Origin } from '../domain/first-settings.ts';
import type { Line } from '../domain/mark-lines.ts';
import { readShipped } from '../domain/shipped.ts';
import { statementsOf } from '../domain/standard.ts';
import { domainsInWords } from './words.ts';

/** What the composition root hands in: documents as lines, with refusals in a reader's words. */
export interface Documents {
  read(bytes: Buffer): Promise<Outcome<Line[], string>>;
  linesOfText(text: string): Line[];
  textOfLines(lines: readonly Line[]): string;
  /** The text of a file that is shipped with the program. */
  shippedText(path: string): Promise<string>;
}

const template = 'capabilities/standards/web/import-standard.njk';
/** More than this does not come back in a hidden field: the file is asked for again. */
const longestCarried = 500_000;
const mostShown = 100;

export async function show(): Promise<Answer> {
  return page(template, { understood: null, name: '', errors: [] });
}

/** First the page shows what was understood; kept it is only by the second button. */
export async function submit({ db, form, who, now }: Visit, documents: Documents): Promise<Answer> {
  const name = textOf(form, 'name');
  const sent = await linesIn(form, documents);
  if (!sent.ok) return page(template, { understood: null, name, errors: [{ field: 'document', text: sent.refusal }] }, { status: 422 });
  const shipped = readShipped(await documents.shippedText('standards/practice-fundamentals.json'));
  const given = { ...sent.value, name, shipped };
  if (textOf(form, 'step') !== 'keep') return preview(given, await understandStandard(db, given), documents);
  const kept = await importStandard(db, given, { by: who.id, at: now });
  if (!kept.ok) return preview(given, kept.refusal, documents);
  const { versionId, would } = kept.value;
  return redirect(would === 'change-nothing' ? `/standards/${versionId}?done=unchanged` : `/standards/${versionId}/draft?done=kept`);
}

async function linesIn(form: Form, documents: Documents): Promise<Outcome<Pick<ToImport, 'lines' | 'from'>, string>> {
  const sent = form.files.find(({ field, name, bytes }) => field === 'document' && (name !== '' || bytes.length > 0));
  if (sent) {
    const read = await documents.read(sent.bytes);
    return read.ok ? accept({ lines: read.value, from: sent.name.slice(0, 200) || 'A document' }) : refuse(read.refusal);
  }
  const text = form.fields['text']?.[0] ?? '';
  if (text.trim() === '') return refuse('Choose a Word document (.docx) or a text file');
  return accept({ lines: documents.linesOfText(text.replaceAll('\0', '').toWellFormed()), from: textOf(form, 'from').slice(0, 200) || 'A document' });
}

function preview(given: ToImport, understood: Understood, documents: Documents): Answer {
  const text = documents.textOfLines(given.lines);
  const { notPlaced } = understood.reading;
  const errors: FieldError[] = understood.problems.map((problem) => ({
    field: problem.why === 'the-name-is-too-long' ? 'name' : 'document', text: notImportedWords(problem),
  }));
  return page(template, {
    understood, from: given.from, name: understood.name, domains: domainsInWords(understood), total: statementsOf(understood).length,
    origins: countsOf(understood), notPlaced: notPlaced.slice(0, mostShown), notPlacedMore: Math.max(0, notPlaced.length - mostShown),
    text: text.length <= longestCarried ? text : null, errors,
  }, { status: errors.length > 0 ? 422 : 200 });
}

function countsOf({ origins }: Understood): Record<Origin, number> {
  const counts = { earlier: 0, shipped: 0, guessed: 0 };
  for (const origin of Object.values(origins)) counts[origin] += 1;
  return counts;
}
