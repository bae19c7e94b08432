import { dayOf } from '../../../kernel/day.ts';
import { kindNames } from '../../../kernel/kinds.ts';
import { dayWords } from '../../../platform/web/pages.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { permits } from '../../access/index.ts';
import { type ChildSeen, type JourneyStep, journeyOf, listLinesOf } from '../../caseload/index.ts';
import { type StepAbout, listStepsAbout, maySeeWork } from '../../checks/index.ts';
import { type FootprintStep, inTime } from '../domain/footprint.ts';
import type { Definition } from '../domain/matters/definition.ts';
import { actOf, definitionOf, tellsOfCheck } from '../domain/matters/definitions.ts';
import { type PointRecord, standing } from '../domain/points/point.ts';
import { keptNames, pointNames } from '../domain/points/words.ts';
import { placeNames } from '../domain/supervision/case.ts';
import { maySeeCase } from '../domain/supervision/may-see-case.ts';
import { type MatterStep, type SupervisionAbout, listMatterSteps, listSupervisionsAbout } from '../sql/find-footprint.ts';

/** All that happened to a child and that somebody did or decided about them, from the referral on, the newest first: as far as whoever asks may see it. `unfiled`: steps whose words are not in the case system. */
export async function footprintOf(visit: Visit, child: ChildSeen, records: readonly PointRecord[], unfiled: ReadonlySet<string>): Promise<readonly FootprintStep[]> {
  const { db, who } = visit;
  const [lines, matters, supervisions, work] = [
    await listLinesOf(db, child.reference), await listMatterSteps(db, child.reference), await listSupervisionsAbout(db, child.reference),
    permits(who, 'read-work') ? await listStepsAbout(db, child.reference) : []];
  return inTime([
    // Of supervision the lines of the lists stand below, each with where it is recorded.
    ...journeyOf(lines).filter(({ event }) => event !== 'supervision').map(ofJourney), ...standing(records).map(ofPoint), ...matters.filter(({ kind, act }) => !tellsOfCheck(definitionOf(kind), act)).map((each) => ofMatter(each, unfiled)),
    ...supervisions.map((each) => ofSupervision(each, visit)), ...work.filter((each) => maySeeWork(who, each)).map(ofWork)]);
}

const forWhom = (by: string, insteadOf: string | null) => (insteadOf ? `${by} for ${insteadOf}` : by);
const here = 'Kept here';
/** A step of a matter. */
export const keyOf = ({ matter, number }: { readonly matter: number; readonly number: number }) => `${matter}/${number}`;

function ofJourney({ day, what, event, lists, doubtful }: JourneyStep): FootprintStep {
  return { sort: event === 'oversight' ? 'oversight' : 'journey', on: day, at: null, title: what, by: null, text: doubtful ? 'Days in doubt' : '', where: `By the lists: ${lists.join(', ')}`, href: null };
}

function ofPoint({ id, point, doneOn, by, insteadOf, kept, place, filed, startedOn }: PointRecord): FootprintStep {
  const where = kept === 'elsewhere' ? `In the wrong place: ${place ?? ''}` : kept === 'here' ? (filed ? 'Written here and filed' : 'Written here') : keptNames[kept];
  return { sort: 'oversight', on: doneOn, at: null, title: `Management oversight, ${pointNames[point].toLowerCase()}`, by: forWhom(by, insteadOf), text: `Of the assessment that began on ${dayWords(startedOn)}`, where, href: `/oversight/points/${id}` };
}

function ofMatter({ matter, number, composed, kind, by, insteadOf, at, ...step }: MatterStep, unfiled: ReadonlySet<string>): FootprintStep {
  const definition = definitionOf(kind);
  const { title, text } = definition ? wordsOfStep(definition, step) : { title: kind, text: step.act };
  return { sort: 'decision', on: dayOf(at), at, title, by: forWhom(by, insteadOf), text, where: composed ? (unfiled.has(keyOf({ matter, number })) ? 'Written here, not copied across' : 'Written here and filed') : here, href: `/oversight/matters/${matter}` };
}

/** Where it came to stand; what was done, where it stays as it stood. */
function wordsOfStep(definition: Definition, { act, from, to }: Pick<MatterStep, 'act' | 'from' | 'to'>) {
  const [state, done] = [definition.states[to]?.name ?? to, actOf(definition, act)?.name ?? act];
  const [first, second] = from === to ? [done, state] : [state, done];
  return { title: `${definition.one}: ${first.toLowerCase()}`, text: second };
}

function ofSupervision({ id, worker, supervisor, heldOn, place, placeSaid, filedOn, source, ...whose }: SupervisionAbout, { who }: Visit): FootprintStep {
  const where = place === 'case-system' ? placeNames[place] : filedOn ? 'In the case system now' : place === 'wrong-place' ? `In the wrong place: ${placeSaid}` : 'Written here, not copied across';
  return {
    sort: 'supervision', on: heldOn, at: null, title: 'Supervision about the child', by: supervisor || null, text: `With ${worker}`,
    where: source === 'list' ? `${where}, by the lists` : where, href: maySeeCase(who, whose) ? `/oversight/supervision/cases/${id}` : null,
  };
}

const workNames: Readonly<Record<StepAbout['what'], string>> = {
  started: 'started', 'signed-off': 'signed off', authorised: 'authorised', returned: 'returned for changes', recalled: 'taken back by the author', 'acted-first': 'acted first to keep the child safe',
};

function ofWork({ work, number, kind, what, at, by, insteadOf }: StepAbout): FootprintStep {
  return { sort: 'work', on: dayOf(at), at, title: `${kindNames[kind].one}, ${workNames[what]}`, by: forWhom(by, insteadOf), text: `Piece of work ${number}`, where: here, href: `/work/${work}` };
}
