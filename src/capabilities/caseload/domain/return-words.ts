import type { CannotKeep, CannotUndo, ExtractState } from './extract.ts';
import type { ReturnKind } from './returns/seam.ts';

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
