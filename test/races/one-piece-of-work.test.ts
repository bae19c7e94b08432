import assert from 'node:assert/strict';
import { measured, number } from '../faults/kit/figures.ts';
import { after, before, describe, test } from 'node:test';
import fc from 'fast-check';
import { type Browser, type Came, formOf, pressed, wordsOf } from '../kit/browser.ts';
import { openTestHouse, type TestHouse } from '../kit/house.ts';
import { type StatementOfVisit, statementsOfVisit } from '../kit/small-standard.ts';

/** Some hundreds in the everyday run; as many as there are races by `npm run faults`; ten thousand with INTERLEAVINGS=10000. */
const runs = Number(process.env['INTERLEAVINGS'] ?? process.env['RACES'] ?? 300);

/** What must be true of the piece of work, worked out beside it and by other means. */
interface Model {
  state: 'open' | 'signed' | 'decided';
  /** The evidence of each statement as it was last taken, and by which taking. */
  readonly notes: Map<StatementOfVisit, { text: string; taking: number }>;
  takings: number;
  round: number;
  /** What each window has on its screen: the form, and up to which taking it had seen. */
  readonly checks: Map<Window, Screen>;
  readonly reviews: Map<Window, Screen>;
  decision: Screen | null;
  returning: Screen | null;
}
type Window = 'first' | 'second';
interface Screen { readonly form: Readonly<Record<string, string | readonly string[]>>; readonly seen: number; readonly round: number }

interface Real {
  readonly house: TestHouse;
  readonly id: string;
  readonly windows: Readonly<Record<Window, Browser>>;
  readonly manager: Browser;
}
type Step = fc.AsyncCommand<Model, Real>;

const told = { signed: /signed off meanwhile.*has not been saved/, elsewhere: /changed in another window.*it has not been saved/, review: /Something was changed after you opened this page/ };
const screenOf = (came: Came, action: string, { takings: seen, round }: Model): Screen => ({ form: formOf(came.text, action), seen, round });
let typed = 0;
const words = () => `typed ${(typed += 1)}`;

/** The evidence in the database is what the model says, word for word: nothing was lost and nothing came of itself. */
async function sameAsModel({ house, id }: Real, model: Model): Promise<void> {
  const rows = await house.rows<{ code: StatementOfVisit; note: string }>(
    'select distinct on (code) code, note from checks.answer where work_id = $1 order by code, id desc', [id]);
  for (const { code, note } of rows) assert.equal(note, model.notes.get(code)?.text ?? '', `the evidence of ${code}`);
  for (const [code, { text }] of model.notes) assert.ok(text === '' || rows.some((row) => row.code === code), `${code} is kept`);
}

const openCheck = (window: Window): Step => ({
  check: (model) => model.state === 'open',
  toString: () => `${window} window opens the check`,
  async run(model, { windows, id }) {
    const came = await windows[window].get(`/work/${id}/check`);
    assert.equal(came.status, 200);
    model.checks.set(window, screenOf(came, `/work/${id}/answers`, model));
  },
});

/** The whole form as it stood, with one evidence typed over. */
const saveWhole = (window: Window, code: StatementOfVisit): Step => ({
  check: (model) => model.checks.has(window),
  toString: () => `${window} window saves the whole form, ${code} typed over`,
  async run(model, real) {
    const screen = model.checks.get(window) as Screen;
    const text = words();
    const sent = { ...screen.form, _key: crypto.randomUUID(), [`note-${code}`]: text, ...pressed('stay') };
    const came = await real.windows[window].send(`/work/${real.id}/answers`, sent);
    const inForm = new Map(statementsOfVisit.map((each) => [each, each === code ? text : textOf(screen, `note-${each}`)]));
    if (model.state !== 'open' || overwritten(model, screen, inForm)) {
      assert.equal(came.status, 409, `a stale form was answered ${came.status}`);
      assert.match(wordsOf(came.text), model.state === 'open' ? told.elsewhere : told.signed);
      assert.ok(came.text.includes(text), 'what was typed is on the page that says so');
      if (model.state === 'open') model.checks.set(window, screenOf(came, `/work/${real.id}/answers`, model));
    } else {
      assert.equal(came.status, 303, wordsOf(came.text).slice(0, 300));
      take(model, inForm);
      model.checks.delete(window);
    }
    await sameAsModel(real, model);
  },
});

