import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Route } from '../../src/platform/web/route.ts';
import type { SignedOffWork, Somebody, TestHouse } from '../kit/house.ts';
import { crawl } from './kit/crawl.ts';
import { openScene, type Scene } from './kit/scene.ts';
import { type Told, type Visitor, visitorOn } from './kit/visitor.ts';

/** What a page says of itself, without the words that differ each time; and what was asked for called by one name. */
const bare = ({ status, text, location }: Told, asked: readonly string[]) => asked.filter((each) => each.length > 5 && each !== '999999').reduce((said, each) => said.replaceAll(each, 'ASKED').replaceAll(encodeURIComponent(each), 'ASKED'),
  `${status} ${location} ${text.replaceAll(/ (value="[^"]*"|nonce="[^"]*")/g, '')}`);

/** Pages that tell of readings change with every reading, those of this test among them; who sees them is in the matrix. */
const tellsOfReadings = /^\/(looked|looked-at-me|glass|journal)/;

/** What there is of another team, or nothing of the same shape. */
interface Secret { readonly work: string; readonly child: string; readonly digest: string; readonly note: string; readonly restriction: string; readonly number: string }
const absent: Secret = { work: '00000000-0000-4000-8000-000000000000', child: 'C-888888', digest: '0'.repeat(64), note: 'wallaby', restriction: '999999', number: '999998' };

describe('nothing of another team is disclosed, to anybody, by any way', () => {
  let scene: Scene;
  let house: TestHouse;
  let theirs: { author: Somebody; manager: Somebody };
  let secret: Secret;
  let restricted: Secret;
  let visitors: Visitor[];
  const earlier = new Map<string, string>();
  before(async () => {
    scene = await openScene();
    house = scene.house;
    const team = await house.aTeam('Quarantine');
    const manager = await house.aPerson({ role: 'team-manager', name: 'Other Manager', team, lineManager: scene.cast.director });
    theirs = { manager, author: await house.aPerson({ role: 'practitioner', name: 'Ely Elsewhere', team, lineManager: manager }) };
    const head = await house.aPerson({ role: 'head-of-service', name: 'Hugo Head' });
    visitors = await whoSeesNothingOfIt(house, scene);
    for (const found of await crawlQuietly()) earlier.set(`${found.visitor.name} ${found.address}`, bare(found.came, []));
    secret = await plant(house, theirs, 'C-777001');
    restricted = await plant(house, theirs, 'C-777002');
    const { rows: [made] } = await house.database.owner.query<{ id: number }>(`insert into access.restriction (child, reason, set_by, set_at) values ($1, 'Known family.', $2, now()) returning id`, [restricted.child, head.id]);
    restricted = { ...restricted, restriction: String(made?.id) };
  });
  after(() => scene.close());
  // Which rows a return changes is for whoever brings returns in, of every team; it names no restricted child (test/caseload/compared.test.ts).
  const ofWholeReturn = /^\/returns\/\d+\?as=csv&of=rows$/;
  const crawlQuietly = async () => (await crawl(scene, visitors)).filter(({ pattern, address }) => !tellsOfReadings.test(pattern) && !ofWholeReturn.test(address));

  test('every page that somebody of another team can reach is, byte for byte, what it was before there was anything to hide', async (t) => {
    const now = await crawlQuietly();
    for (const { visitor, address, came } of now) {
      const key = `${visitor.name} ${address}`;
      assert.equal(bare(came, []), earlier.get(key), key);
    }
    assert.equal(now.length, earlier.size);
    t.diagnostic(`A2: ${now.length} pages of ${visitors.length} people, none with a byte of what another team wrote`);
  });

  test('every id in every address, filter and search answers as one that is not there', async (t) => {
    let tried = 0;
    for (const hidden of [secret, restricted]) {
      for (const address of [...addressesWith(scene), ...searches]) {
        for (const visitor of visitors) {
          const [asked, none] = [address(hidden), address(absent)];
          const [one, other] = [await visitor.get(asked), await visitor.get(none)];
          assert.equal(bare(one, Object.values(hidden)), bare(other, Object.values(absent)), `${visitor.name} GET ${asked}`);
          tried += 1;
        }
      }
    }
    t.diagnostic(`A2: ${tried} addresses with the ids of another team, 0 disclosures`);
  });

  test('every id in every form answers as one that is not there, and has no effect', async (t) => {
    let tried = 0;
    const was = JSON.stringify(await rowsOf(house));
    for (const hidden of [secret, restricted]) {
      for (const route of scene.routes.filter((each) => each.method === 'POST' && /^\/((work|restricted)\/:id|children\/:number)/.test(each.path))) {
        for (const visitor of visitors) {
          const send = (of: Secret) => visitor.send(addressOf(route.path, of), { pairs: fieldsWith(route, of, tokenOf(visitor)), file: null });
          const [one, other] = [await send(hidden), await send(absent)];
          assert.equal(bare(one, Object.values(hidden)), bare(other, Object.values(absent)), `${visitor.name} POST ${route.path}`);
          tried += 1;
        }
      }
    }
    assert.equal(JSON.stringify(await rowsOf(house)), was);
    t.diagnostic(`A2: ${tried} forms with the ids of another team, 0 disclosures, 0 effects`);
  });

  test('who wrote it, and their manager, see it: there was something to find', async () => {
    for (const who of [theirs.author, theirs.manager]) {
      const visitor = await visitorOn(house.server, who);
      assert.ok((await visitor.get(`/work/${secret.work}`)).text.includes('quokka'), who.name);
      assert.match((await visitor.get(`/children/${secret.number}`)).text, /Child protection plan started/, who.name);
      assert.equal((await visitor.get(`/work/${restricted.work}`)).status, 404, 'but nobody sees what is restricted');
      assert.equal((await visitor.get(`/children/${restricted.number}`)).status, 404, 'nor that child');
    }
  });

  const tokens = new Map<Visitor, string>();
  const tokenOf = (visitor: Visitor) => tokens.get(visitor) ?? '';
  before(async () => {
    for (const visitor of visitors) tokens.set(visitor, /name="_csrf" value="([^"]+)"/.exec((await visitor.get('/')).text)?.[1] ?? '');
  });
});

