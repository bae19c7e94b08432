import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { settled } from '../../src/app.ts';
import { type TeamFigures, listFigures } from '../../src/capabilities/checks/sql/find-figures.ts';
import * as drawing from '../../src/capabilities/people/commands/draw-plan.ts';
import { publishPhase, undoPublishing } from '../../src/capabilities/people/commands/publish-phase.ts';
import { affectedBy } from '../../src/capabilities/people/domain/affected.ts';
import { teamsOn } from '../../src/capabilities/people/domain/organisation.ts';
import { faultsOf, type Phase } from '../../src/capabilities/people/domain/plan.ts';
import { findOrganisation } from '../../src/capabilities/people/sql/find-organisation.ts';
import { findPlan } from '../../src/capabilities/people/sql/find-plan.ts';
import { beginDay, findPerson } from '../../src/capabilities/people/index.ts';
import { shipStandard } from '../../src/commands/shipped-standard.ts';
import { demonstrate } from '../../src/demonstration/demonstrate.ts';
import { addDays, type Day, dayOf } from '../../src/kernel/day.ts';
import type { Connection } from '../../src/platform/db/connection.ts';
import { inTransaction } from '../../src/platform/db/transaction.ts';
import { type FreshDatabase, freshDatabase } from '../kit/database.ts';
import { must } from '../kit/house.ts';

const today = dayOf(new Date());
const geographic: Readonly<Record<string, readonly string[]>> = { 'North area': ['Coldmere', 'Elverstone'], 'West area': ['Aldermarsh', 'Brackenford'], 'South area': ['Dunmarrow', 'Fernwick Vale'] };