const textOf = ({ form }: Screen, name: string) => String(form[name] ?? '');

/** Whether this form would put older words over what came after it was opened. */
function overwritten({ notes }: Model, { seen }: Screen, inForm: ReadonlyMap<StatementOfVisit, string>): boolean {
  return [...notes].some(([code, { text, taking }]) => taking > seen && text !== inForm.get(code));
}

function take(model: Model, inForm: ReadonlyMap<StatementOfVisit, string>): void {
  model.takings += 1;
  for (const [code, text] of inForm) if (text !== model.notes.get(code)?.text) model.notes.set(code, { text, taking: model.takings });
}

/** What a script sends of one field while somebody types. */
const saveQuietly = (window: Window, code: StatementOfVisit): Step => ({
  check: (model) => model.checks.has(window),
  toString: () => `${window} window saves ${code} while typing`,
  async run(model, real) {
    const text = words();
    const { form } = model.checks.get(window) as Screen;
    const came = await real.windows[window].send(`/work/${real.id}/answers`, { _csrf: form['_csrf'] ?? '', [`note-${code}`]: text, ...pressed('quietly') }, { accept: 'application/json' });
    assert.equal(came.status, model.state === 'open' ? 200 : 409, 'saved, or told why not');
    if (came.status === 409) assert.match(came.text, /has not been saved/);
    if (came.status === 200) {
      model.takings += 1;
      model.notes.set(code, { text, taking: model.takings });
    }
    await sameAsModel(real, model);
  },
});

const openReview = (window: Window): Step => ({
  check: (model) => model.state === 'open',
  toString: () => `${window} window opens the review`,
  async run(model, { windows, id }) {
    const came = await windows[window].get(`/work/${id}/sign-off`);
    if (came.text.includes('name="reviewed"')) model.reviews.set(window, screenOf(came, `/work/${id}/sign-off`, model));
  },
});

const signOff = (window: Window): Step => ({
  check: (model) => model.reviews.has(window),
  toString: () => `${window} window signs off`,
  async run(model, real) {
    const screen = model.reviews.get(window) as Screen;
    const earlier = await signOffs(real);
    const came = await real.windows[window].send(`/work/${real.id}/sign-off`, { ...screen.form, _key: crypto.randomUUID() });
    const later = await signOffs(real);
    if (model.state === 'open' && screen.round === model.round && screen.seen === model.takings) {
      assert.deepEqual([came.status, later], [303, earlier + 1]);
      Object.assign(model, { state: 'signed' });
    } else {
      assert.equal(later, earlier, 'nothing is signed that was not on the screen');
      if (model.state === 'open') assert.deepEqual([came.status, told.review.test(wordsOf(came.text))], [409, true], 'who would sign something else is told');
    }
    model.reviews.delete(window);
    await sameAsModel(real, model);
  },
});

const takeBack = (window: Window): Step => ({
  check: (model) => model.state === 'signed',
  toString: () => `${window} window takes the sign-off back`,
  async run(model, { windows, id }) {
    await windows[window].get(`/work/${id}/reopen`);
    assert.equal((await windows[window].submit(`/work/${id}/reopen`)).status, 303);
    model.round += 1;
    model.state = 'open';
  },
});

const screenFor = (what: 'authorise' | 'return') => (what === 'authorise' ? 'decision' : 'returning');

const managerOpens = (what: 'authorise' | 'return'): Step => ({
  check: (model) => model.state === 'signed',
  toString: () => `the manager opens ${what}`,
  async run(model, { manager, id }) {
    const came = await manager.get(`/work/${id}/${what}`);
    assert.equal(came.status, 200);
    model[screenFor(what)] = screenOf(came, `/work/${id}/${what}`, model);
  },
});

