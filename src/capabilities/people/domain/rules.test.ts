import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anOrganisation } from '../../../../test/kit/organisations.ts';
import type { Day } from '../../../kernel/day.ts';
import type { Outcome } from '../../../kernel/outcome.ts';
import type { Change } from './change.ts';
import { endStandIn, standIn } from './cover-rules.ts';
import { correctDetails, join, leave, move } from './job-rules.ts';
import { lineAbove, loopsIn } from './line.ts';
import { heldOn, type Organisation, type StandIn, teamOn, withRows } from './organisation.ts';
import { changePost, closePost, openPost } from './post-rules.ts';
import { carriersOn } from './succession.ts';
import { changeTeam, closeTeam, openTeam } from './team-rules.ts';

const org = anOrganisation();
const day = (text: string) => text as Day;
const [may, june, july] = [day('2026-05-01'), day('2026-06-01'), day('2026-07-01')];
const acting = { by: 7, today: june };
const why = (outcome: Outcome<unknown, { readonly why: string }>) => (outcome.ok ? null : outcome.refusal.why);
const after = (before: Organisation, outcome: Outcome<Change, unknown>) => {
  assert.ok(outcome.ok, JSON.stringify(outcome));
  return withRows(before, outcome.value.rows);
};
const taking = (post: number, from = june, more: { until?: Day; share?: boolean } = {}) => ({ post, from, until: more.until ?? null, share: more.share ?? false });

test('a change holds from its day on, and the days before stay as they were', () => {
  const changed = after(org, changeTeam(org, 2, { name: 'Alder', within: 1, from: june }));
  assert.deepEqual([may, june, july].map((on) => teamOn(changed, 2, on)?.name), ['Ash', 'Alder', 'Alder']);
  const moved = after(org, move(org, 5, taking(8), acting));
  assert.deepEqual([may, june].map((on) => heldOn(moved, 5, on)?.team), [2, 3]);
});

test('of what is said twice for one day the later saying replaces the first, as a correction', () => {
  const once = after(org, move(org, 5, taking(8), acting));
  const again = leave(once, 5, june, acting);
  assert.ok(again.ok && again.value.said[0]?.detail['corrected'] === true);
  assert.equal(heldOn(after(once, again), 5, july), null);
});

test('a team has a name of its own below its parent, which is open and larger, and never within itself', () => {
  const open = (wanted: { name: string; within: number | null; from: Day }, kind: 'team' | 'service' | 'area' = 'team') => why(openTeam(org, { id: 9, kind }, wanted));
  assert.equal(open({ name: 'Cedar', within: 1, from: june }), null);
  assert.equal(open({ name: ' ash ', within: 1, from: june }), 'name-taken');
  assert.equal(open({ name: 'Ash', within: null, from: june }), null);
  assert.equal(open({ name: '', within: 1, from: june }), 'no-name');
  assert.equal(open({ name: 'Cedar', within: 2, from: june }), 'parent-too-small');
  assert.equal(open({ name: 'Cedar', within: 99, from: june }), 'parent-not-open');
  assert.equal(open({ name: 'Cedar', within: 1, from: day('2019-12-31') }), 'parent-not-open');
  const nested = after(org, openTeam(org, { id: 9, kind: 'area' }, { name: 'Inner', within: 1, from: june }));
  assert.equal(why(changeTeam(nested, 1, { name: 'North', within: 9, from: june })), 'within-itself');
  assert.equal(why(changeTeam(nested, 9, { name: 'Inner', within: 1, from: may })), 'not-open');
});

