import { addressProblem } from '../../../platform/web/address-problem.ts';
import { type Answer, notFound, redirect } from '../../../platform/web/answer.ts';
import { textOf } from '../../../platform/web/form.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { fileWrittenStep } from '../commands/file-step.ts';
import { matterPage, nothingTried } from './matter.page.ts';
import { seeMatter } from './see-matter.ts';
import { numberIn } from './see-supervision.ts';
import { toldOf } from './unfiled-steps.ts';

/** What was written in a step stands in the case system now. */
export async function submit(visit: Visit): Promise<Answer> {
  const seen = await seeMatter(visit);
  if (!seen) return notFound;
  const { matter } = seen;
  const [number, address] = [numberIn(visit.params['number']), textOf(visit.form, 'address')];
  const wrong = addressProblem(address, 'form');
  if (wrong) return matterPage(visit, seen, { ...nothingTried, act: null, errors: [{ field: `address-${number}`, text: wrong }], status: 422, filing: { number, address } });
  const told = (await toldOf(visit.db, [matter])).get(matter.id) ?? null;
  const outcome = await fileWrittenStep(visit, { matter: matter.id, number, address, told });
  return outcome.ok || outcome.refusal === 'filed-already' ? redirect(`/oversight/matters/${matter.id}?done=filed`) : notFound;
}