/** What the letter of seed 004 plans: three areas by geography and a central one, a 16+ and an edge-of-care service in an adolescence service. */
describe('remodelling the demonstration authority', () => {
  let database: FreshDatabase;
  let plan: number;
  let keeper: number;
  let past: { states: unknown[]; posts: unknown[]; jobs: unknown[] };
  let asThen: TeamFigures[];
  const phases: { areas: number; adolescence: number } = { areas: 0, adolescence: 0 };
  const [areasOn, adolescenceOn] = [addDays(today, 30), addDays(today, 60)];

  before(async () => {
    database = await freshDatabase();
    await inTransaction(database.owner, (db) => shipStandard(db, new Date(Date.now() - 160 * 86_400_000)));
    await demonstrate({ inTransaction: (work) => inTransaction(database.owner, work) }, () => undefined);
    keeper = (await rows<{ id: number }>(`select id from people.staff_on(current_date) where role = 'administrator'`))[0]?.id ?? 0;
    past = await rowsBefore();
    asThen = await figures(null);
  });
  after(() => database.drop());

  const rows = async <Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> => (await database.owner.query<Row>(sql, values)).rows;
  const as = <Value>(run: (db: Connection) => Promise<Value>) => inTransaction(database.app, run);
  const drawn = <Value>(run: (drawer: drawing.Drawer) => Promise<Value>) => as((db) => run({ db, by: keeper, at: new Date() }));
  const acting = (db: Connection) => ({ db, by: keeper, today, settled, now: new Date() });
  const rowsBefore = async () => ({
    states: await rows('select * from people.team_state where from_on <= current_date order by team_id, from_on'), posts: await rows('select * from people.post_state where from_on <= current_date order by post_id, from_on'),
    jobs: await rows('select * from people.job where from_on <= current_date order by person_id, from_on') });
  const figures = async (asNow: Day | null) => {
    const everything = { from: new Date('2000-01-01'), to: new Date('2100-01-01'), last: today, asNow };
    const all = (await rows<{ id: number }>('select id from people.team')).map((each) => each.id);
    return [...(await inTransaction(database.owner, (db) => listFigures(db, all, everything))).teams];
  };
  const sum = (list: readonly TeamFigures[]) => (['decided', 'firstPass', 'authorised', 'waiting', 'notPossibleYet'] as const).map((name) => list.reduce((total, each) => total + each[name], 0));
  const org = () => as(findOrganisation);
  const phaseNow = async (id: number): Promise<Phase> => must(await as(async (db) => {
    const found = (await findPlan(db, plan))?.phases.find((each) => each.id === id);
    return found ? { ok: true, value: found } as const : { ok: false, refusal: 'no phase' } as const;
  }));
  const called = async (name: string) => teamsOn(await org(), today).find((each) => each.name === name)?.team ?? 0;
  const newTeam = async (phase: number, kind: 'area' | 'service' | 'team', name: string, within: number | null) => {
    const lines = await drawn(async (drawer) => must(await drawing.drawTeamIn(drawer, { plan, phase }, { team: null, kind, name, within })));
    return lines.teams?.[0]?.team ?? 0;
  };

  test('tomorrow’s structure is drawn beside today’s, which stays as it is', async () => {
    plan = await drawn((drawer) => drawing.makePlan(drawer, { name: 'Area model', about: '' }));
    phases.areas = await drawn(async (drawer) => must(await drawing.setPhase(drawer, { plan, phase: 0 }, { name: 'Areas', on: areasOn })));
    phases.adolescence = await drawn(async (drawer) => must(await drawing.setPhase(drawer, { plan, phase: 0 }, { name: 'Adolescence service', on: adolescenceOn })));
    for (const [name, old] of [...Object.entries(geographic), ['Central area', ['Child protection and independent reviewing', 'Disabled children and young people', 'Early help for disabled children', '0 to 11 permanence']] as const]) {
      const area = await newTeam(phases.areas, 'area', name, null);
      for (const each of old) await moveInto(phases.areas, await called(each), area);
    }
    const adolescence = await newTeam(phases.adolescence, 'service', 'Adolescence service', null);
    const sixteen = await newTeam(phases.adolescence, 'service', '16+ service', adolescence);
    const edge = await newTeam(phases.adolescence, 'service', 'Edge of care service', adolescence);
    const leavers = await newTeam(phases.adolescence, 'team', 'Care leavers team', sixteen);
    const edgeTeam = await newTeam(phases.adolescence, 'team', 'Intensive support team', edge);
    const old = await called('11 to 25 permanence');
    for (const each of teamsOn(await org(), today).filter((team) => team.within === old)) {
      await drawn(async (drawer) => must(await drawing.drawClosingIn(drawer, { plan, phase: phases.adolescence }, each.team, { to: [each.name.includes('leaving care') ? leavers : edgeTeam], carries: null })));
    }
    await drawn(async (drawer) => must(await drawing.drawClosingIn(drawer, { plan, phase: phases.adolescence }, old, { to: [adolescence], carries: null })));
    for (const id of [phases.areas, phases.adolescence]) {
      const [structure, found, phase] = [await org(), await as((db) => findPlan(db, plan)), await phaseNow(id)];
      assert.ok(found);
      assert.deepEqual(faultsOf(structure, found, phase), []);
    }
    assert.deepEqual(await rowsBefore(), past);
    assert.equal((await rows('select from people.team_state where from_on > current_date')).length, 0, 'drawing sets nothing');
  });

  /** Every team of an old area goes into the new one, and the old area closes into it. */
  async function moveInto(phase: number, old: number, area: number) {
    for (const each of teamsOn(await org(), today).filter((team) => team.within === old)) {
      await drawn(async (drawer) => must(await drawing.drawTeamIn(drawer, { plan, phase }, { team: each.team, kind: 'team', name: each.name, within: area })));
    }
    await drawn(async (drawer) => must(await drawing.drawClosingIn(drawer, { plan, phase }, old, { to: [area], carries: null })));
  }

  test('those who are affected directly are told from those whom it touches only from above', async () => {
    const [structure, found] = [await org(), await as((db) => findPlan(db, plan))];
    assert.ok(found);
    const count = async (id: number) => {
      const list = affectedBy(structure, found, await phaseNow(id));
      return { direct: list.filter((each) => each.direct.length > 0).length, marginal: list.filter((each) => each.direct.length === 0).length };
    };
    const [areas, adolescence] = [await count(phases.areas), await count(phases.adolescence)];
    assert.ok(areas.direct > 15 && areas.direct < 60, `heads and service managers: ${areas.direct}`);
    assert.ok(areas.marginal > 250, `the operational teams: ${areas.marginal}`);
    assert.equal(adolescence.direct, 64, 'everybody of the permanence teams of 11 and over');
  });

  test('a phase is published for its day, can be undone before it, and leaves the past as it was', async () => {
    assert.equal((await as((db) => publishPhase(acting(db), { plan, phase: phases.adolescence }))).ok, false, 'the earlier one first');
    await as(async (db) => must(await publishPhase(acting(db), { plan, phase: phases.areas })));
    assert.ok(teamsOn(await org(), areasOn).some((each) => each.name === 'North area'));
    assert.ok(!teamsOn(await org(), areasOn).some((each) => each.name === 'Coldmere'));
    assert.deepEqual(await rowsBefore(), past);
    await as(async (db) => must(await undoPublishing(acting(db), { plan, phase: phases.areas })));
    assert.equal((await rows('select from people.team_state where from_on > current_date')).length, 0);
    assert.equal((await rows('select from people.post_state where from_on > current_date')).length, 0);
    await as(async (db) => must(await publishPhase(acting(db), { plan, phase: phases.areas })));
    await as(async (db) => must(await publishPhase(acting(db), { plan, phase: phases.adolescence })));
    assert.deepEqual(await rowsBefore(), past);
  });

  test('every trend is kept: as it was then it is the same to the row, as it is now it has the same total', async () => {
    await as((db) => beginDay(db, adolescenceOn, settled));
    const then = await figures(null);
    const moved = await rows<{ moved: number }>(`select count(*)::integer as moved from journal.entry where what = 'work-moved'`);
    assert.ok((moved[0]?.moved ?? 0) > 0, 'open work went along');
    assert.deepEqual(sum(then), sum(asThen));
    const authorised = (list: readonly TeamFigures[]) => list.filter((each) => each.authorised > 0).map((each) => `${each.team}: ${each.authorised}`);
    assert.deepEqual(authorised(then), authorised(asThen), 'decided work stays in the team where it was done');
    const now = await figures(adolescenceOn);
    assert.deepEqual(sum(now), sum(asThen));
    const names = now.map((each) => each.team);
    assert.ok(names.includes('Care leavers team') && names.includes('Intensive support team'), names.join());
    assert.ok(!names.some((each) => each.startsWith('Young people')), names.join());
    const leaving = asThen.filter((each) => each.team.includes('leaving care')).reduce((total, each) => total + each.authorised, 0);
    assert.equal(now.find((each) => each.team === 'Care leavers team')?.authorised, leaving);
  });

  test('nobody is out, and whoever takes a team over can read its past', async () => {
    const staff = (on: Day) => rows<{ id: number }>('select id from people.staff_on($1) order by id', [on]);
    assert.deepEqual(await staff(adolescenceOn), await staff(today));
    const [manager] = await rows<{ id: number }>(`select s.id from people.staff_on($1) s join people.teams_on($1) t on t.id = s.team_id where t.name = 'Care leavers team' and s.role = 'team-manager' limit 1`, [adolescenceOn]);
    const old = await rows<{ id: number }>(`select distinct team_id as id from people.team_state where name like 'Young people_s leaving care%'`);
    const seen = await as((db) => findPerson(db, manager?.id ?? 0, adolescenceOn));
    for (const each of old) assert.ok(seen?.manages.includes(each.id), `team ${each.id}`);
  });
});