const managerSends = (what: 'authorise' | 'return'): Step => ({
  check: (model) => model[screenFor(what)] !== null,
  toString: () => `the manager presses ${what}`,
  async run(model, real) {
    const screen = model[screenFor(what)] as Screen;
    const text = words();
    const named: Record<string, string> = what === 'return' ? { point: 'SC-01', 'improve-SC-01': text, by: '2026-06-13' } : {};
    const came = await real.manager.send(`/work/${real.id}/${what}`, { ...screen.form, _key: crypto.randomUUID(), ...named });
    const [decided] = await real.house.rows<{ outcome: string; digest: string; signed: string }>(
      `select d.outcome, d.digest, s.digest as signed from checks.sign_off s left join checks.decision d on d.sign_off_id = s.id where s.work_id = $1 order by s.number desc limit 1`, [real.id]);
    if (model.state === 'signed' && String(screen.form['digest']) === decided?.signed) {
      assert.equal(came.status, 303, wordsOf(came.text).slice(0, 300));
      assert.equal(decided.digest, String(screen.form['digest']), 'what was decided on is what was on the screen');
      Object.assign(model, what === 'return' ? { state: 'open', round: model.round + 1 } : { state: 'decided' });
    } else {
      assert.equal(came.status, 409, `a decision that came too late was answered ${came.status}`);
      assert.ok('point' in named === came.text.includes(text), 'what the manager typed is still on the page');
    }
    model[screenFor(what)] = null;
    await sameAsModel(real, model);
  },
});

/** What people do in one go, so that the long ways round come often enough. */
const inTurn = (...steps: readonly [Step, ...Step[]]): Step => ({
  check: (model) => steps[0].check(model),
  toString: () => steps.map(String).join(', then '),
  async run(model, real) {
    for (const step of steps) if (step.check(model)) await step.run(model, real);
  },
});
const signsAtOnce = (window: Window) => inTurn(openReview(window), signOff(window));
const changesAndSignsAgain = (window: Window, code: StatementOfVisit) =>
  inTurn(takeBack(window), openCheck(window), saveWhole(window, code), openReview(window), signOff(window));

const signOffs = ({ house, id }: Real) => house.count('checks.sign_off where work_id = $1', [id]);

describe('one piece of work, two windows of its author and a manager, in any order', () => {
  let house: TestHouse;
  let real: Omit<Real, 'id'>;
  let author: Awaited<ReturnType<TestHouse['aCast']>>['worker'];
  before(async () => {
    house = await openTestHouse();
    const cast = await house.aCast();
    author = cast.worker;
    await house.aChild({ reference: 'M-000001', worker: author });
    real = { house, windows: { first: await house.signIn(author), second: await house.signIn(author) }, manager: await house.signIn(cast.manager) };
  });
  after(() => house.close());

  test('no update is lost, who comes too late is told, and what they typed is still before them', async (t) => {
    const steps = { done: 0 };
    const counted = (step: Step): Step => ({ ...step, run: async (model, at) => { steps.done += 1; await step.run(model, at); } });
    const window = fc.constantFrom<Window>('first', 'second');
    const code = fc.constantFrom(...statementsOfVisit);
    const commands = fc.commands<Model, Real, false>([
      window.map((each) => counted(openCheck(each))), window.map((each) => counted(openReview(each))), window.map((each) => counted(signOff(each))), window.map((each) => counted(takeBack(each))),
      window.map((each) => counted(signsAtOnce(each))), fc.tuple(window, code).map((each) => counted(changesAndSignsAgain(...each))),
      fc.tuple(window, code).map((each) => counted(saveWhole(...each))), fc.tuple(window, code).map((each) => counted(saveQuietly(...each))),
      fc.constantFrom('authorise' as const, 'return' as const).map((each) => counted(managerOpens(each))), fc.constantFrom('authorise' as const, 'return' as const).map((each) => counted(managerSends(each))),
    ], { maxCommands: 24, size: 'max' });
    await fc.assert(fc.asyncProperty(commands, async (all) => {
      const { id } = await house.aPieceOfWork({ author, child: 'M-000001' });
      const at = { model: aModel(), real: { ...real, id } };
      // Both windows have the check on the screen: what can go wrong begins there.
      for (const each of ['first', 'second'] as const) await openCheck(each).run(at.model, at.real);
      await fc.asyncModelRun(() => at, all);
    }), { numRuns: runs, endOnFailure: true, interruptAfterTimeLimit: 9 * 60_000, markInterruptAsFailure: true });
    measured(t, 'C4', `Two windows of the author and a manager on one piece of work, in ${number(runs)} random orders, ${number(steps.done)} steps, against a model`, 'what the model says each time: 0 updates lost, a conflict told, what was typed kept');
  });
});

function aModel(): Model {
  const notes = new Map(statementsOfVisit.map((code) => [code, { text: `Seen in the note, ${code}`, taking: 0 }]));
  return { state: 'open', notes, takings: 0, round: 1, checks: new Map(), reviews: new Map(), decision: null, returning: null };
}
