import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { setKindRule } from '../../src/capabilities/checks/commands/set-kind-rule.ts';
import { withdrawWork } from '../../src/capabilities/checks/commands/change-work.ts';
import { startDraft } from '../../src/capabilities/standards/commands/start-draft.ts';
import { publishStandard } from '../../src/capabilities/standards/index.ts';
import { type Role, roles } from '../../src/kernel/person.ts';
import { type Browser, pressed } from '../kit/browser.ts';
import { inTransaction } from '../../src/platform/db/transaction.ts';
import { must, type SignedOffWork, type Somebody, type TestHouse } from '../kit/house.ts';
import { actTable, doorTable, pageTable, type Relation, type StateOfWork, workTable } from './kit/policy-table.ts';
import { anAssessment, somethingOverseen } from './kit/overseen.ts';
import { someSupervision } from './kit/some-supervision.ts';
import { openScene, type Scene } from './kit/scene.ts';

const states: readonly StateOfWork[] = ['in-progress', 'returned', 'signed-off', 'authorised', 'completed', 'withdrawn'];
const relations: readonly Relation[] = ['own', 'their team', 'another team'];

/** Whose work there can be: who writes none has none of their own. */
const relationsOf = (role: Role) => relations.filter((relation) => relation !== 'own' || workTable[role].writes);

function actsFor(role: Role, relation: Relation, state: StateOfWork): [act: string, may: boolean][] {
  const { reads, decides } = workTable[role];
  const may = { author: relation === 'own' && reads.includes(relation), decider: decides.includes(relation) };
  return (['author', 'decider'] as const).flatMap((kind) =>
    (Object.entries(actTable[kind]) as [string, readonly StateOfWork[]][]).map(([act, when]): [string, boolean] => [act, may[kind] && when.includes(state)]));
}

