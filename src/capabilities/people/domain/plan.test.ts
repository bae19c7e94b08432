import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anOrganisation } from '../../../../test/kit/organisations.ts';
import type { Day } from '../../../kernel/day.ts';
import { affectedBy } from './affected.ts';
import { drawClosing, drawPlace, drawPost, drawTeam, type Lines } from './draw.ts';
import { newPosts } from './interest.ts';
import { withRows } from './organisation.ts';
import { faultsOf, type Phase, type Plan, rowsOf } from './plan.ts';
import { whyNotPublished, whyNotUndone } from './publish-rules.ts';

const day = (text: string) => text as Day;
const [june, july, august] = [day('2026-06-01'), day('2026-07-01'), day('2026-08-01')];
// A team that is only drawn has a number and no day.
const org = withRows(anOrganisation(), { teams: [{ id: 9, kind: 'team' }, { id: 10, kind: 'area' }] });

function aPlan(...phases: (Lines & { readonly on?: Day; readonly published?: boolean })[]): Plan {
  const made = phases.map((each, index): Phase => ({ id: index + 1, name: `Phase ${index + 1}`, on: july, published: false, teams: [], successions: [], posts: [], jobs: [], ...each }));
  return { id: 1, name: 'Remodelling', about: '', shown: true, phases: made };
}
const only = (plan: Plan, index = 0) => plan.phases[index]!;
const why = (plan: Plan, index = 0) => faultsOf(org, plan, only(plan, index)).map((each) => each.why);
const drawn = (outcome: ReturnType<typeof drawTeam>): Lines => {
  assert.ok(outcome.ok, JSON.stringify(outcome));
  return outcome.value;
};
const together = (...lines: Lines[]): Lines => ({
  teams: lines.flatMap((each) => each.teams ?? []), successions: lines.flatMap((each) => each.successions ?? []), posts: lines.flatMap((each) => each.posts ?? []), jobs: lines.flatMap((each) => each.jobs ?? []) });
const into = (phase: Phase) => ({ org, plan: aPlan(phase), phase });
const empty = only(aPlan({}));

test('a team that closes gives its posts and its history to the one that carries it on', () => {
  const lines = drawn(drawClosing(into(empty), 2, { to: [3], carries: null }));
  assert.deepEqual(lines.successions, [{ from: 2, to: 3, on: july, carries: true }]);
  assert.deepEqual(lines.posts?.map((each) => [each.post, each.team]), [[3, 3], [5, 3], [6, 3]]);
  assert.deepEqual(why(aPlan(lines)), []);
  const area = drawn(drawTeam(into(empty), 10, 'New North', null));
  const within = drawn(drawClosing(into({ ...empty, ...area, teams: area.teams ?? [] }), 1, { to: [10], carries: null }));
  assert.deepEqual(within.teams?.map((each) => [each.team, each.open, each.within]), [[1, false, null], [2, true, 10], [3, true, 10]]);
  const reason = (outcome: ReturnType<typeof drawClosing>) => (outcome.ok ? null : outcome.refusal.why);
  assert.equal(reason(drawClosing(into(empty), 2, { to: [], carries: null })), 'successor-needed');
  assert.equal(reason(drawClosing(into(empty), 2, { to: [1, 3], carries: null })), 'choose-who-carries');
  assert.equal(reason(drawClosing(into({ ...empty, published: true }), 2, { to: [3], carries: null })), 'published');
});

test('what stands in the way of a phase is found before it is published', () => {
  const team = drawn(drawTeam(into(empty), 9, 'Cedar', 1));
  assert.deepEqual(why(aPlan(team)), []);
  assert.deepEqual(why(aPlan(drawn(drawTeam(into(empty), 9, 'ASH', 1)))), ['name-twice']);
  assert.deepEqual(why(aPlan(drawn(drawTeam(into(empty), 1, 'North', 1)))), ['lies-within-itself']);
  assert.deepEqual(why(aPlan({ teams: [{ team: 1, from: july, name: 'North', within: null, open: false }] })), ['lies-within-closed', 'lies-within-closed', 'post-in-closed-team']);
  assert.deepEqual(why(aPlan(drawn(drawPost(into(empty), 3, { title: 'TM', role: 'team-manager', team: 2, reportsTo: 5, open: true })))), ['circular']);
  assert.deepEqual(why(aPlan(drawn(drawPost(into(empty), 5, { title: 'SW', role: 'practitioner', team: 2, reportsTo: 3, open: false })))), ['person-without-post']);
  assert.deepEqual(why(aPlan(drawn(drawPlace(into(empty), 5, 6)))), ['two-in-one-post']);
  assert.deepEqual(why(aPlan(drawn(drawPlace(into(empty), 5, 8)))), []);
});

