import { kindNames } from '../../../kernel/kinds.ts';
import { type Answer, notFound, page } from '../../../platform/web/answer.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { compare, type Compared } from '../domain/compare.ts';
import type { Settings, Statement } from '../domain/standard.ts';
import { findVersion } from '../sql/find.ts';
import { idFrom, provenanceNames, reachNames } from './words.ts';

/** What changed from one version to another. */
export async function show({ db, params }: Visit): Promise<Answer> {
  const before = await findVersion(db, idFrom(params['id']) ?? 0);
  const after = await findVersion(db, idFrom(params['other']) ?? 0);
  if (!before || !after || before.id === after.id) return notFound;
  const all = compare(before, after);
  const only = (what: Compared['what']) => all.filter((each) => each.what === what);
  return page('capabilities/standards/web/compare-versions.njk', {
    before, after, added: only('added'), removed: only('removed'), same: only('same').length,
    changed: only('changed').map((each) => ({ ...each, settings: each.settings.map((name) => inWords(name, each)) })),
    renamed: after.domains.flatMap(({ code, title }) => {
      const old = before.domains.find((domain) => domain.code === code);
      return old && old.title !== title ? [{ from: old.title, to: title }] : [];
    }),
  });
}

const settingNames: Readonly<Record<keyof Settings, string>> = {
  kinds: 'Kinds of work', reach: 'Asked about', provenance: 'Comes from', source: 'Source', good: 'What good looks like',
};

function inWords(name: keyof Settings, { before, after }: Compared) {
  return { name: settingNames[name], from: valueOf(before, name), to: valueOf(after, name) };
}

function valueOf(statement: Statement | null, name: keyof Settings): string {
  if (!statement) return '';
  switch (name) {
    case 'kinds': return statement.kinds.map((kind) => kindNames[kind].one).join(', ') || 'None';
    case 'reach': return reachNames[statement.reach].short;
    case 'provenance': return provenanceNames[statement.provenance];
    default: return statement[name] || 'Nothing';
  }
}