test('a team closes when nothing is in it, and a split says who carries its history', () => {
  assert.equal(why(closeTeam(org, 2, june, { to: [3], carries: null })), 'holds-posts');
  assert.equal(why(closeTeam(org, 1, june, { to: [], carries: null })), 'holds-teams');
  const ready = after(org, openTeam(org, { id: 9, kind: 'team' }, { name: 'Cedar', within: 1, from: may }));
  assert.equal(why(closeTeam(ready, 9, june, { to: [2, 3], carries: null })), 'choose-who-carries');
  assert.equal(why(closeTeam(ready, 9, june, { to: [2, 3], carries: 1 })), 'choose-who-carries');
  assert.equal(why(closeTeam(ready, 9, june, { to: [9], carries: 9 })), 'leads-back');
  assert.equal(why(closeTeam(ready, 9, june, { to: [77], carries: 77 })), 'successor-not-open');
  const closed = after(ready, closeTeam(ready, 9, june, { to: [2, 3], carries: 3 }));
  assert.equal(teamOn(closed, 9, may)?.name, 'Cedar');
  assert.equal(teamOn(closed, 9, june), null);
  assert.deepEqual([carriersOn(closed, may).get(9), carriersOn(closed, june).get(9), carriersOn(closed, june).get(3)], [9, 3, 3]);
});

test('a chain of successors ends at the last of them, and a ring ends too', () => {
  const on = (from: number, to: number, at: Day) => ({ from, to, on: at, carries: true });
  assert.equal(carriersOn(anOrganisation({ successions: [on(2, 3, may), on(3, 1, june)] }), july).get(2), 1);
  assert.equal(carriersOn(anOrganisation({ successions: [on(2, 3, may), on(3, 1, july)] }), june).get(2), 3);
  assert.ok(carriersOn(anOrganisation({ successions: [on(2, 3, may), on(3, 2, may)] }), june).has(2));
});

test('nobody manages, through others, the one who manages them', () => {
  const change = (post: number, reportsTo: number) => why(changePost(org, post, { title: 'X', role: 'team-manager', team: 2, reportsTo, from: june }, acting));
  assert.equal(change(2, 5), 'circular');
  assert.equal(change(3, 3), 'circular');
  assert.equal(change(3, 4), null);
  assert.equal(change(3, 99), 'manager-not-there');
  assert.deepEqual(loopsIn(new Map([[1, 2], [2, 3], [3, 2], [4, null], [5, 1]])), [[2, 3]]);
  assert.deepEqual(lineAbove(org, 5, june), [3, 2, 1]);
});

test('a post has a title, a team where its role needs one, and no role that two people must grant', () => {
  const open = (more: object) => why(openPost(org, 9, { title: 'Worker', role: 'practitioner', team: 2, reportsTo: 3, from: june, ...more }));
  assert.equal(open({}), null);
  assert.equal(open({ title: '' }), 'no-title');
  assert.equal(open({ team: null }), 'needs-a-team');
  assert.equal(open({ team: 99 }), 'team-not-open');
  for (const role of ['administrator', 'director', 'quality-lead', 'information-officer', 'inspector', 'councillor', 'supplier']) assert.equal(open({ role }), 'role-is-granted-by-two', role);
});

test('a post closes when nobody holds it and nobody reports to it', () => {
  assert.equal(why(closePost(org, 5, june, acting)), 'somebody-holds-it');
  assert.equal(why(closePost(org, 8, june, acting)), null);
  const left = after(org, leave(org, 3, june, acting));
  assert.equal(why(closePost(left, 3, june, acting)), 'posts-report-to-it');
});