describe('the matrix of every route, verb, role, relation and state is the policy', () => {
  let scene: Scene;
  let house: TestHouse;
  let people: Record<Role, Somebody>;
  let elsewhere: Somebody;
  let colleague: Somebody;
  const browsers = new Map<Role, Browser>();
  before(async () => {
    scene = await openScene();
    house = scene.house;
    ({ people, colleague, elsewhere } = await aWholeAuthority(house));
    await anotherVersion(house);
    for (const role of roles) browsers.set(role, await house.signIn(people[role]));
    for (const browser of browsers.values()) await browser.get('/');
    await scene.tables.keep();
  });
  after(() => scene.close());

  const browserOf = (role: Role): Browser => {
    const browser = browsers.get(role);
    assert.ok(browser);
    return browser;
  };

  test('every route is in the table, and nothing else is', () => {
    const named = (each: { method: string; path: string }) => `${each.method} ${each.path}`;
    const onWork = [...Object.keys(pageTable).map((path) => `GET /work/:id${path.replace('/1', '/:number')}`), ...[...Object.keys(actTable.author), ...Object.keys(actTable.decider)].map((act) => `POST /work/:id/${act}`)];
    assert.deepEqual(scene.routes.map(named).toSorted(), [...doorTable.map(named), ...onWork].toSorted());
  });

  test('through each door come the roles of the table, and for every other it is not there and has no effect', async (t) => {
    const samples = await samplesOf(house);
    const wrong: string[] = [];
    for (const { method, path, roles: theirs } of doorTable) {
      const [address, form] = [addressOf(path, samples), formFor(path, samples)];
      if (['/sign-out', '/sign-in', '/prove'].includes(path)) continue;
      const statusFor = async (role: Role) => (method === 'GET' ? await browserOf(role).get(address) : await browserOf(role).post(address, form)).status;
      const was = JSON.stringify(await scene.tables.written());
      for (const role of roles.filter((each) => !theirs.has(each))) wrong.push(...beside(`${role} ${method} ${address}`, await statusFor(role), (status) => status === 404));
      if (JSON.stringify(await scene.tables.written()) !== was) wrong.push(`${method} ${path} had an effect for somebody whose door it is not`);
      for (const role of roles.filter((each) => theirs.has(each))) {
        wrong.push(...beside(`${role} ${method} ${address}`, await statusFor(role), (status) => status !== 404 && status < 500));
        if (method === 'POST') await scene.tables.putBack();
      }
    }
    assert.deepEqual(wrong, []);
    t.diagnostic(`A1: ${doorTable.length * roles.length} cells of routes and roles, all as the table has them`);
  });

  let children = 500_000;
  const aChild = () => house.aChild({ reference: `C-${(children += 1)}` });
  async function workBy(author: Somebody, state: StateOfWork): Promise<SignedOffWork> {
    if (state === 'completed') {
      const rule = { kind: 'visit', samplePercent: 10, liveFrom: null, allowPartly: false } as const;
      await house.as(house.lead, (act) => setKindRule(act, { ...rule, mode: 'aide-memoire' }));
      const work = await house.aPieceOfWork({ author, child: await aChild(), state: 'signed-off' });
      await house.as(house.lead, (act) => setKindRule(act, { ...rule, mode: 'authorise-all' }));
      return work;
    }
    const work = await house.aPieceOfWork({ author, child: await aChild(), state: state === 'withdrawn' ? 'in-progress' : state, manager: people['director'] });
    if (state === 'withdrawn') await house.as(author, async (act) => must(await withdrawWork(act, work.id, 'By mistake.')));
    return work;
  }
  const authorFor = (role: Role, relation: Relation) => ({ own: people[role], 'their team': colleague, 'another team': elsewhere })[relation];

  test('pages about a piece of work open for whom and in which states the table says, and are not there for anybody else', async (t) => {
    const count = { cells: 0 };
    for (const state of states) {
      const shared = { 'their team': await workBy(colleague, state), 'another team': await workBy(elsewhere, state) };
      for (const role of roles) {
        for (const relation of relationsOf(role)) await pagesOf(role, relation, state, relation === 'own' ? await workBy(people[role], state) : shared[relation], count);
      }
    }
    t.diagnostic(`A1: ${count.cells} cells of pages about a piece of work, all as the table has them`);
  });

  async function pagesOf(role: Role, relation: Relation, state: StateOfWork, work: SignedOffWork, count: { cells: number }): Promise<void> {
    const { reads, decides, asksWhoLooked } = workTable[role];
    for (const [page, { who, states: when }] of Object.entries(pageTable)) {
      const may = reads.includes(relation) && { reader: true, author: relation === 'own', decider: decides.includes(relation), 'asks-who-looked': asksWhoLooked === true }[who];
      const opens = may && (when === 'all' || when.includes(state));
      const { status } = await browserOf(role).get(`/work/${work.id}${page}`);
      count.cells += 1;
      const expected = opens ? [200] : reads.includes(relation) ? [404, 303] : [404];
      assert.ok(expected.includes(status), `${role}, ${relation}, ${state}, GET ${page || '/'}: ${status} and not ${expected.join(' or ')}`);
    }
  }

  test('acts on a piece of work have their effect for whom and in which states the table says, and none for anybody else', async (t) => {
    const count = { cells: 0 };
    for (const state of states) {
      for (const role of roles) await actsOf(role, state, count);
    }
    t.diagnostic(`A1: ${count.cells} cells of acts on a piece of work, all as the table has them`);
  });

  async function actsOf(role: Role, state: StateOfWork, count: { cells: number }): Promise<void> {
    for (const relation of relationsOf(role)) {
      let work: SignedOffWork | null = null;
      for (const [act, may] of actsFor(role, relation, state)) {
        work ??= await workBy(authorFor(role, relation), state);
        await actOn(work, { role, relation, state, act, may });
        count.cells += 1;
        if (may) work = null;
      }
    }
  }

  interface Cell { readonly role: Role; readonly relation: Relation; readonly state: StateOfWork; readonly act: string; readonly may: boolean }

  async function actOn(work: SignedOffWork, { role, relation, state, act, may }: Cell): Promise<void> {
    const was = JSON.stringify(await rowOf(work));
    const { status } = await doing(browserOf(role), work, act, may);
    const cell = `${role}, ${relation}, ${state}, POST ${act}: ${status}`;
    assert.equal(JSON.stringify(await rowOf(work)) !== was, may, cell);
    if (may) assert.equal(status, 303, cell);
    else assert.ok(workTable[role].reads.includes(relation) ? status >= 300 && status < 500 : status === 404, cell);
  }

  /** By the form of its page where it should have its effect; with as good as can be made up where it should not. */
  async function doing(browser: Browser, work: SignedOffWork, act: string, may: boolean) {
    const address = `/work/${work.id}/${act}`;
    const made: Record<string, Record<string, string>> = {
      answers: { 'note-SC-01': 'Other words.', 'response-SC-01': 'met', ...pressed('stay') as Record<string, string> }, 'act-first': { reason: 'The child was not safe.' }, withdraw: { reason: 'By mistake.' }, details: { due: '2026-06-29', address: '' },
      authorise: { digest: work.digest }, return: { digest: work.digest, point: 'SC-02', 'improve-SC-02': 'Say more.', by: '2026-06-20' },
    };
    if (!may) {
      await browser.get('/');
      return browser.post(address, made[act] ?? {});
    }
    await browser.get(act === 'answers' ? `/work/${work.id}/check` : address);
    return browser.submit(address, made[act] ?? {});
  }

  const rowOf = ({ id }: SignedOffWork) => house.rows(
    `select w.*, (select count(*) from checks.answers_given a where a.work_id = w.id) answers, (select count(*) from checks.sign_off s where s.work_id = w.id) signed,
       (select count(*) from checks.decision d join checks.sign_off s on s.id = d.sign_off_id where s.work_id = w.id) decided from checks.work w where w.id = $1`, [id]);

  test('who stands in has what the table gives the manager, in their team, for as long as they do, and on their own work nothing', async (t) => {
    const standIn = await house.aPerson({ role: 'practitioner', name: 'Stan In', team: { id: await teamOf(elsewhere), name: '' }, lineManager: people['director'] });
    await house.aStandIn(standIn, people['team-manager'], 'acting-up', ['2026-06-10', '2026-06-10']);
    const [theirs, own, other] = [await workBy(colleague, 'signed-off'), await workBy(standIn, 'signed-off'), await workBy(elsewhere, 'signed-off')];
    const browser = await house.signIn(standIn);
    for (const [work, sees, decides] of [[theirs, true, true], [own, true, false], [other, false, false]] as const) {
      assert.equal((await browser.get(`/work/${work.id}`)).status, sees ? 200 : 404);
      assert.equal((await browser.get(`/work/${work.id}/authorise`)).status, decides ? 200 : 404);
    }
    house.setClock('2026-06-11T00:00:00+01:00');
    const next = await house.signIn(standIn);
    assert.equal((await next.get(`/work/${theirs.id}`)).status, 404, 'the day after');
    house.setClock('2026-06-10T09:00:00Z');
    t.diagnostic('A1: standing in, from the first day to the last');
  });

  const teamOf = async ({ id }: Somebody) => (await house.rows<{ team: number }>('select team_id as team from people.staff_on($2) where id = $1', [id, '2026-06-10']))[0]?.team ?? 0;
});