test('a phase writes over nothing that is set for its day or later', () => {
  const set = withRows(org, { teamStates: [{ team: 2, from: august, name: 'Alder', within: 1, open: true }] });
  const plan = aPlan(drawn(drawTeam(into(empty), 2, 'Aspen', 1)));
  assert.deepEqual(faultsOf(set, plan, only(plan)), [{ why: 'something-else-set', team: 2, post: null, person: null, on: august }]);
});

test('a later phase stands on the one before it', () => {
  const plan = aPlan(drawn(drawTeam(into(empty), 9, 'Cedar', 1)), { on: august, ...drawn(drawPost(into(empty), 20, { title: 'SW', role: 'practitioner', team: 9, reportsTo: 4, open: true })) });
  assert.deepEqual(why(plan, 1), []);
  assert.deepEqual(whyNotPublished(org, plan, only(plan, 1), june), { why: 'earlier-first' });
  assert.equal(whyNotPublished(org, plan, only(plan), june), null);
  assert.deepEqual(whyNotPublished(org, plan, only(plan), august), { why: 'day-is-past' });
  assert.deepEqual(newPosts(org, plan).map((each) => each.post), [20]);
});

test('publishing is undone only before its day, and only while nothing was built upon it', () => {
  const lines = together(drawn(drawTeam(into(empty), 9, 'Cedar', 1)), { posts: [{ post: 20, from: july, title: 'SW', role: 'practitioner', team: 9, reportsTo: 4, open: true }] });
  const plan = aPlan({ ...lines, published: true });
  const done = withRows(org, rowsOf(only(plan)));
  assert.equal(whyNotUndone(done, plan, only(plan), june), null);
  assert.deepEqual(whyNotUndone(done, plan, only(plan), july), { why: 'day-has-come' });
  const upon = [{ jobs: [{ person: 5, from: july, post: 20 }] }, { teamStates: [{ team: 9, from: august, name: 'C', within: 1, open: true }] },
    { postStates: [{ post: 21, from: august, title: 'X', role: 'practitioner' as const, team: 9, reportsTo: 4, open: true }] }];
  for (const rows of upon) assert.deepEqual(whyNotUndone(withRows(done, rows), plan, only(plan), june), { why: 'built-upon' }, JSON.stringify(rows));
});

test('who is affected directly has another post, team or manager; marginally, only something above them changes', () => {
  const affected = (lines: Lines) => {
    const plan = aPlan(lines);
    return new Map(affectedBy(org, plan, only(plan)).map((each) => [each.person, each.direct.join(',') || 'marginal']));
  };
  // Ash goes into Birch: its three are there then; nobody else has anything new.
  assert.deepEqual([...affected(drawn(drawClosing(into(empty), 2, { to: [3], carries: null })))], [[3, 'team'], [5, 'team'], [6, 'team']]);
  // A new area around the old one: above everybody, and nobody’s own.
  const above = together(drawn(drawTeam(into(empty), 10, 'New North', null)), drawn(drawTeam(into(empty), 1, 'North', 10)));
  assert.deepEqual([...affected(above)], [2, 3, 4, 5, 6].map((id) => [id, 'marginal']));
  assert.deepEqual([...affected(drawn(drawTeam(into(empty), 3, 'Beech', 1)))], [[4, 'team-renamed']]);
  // The two managers change places: both are, and those below have another manager.
  const swap: Lines = { jobs: [{ person: 3, from: july, post: 4 }, { person: 4, from: july, post: 3 }] };
  assert.deepEqual([...affected(swap)], [[3, 'post,team'], [4, 'post,team'], [5, 'manager'], [6, 'manager']]);
});