test('who joins has a name, and a number and address that are nobody else’s', () => {
  const joins = (more: object, post = 8) => why(join(org, { id: 20, name: 'Newcomer', staffNumber: 'N1', email: 'n@example.org', ...more }, taking(post), acting));
  assert.equal(joins({}), null);
  assert.equal(joins({ name: '' }), 'no-name');
  assert.equal(joins({ staffNumber: 'e5' }), 'number-taken');
  assert.equal(joins({ email: 'P5@EXAMPLE.ORG' }), 'email-taken');
  assert.equal(joins({ email: 'nobody' }), 'email-wrong');
  assert.equal(joins({}, 5), 'somebody-holds-it');
  assert.equal(joins({}, 1), 'role-is-granted-by-two');
  assert.equal(joins({}, 99), 'post-not-open');
  assert.equal(why(correctDetails(org, { id: 5, name: 'Other', staffNumber: 'E6', email: null })), 'number-taken');
  assert.equal(why(join(org, { id: 20, name: 'Sharer', staffNumber: null, email: null }, taking(5, june, { share: true }), acting)), null);
  assert.equal(why(join(org, { id: 20, name: 'Agency', staffNumber: null, email: null }, taking(8, june, { until: may }), acting)), 'ends-before-it-begins');
});

test('who is in post for a time is out on the day after their last', () => {
  const joined = after(org, join(org, { id: 20, name: 'Agency', staffNumber: null, email: null }, taking(8, june, { until: day('2026-06-30') }), acting));
  assert.deepEqual(['2026-05-31', '2026-06-01', '2026-06-30', '2026-07-01'].map((on) => heldOn(joined, 20, day(on))?.post ?? null), [null, 8, 8, null]);
});

test('nobody changes their own place', () => {
  assert.equal(why(move(org, 7, taking(8), acting)), 'it-is-yourself');
  assert.equal(why(leave(org, 7, june, acting)), 'it-is-yourself');
  assert.equal(why(changePost(org, 7, { title: 'Boss', role: 'head-of-service', team: 1, reportsTo: 1, from: june }, acting)), 'it-is-yours');
  assert.equal(why(closePost(org, 7, june, acting)), 'it-is-yours');
  assert.equal(why(standIn(org, aStandIn({ person: 7 }), acting)), 'it-is-yourself');
});

test('a change does not slip in before one that is already set, but leaving never waits', () => {
  const set = after(org, move(org, 5, taking(8, july), acting));
  assert.equal(why(move(set, 5, taking(8, june), acting)), 'changes-later');
  const left = after(set, leave(set, 5, june, acting));
  assert.equal(heldOn(left, 5, july), null);
  assert.equal(why(leave(left, 5, july, acting)), 'left-before');
  assert.equal(why(move(org, 5, taking(5, july), acting)), 'same-post');
});

function aStandIn(changes: Partial<StandIn> = {}): StandIn {
  return { id: 1, person: 5, for: 3, kind: 'acting-up', from: june, to: july, ...changes };
}

test('somebody in post stands in for a manager for a time, and an administrator for nobody', () => {
  const stands = (changes: Partial<StandIn>, inside = org) => why(standIn(inside, aStandIn(changes), { by: 1, today: june }));
  assert.equal(stands({}), null);
  assert.equal(stands({ to: may }), 'ends-before-it-begins');
  assert.equal(stands({ person: 3 }), 'for-themselves');
  assert.equal(stands({ for: 6 }), 'manages-nobody');
  assert.equal(stands({ for: 1 }), 'role-is-granted-by-two');
  assert.equal(stands({ person: 7 }), 'sees-no-children');
  assert.equal(stands({ person: 99 }), 'not-in-post');
  assert.equal(stands({ to: day('2027-07-01') }), 'too-long');
  assert.equal(stands({ id: 2, from: july, to: july }, anOrganisation({ standIns: [aStandIn()] })), 'stands-in-already');
});

test('standing in ends at once, and what has not begun is taken back', () => {
  const on = (today: Day, by = 7) => endStandIn(anOrganisation({ standIns: [aStandIn()] }), 1, { by, today });
  assert.deepEqual(on(day('2026-06-10')), { ok: true, value: { id: 1, person: 5, to: '2026-06-09' } });
  assert.deepEqual(on(may), { ok: true, value: { id: 1, person: 5, to: null } });
  assert.equal(why(on(day('2026-07-02'))), 'over-already');
  assert.equal(why(on(june, 5)), 'it-is-yourself');
});