const beside = (cell: string, status: number, fits: (status: number) => boolean) => (fits(status) ? [] : [`${cell}: ${status}`]);

/** A second published version, to compare with the first, and a draft of the third. */
async function anotherVersion(house: TestHouse): Promise<void> {
  const act = { by: house.lead.id, at: house.clock.now };
  const [draft] = await house.rows<{ id: number }>(`select id from standards.version where state = 'draft' order by id limit 1`);
  await inTransaction(house.database.app, async (db) => {
    must(await publishStandard(db, { versionId: draft?.id ?? 0, use: false }, act));
    must(await startDraft(db, draft?.id ?? 0, act));
  });
}

/** One of each role: five managers in one line above a team, three workers in it; and another team in another line. */
async function aWholeAuthority(house: TestHouse) {
  const people = {} as Record<Role, Somebody>;
  const team = await house.aTeam('Elm');
  const line: readonly Role[] = ['director', 'assistant-director', 'head-of-service', 'service-manager', 'team-manager'];
  let above: Somebody | undefined;
  for (const role of line) {
    above = await house.aPerson({ role, name: `One ${role}`, ...(role === 'team-manager' ? { team } : {}), ...(above ? { lineManager: above } : {}) });
    people[role] = above;
  }
  const [manager, director] = [people['team-manager'], people['director']];
  for (const role of roles.filter((each) => !line.includes(each))) {
    const inTeam = ['practitioner', 'chair', 'out-of-hours', 'business-support'].includes(role);
    people[role] = await house.aPerson({ role, name: `One ${role}`, ...(inTeam ? { team } : {}), lineManager: inTeam ? manager : director });
  }
  const colleague = await house.aPerson({ role: 'practitioner', name: 'Cora Colleague', team, lineManager: manager });
  const other = await house.aTeam('Fir');
  const otherManager = await house.aPerson({ role: 'team-manager', name: 'Other Manager', team: other, lineManager: director });
  const elsewhere = await house.aPerson({ role: 'practitioner', name: 'Ely Elsewhere', team: other, lineManager: otherManager });
  for (const reference of ['C-400001', 'C-400002']) await house.aChild({ reference, team, worker: people['practitioner'], lines: reference === 'C-400001' ? anAssessment : {} });
  await somethingOverseen(house, { child: 'C-400001', worker: people['practitioner'], manager, team });
  await house.database.owner.query(`insert into caseload.child_ending (reference, why, on_day, said_by, said_at) values ('C-400002', 'adopted', '2026-06-01', $1, now())`, [manager.id]);
  await house.aMatter({ kind: 'dispute', child: 'C-400001', by: people['practitioner'] });
  await someSupervision(house, { worker: people['practitioner'], manager, coach: people['service-manager'], team, child: 'C-400001', other: 'C-400002' });
  return { people, colleague, elsewhere };
}

