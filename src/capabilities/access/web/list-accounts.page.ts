import { type Answer, file, page, redirect } from '../../../platform/web/answer.ts';
import { csvOf } from '../../../platform/web/csv.ts';
import { listOfPages, pageIn, sizeIn } from '../../../platform/web/list.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { unusedDays } from '../domain/close-account.ts';
import { type AccountFilter, type AccountLine, listAccounts } from '../sql/find-account-list.ts';

const sorts = ['person', 'used', 'state'] as const;
const doneWords: Readonly<Record<string, string>> = { closed: 'The account is closed.', reopened: 'The account is open again.' };

/** Every account: whose, when it was last used, and whether it is open. Nothing of any child. */
export async function show({ db, query, today, who }: Visit): Promise<Answer> {
  const asCsv = query['as'] === 'csv';
  const [pageNumber, size] = [pageIn(query), sizeIn(query)];
  const filter: AccountFilter = { ...wantedOf(query), today, ...(asCsv ? { limit: 100_000, offset: 0 } : { limit: size, offset: (pageNumber - 1) * size }) };
  const { lines, total } = await listAccounts(db, filter);
  if (lines.length === 0 && pageNumber > 1) return redirect('/accounts');
  if (asCsv) return file(`accounts-${today}.csv`, 'text/csv; charset=utf-8', csvOf(heads, lines.map(cells)));
  return page('capabilities/access/web/list-accounts.njk', {
    lines: lines.map((line) => ({ ...line, ways: waysOf(line), own: line.personId === who.id })), total, unusedDays,
    list: listOfPages('/accounts', query, { total, size, page: pageNumber, sorts, sort: filter.sort, descending: filter.descending }),
    typed: { q: filter.words.join(' '), state: filter.state ?? '' }, filtered: filter.words.length > 0 || filter.state !== null,
    done: doneIn(query['done'] ?? ''),
  });
}

const doneIn = (word: string) => (Object.hasOwn(doneWords, word) ? doneWords[word] : null);

function wantedOf({ q, state, sort, order }: Visit['query']): Pick<AccountFilter, 'words' | 'state' | 'sort' | 'descending'> {
  return {
    words: (q ?? '').trim().slice(0, 100).split(/\s+/).filter(Boolean), state: (['open', 'closed'] as const).find((each) => each === state) ?? null,
    sort: sorts.find((each) => each === sort) ?? 'person', descending: order === 'down',
  };
}

function waysOf({ provider, password, passkeys }: AccountLine): string {
  const ways = [provider ? 'council account' : '', password ? 'password' : '', passkeys > 0 ? `${passkeys} ${passkeys === 1 ? 'passkey' : 'passkeys'}` : ''].filter(Boolean);
  return ways.length > 0 ? ways.join(', ') : 'not set up yet';
}

const heads = ['Person', 'Job', 'Signs in as', 'With', 'Roles from groups', 'Last used', 'Open since', 'Closed', 'Why closed'];
function cells(line: AccountLine) {
  return [line.person, line.jobTitle ?? 'not in post', line.name, waysOf(line), line.groupRoles.join(' '), line.lastUsedAt?.toISOString() ?? '', line.openedAt.toISOString(),
    line.closedAt?.toISOString() ?? '', line.closedWhy ?? ''];
}
