import type { CannotKeep, CannotUndo, ExtractState, NotSettled, SettlingStep, SettlingWhat } from './extract.ts';
import type { Problem, ReturnKind } from './returns/seam.ts';

/** The returns by the names that they have in every authority. */
export const returnNames: Readonly<Record<ReturnKind, string>> = {
  'annex-a': 'Annex A child-level lists', 'cin-census': 'Children in need census', ssda903: 'SSDA903, children looked after', workforce: 'Children’s social work workforce census',
  'dfe-statistics': 'DfE statistics, to compare with', ofsted: 'Ofsted outcomes list', local: 'A list of our own',
};

export const stateNames: Readonly<Record<ExtractState, string>> = {
  reading: 'Being read', read: 'Waiting to be kept', refused: 'Refused', kept: 'Kept', undone: 'Undone', dropped: 'Thrown away',
};

export const keepWords: Readonly<Record<CannotKeep, string>> = {
  'not-read': 'It does not wait to be kept any more.', older: 'A later extract of the same list is kept already. Undo that one first.',
  overtaken: 'Another extract of the same list was kept since this one was brought in. Bring it in again.', same: 'It is the same as what is kept already. Nothing was changed.',
  'has-errors': 'It has errors, and cannot be kept.',
};

export const undoWords: Readonly<Record<CannotUndo, string>> = { 'not-kept': 'It is not kept.', 'later-first': 'A later extract of the same list is kept. Undo that one first.' };

/** Why what somebody decided was not done. */
export const notSettledWords: Readonly<Record<NotSettled, string>> = { ...keepWords, ...undoWords, failed: 'It was tried several times and did not work. Nothing was changed. Try again later, or ask whoever runs the service.' };

/** What is on its way with a return, and each of its steps. */
export const settlingWords: Readonly<Record<SettlingWhat, { readonly name: string; readonly steps: Readonly<Record<SettlingStep, string>>; readonly stop: string; readonly stopped: string }>> = {
  keep: {
    name: 'Being kept', stop: 'Stop keeping it', stopped: 'Stopped. Nothing of it was kept.',
    steps: { waiting: 'It waits for its turn', comparing: 'It is compared with what is kept', rows: 'Its rows are being kept', following: 'All rows are in. What they say of children is being worked out' },
  },
  undo: {
    name: 'Being undone', stop: 'Stop undoing it', stopped: 'Stopped. It is kept as it was.',
    steps: { waiting: 'It waits for its turn', comparing: 'It is checked that nothing later builds on it', rows: 'Its rows are being put back', following: 'All rows are back. What they say of children is being worked out' },
  },
};

const keepRules: Readonly<Record<CannotKeep, string>> = { 'not-read': 'return-not-waiting', older: 'older-return', overtaken: 'overtaken-return', same: 'same-return', 'has-errors': 'return-has-errors' };

/** Why it was not kept, as one of its problems: the rule and the words. */
export function keepProblem(refusal: CannotKeep): readonly [rule: string, message: string] {
  return [keepRules[refusal], keepWords[refusal]];
}

/** A problem in one line, its place before it: 'a.xlsx, sheet “List 6”, row 12, Gender: …'. */
export function lineOfProblem({ file, sheet, row, column, message }: Pick<Problem, 'sheet' | 'row' | 'column' | 'message'> & { readonly file: string | null }): string {
  const place = [file, sheet === null ? null : `sheet “${sheet}”`, row === null ? null : `row ${row}`, column].filter((part) => part !== null);
  return place.length === 0 ? message : `${place.join(', ')}: ${message}`;
}