type Samples = Readonly<Record<string, string>>;

/** A record for each address that has something to fill in: one that is there. */
async function samplesOf(house: TestHouse): Promise<Samples> {
  const one = async (sql: string) => String((await house.rows<{ id: number }>(sql))[0]?.id ?? '');
  return {
    child: await one(`select number as id from caseload.child where reference = 'C-400001'`), ended: await one(`select number as id from caseload.child where reference = 'C-400002'`),
    '/oversight/supervision/cases/:id': await one(`select id from oversight.supervision where child = 'C-400001' and source = 'here'`), '/oversight/supervision/:id': await one(`select max(id) as id from oversight.supervision where kind = 'professional'`),
    ':worker': await one(`select id from people.person where name = 'One practitioner'`), ':topic': await one('select max(id) as id from oversight.supervision_topic'), ':action': await one('select max(id) as id from oversight.supervision_action'),
    ':here': await one('select max(here_id) as id from oversight.supervision_conflict'), ':listed': await one('select max(listed_id) as id from oversight.supervision_conflict'), '/oversight/coaching/:id': await one('select max(id) as id from oversight.coaching'),
    '/accounts/:id': await one('select person_id as id from access.account order by person_id limit 1'), '/complaint/:id': await one('select id from privacy.complaint order by id limit 1'), '/privacy/complaints/:id': await one('select id from privacy.complaint order by id limit 1'),
    '/people/person/:id': await one(`select id from people.person where name = 'Wen Worker'`), '/people/post/:id': await one(`select max(post_id) as id from people.post_state where title = 'Social worker'`), '/people/team/:id': await one(`select team_id as id from people.team_state where name = 'Empty'`),
    '/people/stand-in/:id': await one('select max(id) as id from people.stand_in'), '/people/feeds/:id': await one('select max(id) as id from people.feed_token'), '/plans/:id': await one('select max(id) as id from people.plan'),
    ':phase': await one('select max(id) as id from people.plan_phase'), ':post': await one('select max(post_id) as id from people.plan_post where open'), ':item': await one('select max(id) as id from privacy.item'), category: 'complaints', message: await one('select id from notices.message limit 1'), mark: await one('select max(id) as id from privacy.mark'),
    '/privacy/requests/:id/copy': await one('select request_id as id from privacy.pack limit 1'), '/privacy/requests/:id': await one('select request_id as id from privacy.item limit 1'), '/privacy/holds/:id': await one('select max(id) as id from privacy.hold'),
    '/returns/headings/:id': await one('select id from caseload.heading'), '/returns/names/:id': await one('select id from caseload.name_said'),
    '/returns/words/:id': await one('select id from caseload.word'), '/returns/:id/undo': await one(`select id from caseload.extract where state = 'kept'`), '/returns/:id': await one(`select id from caseload.extract where state = 'read'`),
    '/oversight/points/:id': await one(`select id from oversight.point where child = 'C-400001'`), '/oversight/assessments/:id': await one(`select id from oversight.new_assessment where child = 'C-4000019'`),
    '/oversight/matters/:id': await one(`select id from oversight.matter where child = 'C-400001'`), ':kind': 'strategy-meeting', '/timescales/days/:id': await one('select max(id) as id from caseload.added_day'), '/timescales/:id': 'referral-decision', ':own': await one('select max(id) as id from caseload.timescale_override'),
    '/access/:id': await one('select id from access.granted where approved_at is null order by id limit 1'), '/delegation/:id': await one('select id from access.delegation where approved_at is null order by id limit 1'),
    '/restricted/:id': await one('select restriction_id as id from access.lifting limit 1'), '/glass/:id': await one('select id from access.glass limit 1'), '/break-glass/:id': await one('select id from access.glass limit 1'),
    '/standards/:id': String(house.versionId), draft: await one(`select id from standards.version where state = 'draft' order by id limit 1`),
    ':other': await one(`select v.id from standards.version v join standards.version f on f.standard_id = v.standard_id where f.id = ${house.versionId} and v.state = 'published' and v.id <> f.id limit 1`), ':code': 'SC-01', ':role': 'practitioner', domain: 'SC',
  };
}

