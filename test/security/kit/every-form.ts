import { type PageForm, type Sent, filled, formsIn } from './fill.ts';
import { type FoundForm, crawl, formsOf } from './crawl.ts';
import type { Scene } from './scene.ts';
import type { Told, Visitor } from './visitor.ts';

/** A form that the service takes as it is: sent by this visitor to this address it is answered and has an effect. */
export interface GoodForm {
  /** The route: 'POST /work/:id/sign-off'. */
  readonly route: string;
  readonly visitor: Visitor;
  readonly address: string;
  /** The page it was on. */
  readonly page: string;
  readonly form: PageForm;
  readonly sent: Sent;
  readonly withFiles: boolean;
  /** The answer that it got. */
  readonly came: Told;
}

export const someWords = (field: string) => `Words of ${field}`;

/**
 * For every route that changes something, a form that it takes: found by following the links of the service, and filled
 * by the kinds of its fields. Each is tried and undone again. Routes without one are answered by name, with the reason.
 */
export async function everyForm(scene: Scene): Promise<{ forms: GoodForm[]; missing: string[] }> {
  const found = formsOf(scene, await crawl(scene));
  const forms: GoodForm[] = [];
  const missing: string[] = [];
  for (const { path } of scene.routes.filter(({ method }) => method === 'POST')) {
    const candidates = found.get(path) ?? [];
    const good = await firstGood(scene, candidates);
    if (good) forms.push(good);
    else missing.push(reason(path, candidates.length));
  }
  return { forms, missing };
}

function reason(path: string, candidates: number): string {
  return candidates === 0
    ? `POST ${path}: no page that can be reached by links has a form for it. Make the state that shows one, in test/security/kit/scene.ts`
    : `POST ${path}: its form was found, but as it was filled it was refused. Say what its fields want, in test/security/kit/fill.ts`;
}

async function firstGood(scene: Scene, candidates: readonly FoundForm[]): Promise<GoodForm | null> {
  for (const candidate of candidates) {
    for (const button of candidate.buttons) {
      const good = await tryForm(scene, candidate, candidate, button, 3);
      if (good) return good;
    }
  }
  return null;
}

/** A form may lead to another step of itself: then that is filled and sent. */
async function tryForm(scene: Scene, at: FoundForm, form: PageForm, button: PageForm['buttons'][number], steps: number): Promise<GoodForm | null> {
  const { visitor, pattern, page } = at;
  const sent = filled(form, button, someWords);
  const before = JSON.stringify(await scene.tables.written());
  const came = await visitor.send(form.action, sent, { withFiles: form.withFiles });
  const hadEffect = before !== JSON.stringify(await scene.tables.written());
  await scene.tables.putBack();
  if (came.status === 303 && hadEffect) return { route: `POST ${pattern}`, visitor, address: form.action, page, form, sent, withFiles: form.withFiles, came };
  const next = formsIn(came.text).find(({ action }) => action === form.action);
  return came.status === 200 && next && steps > 0 ? tryForm(scene, at, next, next.buttons[0] ?? null, steps - 1) : null;
}

/** The same with other pairs. */
export const withPairs = (sent: Sent, change: (pairs: Sent['pairs']) => Sent['pairs']): Sent => ({ ...sent, pairs: change(sent.pairs) });
export const without = (sent: Sent, name: string): Sent => withPairs(sent, (pairs) => pairs.filter(([each]) => each !== name));
export const having = (sent: Sent, name: string, value: string): Sent => withPairs(sent, (pairs) => [...pairs, [name, value]]);
