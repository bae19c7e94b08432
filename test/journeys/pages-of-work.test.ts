import { after, afterEach, before, describe, test } from 'node:test';
import { codesOn, respond, respondToAll, seeSaved, start, startAndSignOff } from './kit/check.ts';
import { type JourneyHouse, openJourneys } from './kit/house.ts';
import { Judge } from './kit/judge.ts';
import type { Visitor } from './kit/visitor.ts';

const author = 'Priya Nandakumar';
const manager = 'Karen Holroyd';

describe('every page about work is for everybody, in every state', () => {
  const judge = new Judge();
  let house: JourneyHouse;
  let priya: Visitor;
  let karen: Visitor;
  let child = '';
  let stranger = '';

  before(async () => {
    house = await openJourneys();
    priya = await house.signIn(author);
    karen = await house.signIn(manager);
    const children = (mine: string) => house.ask<{ reference: string }>(`select c.reference from caseload.child c join people.person p on p.id = c.worker_id
      where p.name ${mine} $1 and c.born_on is not null order by 1 limit 1`, [author]);
    child = (await children('='))[0]?.reference ?? '';
    stranger = (await children('<>'))[0]?.reference ?? '';
  });
  afterEach(() => judge.verdict());
  after(() => house.close());

  /** The address of a piece of work of hers that stands so. */
  async function workThatIs(state: string, whose = author): Promise<string> {
    const [found] = await house.ask<{ id: string }>(
      'select w.id from checks.work w join people.person p on p.id = w.author_id where p.name = $1 and w.state = $2 order by w.started_at desc limit 1', [whose, state]);
    if (!found) throw new Error(`${whose} has no work that is ${state}`);
    return `/work/${found.id}`;
  }

  async function askFor(kind: string | null, reference: string): Promise<void> {
    await priya.page.goto('/work/new');
    if (kind !== null) await priya.page.getByLabel(kind, { exact: true }).check();
    await priya.page.getByLabel('Child’s reference').fill(reference);
    await priya.page.getByRole('button', { name: 'Continue' }).click();
    await priya.page.waitForLoadState();
  }

  const press = async (visitor: Visitor, name: string) => {
    await visitor.page.getByRole('button', { name }).click();
    await visitor.page.waitForLoadState();
  };

  test('signing in', async () => {
    const nobody = await house.visitor();
    await nobody.page.goto('/sign-in');
    await judge.judge(nobody, 'sign in');
    await nobody.page.goto('/sign-in?q=nobody-of-this-name');
    await judge.judge(nobody, 'sign in', 'nobody found');
    await nobody.page.goto('/sign-in?kept=yes&to=/work');
    await judge.judge(nobody, 'sign in', 'after the session ended');
    await nobody.leave();
  });

  test('to do: full, of a manager, empty', async () => {
    await priya.page.goto('/');
    await judge.judge(priya, 'to do', 'full');
    await karen.page.goto('/');
    await judge.judge(karen, 'to do', 'of a manager');
    const kwesi = await house.signIn('Kwesi Agyapong');
    await kwesi.page.goto('/');
    await judge.judge(kwesi, 'to do', 'empty');
    await kwesi.leave();
  });

  test('the list of work: full, filtered, nothing found', async () => {
    await priya.page.goto('/work');
    await judge.judge(priya, 'work list', 'of one person');
    await priya.page.goto('/work?child=ZZZ-1');
    await judge.judge(priya, 'work list', 'nothing found');
    await karen.page.goto('/work?state=authorised&sort=child&order=down');
    await judge.judge(karen, 'work list', 'filtered');
    const rosalind = await house.signIn('Rosalind Oakeshott');
    await rosalind.page.goto('/work?page=2');
    await judge.judge(rosalind, 'work list', 'the second page of many');
    await rosalind.leave();
  });

  test('starting: the empty form, what is wrong, the child known, not mine, unknown', async () => {
    await priya.page.goto('/work/new');
    await judge.judge(priya, 'start');
    await askFor(null, '');
    await judge.judge(priya, 'start', 'with errors');
    await askFor('Visit', child);
    await judge.judge(priya, 'right child', 'known');
    await askFor('Visit', stranger);
    await judge.judge(priya, 'right child', 'not mine');
    await askFor('Visit', 'NEW-2026/17');
    await judge.judge(priya, 'right child', 'unknown');
    await press(priya, 'Yes, start');
    await judge.judge(priya, 'right child', 'unknown, with errors');
  });

  test('the check: fresh, with every answer open, returned, with an answer that is too long', async () => {
    const work = await start(priya.page, { kind: 'Visit', child, address: 'https://cases.example.org/record/17' });
    await judge.judge(priya, 'check', 'fresh');
    const [first = '', second = '', third = '', fourth = ''] = await codesOn(priya.page);
    await respond(priya.page, first, 'not-possible-yet');
    await respond(priya.page, second, 'does-not-apply');
    await respond(priya.page, third, 'partly-met');
    await respond(priya.page, fourth, 'not-met');
    await seeSaved(priya.page);
    await judge.judge(priya, 'check', 'begun');
    await priya.page.fill(`#note-${fourth}`, 'long '.repeat(3000));
    await press(priya, 'Review and sign off');
    await priya.page.locator('.govuk-error-summary').waitFor();
    await judge.judge(priya, 'check', 'with errors');
    await priya.page.fill(`#note-${fourth}`, 'short');
    await seeSaved(priya.page);
    await priya.page.goto(`${work}/sign-off`);
    await judge.judge(priya, 'sign off', 'not ready');
    await priya.page.goto(`${await workThatIs('returned')}/check`);
    await judge.judge(priya, 'check', 'returned');
  });

  test('signing off: ready, refused', async () => {
    const work = await start(priya.page, { kind: 'Assessment', child });
    const codes = await codesOn(priya.page);
    await respondToAll(priya.page, codes);
    await press(priya, 'Review and sign off');
    await priya.page.getByRole('button', { name: `Sign off as ${author}` }).waitFor();
    await judge.judge(priya, 'sign off', 'ready');
    const other = await house.signIn(author);
    await other.page.goto(`${work}/check`);
    await respond(other.page, codes[0] ?? '', 'not-met');
    await seeSaved(other.page);
    await other.leave();
    await press(priya, `Sign off as ${author}`);
    await priya.page.locator('.govuk-error-summary').waitFor();
    await judge.judge(priya, 'sign off', 'refused');
  });

  test('the acts of an author, each asked on its own page', async () => {
    const work = await start(priya.page, { kind: 'Plan', child });
    for (const act of ['act-first', 'withdraw', 'details']) {
      await priya.page.goto(`${work}/${act}`);
      await judge.judge(priya, act);
    }
    await priya.page.fill('#due', '');
    await priya.page.fill('#address', 'javascript:alert(1)');
    await press(priya, 'Save');
    await judge.judge(priya, 'details', 'with errors');
    await priya.page.goto(`${work}/act-first`);
    await press(priya, 'Mark it so');
    await judge.judge(priya, 'act-first', 'with errors');
    await priya.page.fill('#reason', 'The home was not safe tonight; a place was found at once.');
    await press(priya, 'Mark it so');
    await judge.judge(priya, 'record', 'acted first');
    await priya.page.goto(`${await workThatIs('authorised')}/reopen`);
    await judge.judge(priya, 'reopen');
  });

  test('the record in each state, and a signed version', async () => {
    for (const state of ['in-progress', 'returned', 'signed-off', 'authorised']) {
      await priya.page.goto(await workThatIs(state));
      await judge.judge(priya, 'record', state);
    }
    const withdrawn = await start(priya.page, { kind: 'Visit', child });
    await priya.page.goto(`${withdrawn}/withdraw`);
    await priya.page.fill('#reason', 'Started twice');
    await press(priya, 'Withdraw it');
    await priya.page.goto(withdrawn);
    await judge.judge(priya, 'record', 'withdrawn');
    await priya.page.goto(`${await workThatIs('authorised')}/signed/1`);
    await judge.judge(priya, 'signed version');
  });

  test('the manager: read and decide, return, what is wrong, too late', async () => {
    const work = await startAndSignOff(priya.page, author, { kind: 'Assessment', child });
    await karen.page.goto(`${work}/authorise`);
    await judge.judge(karen, 'authorise');
    await karen.page.goto(`${work}/return`);
    await judge.judge(karen, 'return');
    await karen.page.locator('[name="point"]').first().check();
    await karen.page.fill('#by', '');
    await press(karen, 'Return for changes');
    await judge.judge(karen, 'return', 'with errors');
    await karen.page.goto(`${work}/authorise`);
    await priya.page.goto(`${work}/reopen`);
    await press(priya, 'Open it again');
    await press(karen, `Authorise as ${manager}`);
    await judge.judge(karen, 'authorise', 'refused');
  });

  test('kinds of work, figures, the journal', async () => {
    const niamh = await house.signIn('Niamh Kinsella');
    await niamh.page.goto('/settings/kinds');
    await judge.judge(niamh, 'kinds of work');
    await niamh.page.fill('#percent-visit', 'many');
    await press(niamh, 'Save');
    await judge.judge(niamh, 'kinds of work', 'with errors');
    await karen.page.goto('/figures/checks');
    await judge.judge(karen, 'figures');
    for (const [query, state] of [['', ''], ['?verify=yes', 'verified'], ['?what=nothing-of-this-name', 'nothing found']] as const) {
      await niamh.page.goto(`/journal${query}`);
      await judge.judge(niamh, 'journal', state);
    }
    await niamh.leave();
  });

  test('help, about, a page that is not there, and what was kept', async () => {
    await priya.page.goto('/help');
    await judge.judge(priya, 'help');
    await priya.page.goto('/about');
    await judge.judge(priya, 'about');
    await priya.page.goto('/nowhere');
    await judge.judge(priya, 'not found');
    const [{ id } = { id: 0 }] = await house.ask<{ id: number }>('select id from people.person where name = $1', [author]);
    await house.ask('insert into platform.kept_form (person_id, path, fields) values ($1, $2, $3)',
      [id, `${await workThatIs('in-progress')}/answers`, JSON.stringify({ 'note-VD-02': ['Something that was typed'] })]);
    await priya.page.goto('/kept');
    await judge.judge(priya, 'kept');
  });
});
