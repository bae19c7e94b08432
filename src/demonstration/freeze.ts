import { askedOf, signedContent } from '../capabilities/checks/index.ts';
import type { Version } from '../capabilities/standards/index.ts';
import type { Freeze } from './practice.ts';

/** Makes the text of a sign-off as a sign-off against this published version makes it. */
export function freezeAgainst(version: Pick<Version, 'name' | 'number' | 'digest' | 'domains'>): Freeze {
  const standard = { name: version.name, version: version.number, digest: version.digest ?? '' };
  return (work, answers, signOff) => {
    const given = new Map(answers.map((answer) => [answer.code, answer]));
    const { number, kind, child, dueOn, recordAddress } = work;
    return signedContent({
      work: { number, kind, child, dueOn, recordAddress }, signOff, signedBy: work.authorId, standard,
      statements: askedOf(version, kind).map((each) => ({ ...each, answer: given.get(each.code) ?? { ...blank, code: each.code } })),
    });
  };
}

const blank = { response: null, note: '', reason: '', attempts: '', nextStep: '', improvement: '', improveBy: null };