const ofDraft = /^\/standards\/:id\/(draft|kinds|publish|discard|domains|statements\/:code\/(change|remove))/;

/** What pages must be asked for to be about anything. */
const queries: Readonly<Record<string, string>> = { '/oversight/points/new': 'child=:child&started=2026-06-01', '/returns/words/new': 'list=annex-a%2F6&column=Case+status&word=ours', '/data-quality/list': 'list=annex-a%2F6', '/returns/:id/columns': 'list=annex-a%2F6' };

const askedOf = (path: string, samples: Samples) => queries[path]?.replace(':child', samples['child'] ?? '') ?? '';

function addressOf(path: string, samples: Samples): string {
  const record = Object.keys(samples).find((each) => each.startsWith('/') && path.startsWith(each)) ?? '';
  const id = ofDraft.test(path) ? samples['draft'] : samples[record];
  const asked = askedOf(path, samples);
  if (asked !== '') return `${path.replace(':id', id ?? '')}?${asked}`;
  if (path.endsWith('/:phase/close')) return `${addressOf(path.replace('/close', ''), samples)}/close?team=${samples['/people/team/:id'] ?? ''}`;
  const code = codeFor(path, samples);
  return [':other', ':role', ':phase', ':post', ':item', ':own', ':kind', ':worker', ':topic', ':action', ':here', ':listed'].reduce((address, name) => address.replace(name, samples[name] ?? ''), path.replace(':id', id ?? '').replace(':code', code ?? '')).replace('/children/:number', `/children/${childFor(path, samples)}`).replace('/steps/:number', '/steps/1');
}

const codeFor = (path: string, samples: Samples) => (path.startsWith('/privacy/') ? samples['category'] : path.includes('/domains/') ? samples['domain'] : samples[':code']);

/** Of one child was said by hand that nothing is due any more. */
const childFor = (path: string, samples: Samples) => samples[path.endsWith('/take-back') ? 'ended' : 'child'] ?? '';

/** What a form must say for there to be anything that it is about. */
function formFor(path: string, samples: Samples): Record<string, string> {
  if (path.endsWith('/:phase/take-back')) return { what: 'post', which: samples[':post'] ?? '' };
  if (path === '/settings/mail/again') return { id: samples['message'] ?? '' };
  if (path === '/privacy/requests/:id/take-back') return { mark: samples['mark'] ?? '' };
  return said[path] ?? Object.fromEntries(new URLSearchParams(askedOf(path, samples)));
}

const said: Readonly<Record<string, Record<string, string>>> = {
  '/returns/:id/columns': { list: 'annex-a/6' }, '/returns/words/new': { list: 'annex-a/6', column: 'Case status', word: 'ours', code: 'nothing' }, '/privacy/requests/:id': { act: 'clock-stopped' },
  '/data-quality/owner': { list: 'annex-a/6', owner: 'Wen Worker' }, '/data-quality/owner/clear': { list: 'annex-a/6', owner: 'Wen Worker' },
};