/** Of each sort one: of the next team, above the next team, with the whole line of another team, and with nothing at all. */
async function whoSeesNothingOfIt(house: TestHouse, { cast }: Scene): Promise<Visitor[]> {
  const letIn = await house.anOutsider('Ines Inspector');
  await house.aGrant(letIn, 'inspector');
  const analyst = await house.aPerson({ role: 'analyst', name: 'Ana Analyst' });
  const keeper = await house.aPerson({ role: 'business-support', name: 'Bea Keeper', team: cast.ash });
  const people = [cast.worker, cast.manager, cast.service, cast.away, analyst, keeper, letIn, await house.aPerson({ role: 'chair', name: 'Hilde Chair', team: cast.birch }), cast.administrator];
  return Promise.all(people.map((each) => visitorOn(house.server, each)));
}

async function plant(house: TestHouse, { author, manager }: { author: Somebody; manager: Somebody }, child: string): Promise<Secret> {
  const [team] = await house.rows<{ id: number; name: string }>(`select id, name from people.team where name = 'Quarantine'`);
  await house.aChild({ reference: child, worker: author, ...(team ? { team } : {}), lines: { 'annex-a/4': { started: '2026-04-01', authorised: '2026-05-29', team: 'Quarantine' }, 'annex-a/7': { started: '2026-01-05', lastVisit: '2026-05-01' } } });
  const [known] = await house.rows<{ number: number }>('select number from caseload.child where reference = $1', [child]);
  const work: SignedOffWork = await house.aPieceOfWork({ author, manager, child, state: 'signed-off', answers: { 'SC-01': { response: 'met', note: 'quokka' } } });
  return { work: work.id, child, digest: work.digest, note: 'quokka', restriction: '', number: String(known?.number) };
}

/** Every address with something to fill in that is about work. */
function addressesWith(scene: Scene): ((of: Secret) => string)[] {
  return scene.routes.filter(({ method, path }) => method === 'GET' && /^\/(work\/:id|children\/:number)/.test(path)).map(({ path }) => (of: Secret) => addressOf(path, of));
}

const addressOf = (path: string, of: Secret) => (path.startsWith('/children') ? path.replace(':number', of.number) : path.replace(':id', path.startsWith('/restricted') ? of.restriction : of.work).replace(':number', '1'));

const searches: readonly ((of: Secret) => string)[] = [
  ({ child }) => `/work?child=${child}`, ({ child }) => `/work?child=${child}&as=csv`, ({ child }) => `/work?child=${child}&state=signed-off&sort=child`, ({ child }) => `/work/new?child=${child}`,
  ({ note }) => `/work?name=${note}`, ({ child }) => `/looked?child=${child}`, ({ work }) => `/looked?child=${work}`, ({ child }) => `/break-glass?child=${child}`,
  ({ work }) => `/journal?about=work:${work}`, ({ child }) => `/restricted/new?child=${child}`, ({ note }) => `/standards?q=${note}`, ({ work }) => `/sign-in?to=/work/${work}`, ({ work }) => `/kept?to=/work/${work}`,
  ({ child }) => `/children?words=${child}`, ({ child }) => `/children?words=${child}&as=csv`, () => '/children?team=none', () => '/figures/bypass', () => '/caseload',
];

/** As good a form as can be made up: every field that the route takes, with what would be right. */
function fieldsWith(route: Route, of: Secret, token: string): [string, string][] {
  const takes = route.method === 'POST' ? route.fields : [];
  const values = { digest: of.digest, point: 'SC-02', 'improve-SC-02': 'Say more.', by: '2026-06-20', reason: 'A reason for it.', due: '2026-06-20', address: '', reviewed: of.digest,
    'response-SC-01': 'met', 'note-SC-01': 'Words.', newest: '0', person: '1', q: '', why: 'died', on: '2026-06-01' };
  const fits = (name: string) => takes.some((each) => (each.endsWith('*') ? name.startsWith(each.slice(0, -1)) : name === each));
  return [...Object.entries(values).filter(([name]) => fits(name)), ['_csrf', token], ['_key', crypto.randomUUID()]];
}

const rowsOf = (house: TestHouse) => house.rows(`select (select json_agg(w order by number) from checks.work w) work, (select count(*) from checks.answers_given) a, (select count(*) from checks.sign_off) s,
  (select count(*) from checks.decision) d, (select json_agg(r order by id) from access.restriction r) r, (select count(*) from access.restriction_named) n, (select count(*) from access.lifting) l, (select count(*) from caseload.child_ending) e`);
