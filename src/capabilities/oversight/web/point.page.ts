import { addressProblem } from '../../../platform/web/address-problem.ts';
import { type Answer, notFound, page, redirect } from '../../../platform/web/answer.ts';
import { type FieldError, textOf } from '../../../platform/web/form.ts';
import { dayWords } from '../../../platform/web/pages.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { fileOversight, loadAbove } from '../commands/record-point.ts';
import { type JudgedPoint, isFiled } from '../domain/points/judge-points.ts';
import { maySeeAssessment } from '../domain/points/may-see.ts';
import type { PointRecord } from '../domain/points/point.ts';
import { notTheirs } from '../domain/points/record-point.ts';
import { keptNames, pointNames, stateNames } from '../domain/points/words.ts';
import { findRecordOf } from '../sql/find-points.ts';
import { type WithPoints, pointsOf, whoseOf } from './points-of.ts';

interface Seen { readonly record: PointRecord; readonly of: WithPoints; readonly judged: JudgedPoint | null; readonly chain: readonly PointRecord[]; readonly filed: boolean }

/** The record of the address, with its assessment and what it corrected; null where there is none, or none for this person. */
async function seePoint(visit: Visit): Promise<Seen | null> {
  const id = Number(visit.params['id']);
  const child = Number.isSafeInteger(id) && id > 0 && id < 2 ** 31 ? await findRecordOf(visit.db, id) : null;
  if (child === null) return null;
  const { each, records, told } = await pointsOf(visit, { ...whoseOf(visit.who), whole: true, child });
  const chain = chainOf(records, id);
  const record = chain[0];
  const of = record && each.find((one) => one.records.some((known) => known.id === record.id));
  if (!record || !of || !maySeeAssessment(visit.who, of.assessment)) return null;
  return { record, of, chain, judged: of.points.find((one) => one.record?.id === record.id) ?? null, filed: isFiled(record, told) };
}

/** A record with all that it corrects and all that corrects it, the newest first. */
function chainOf(records: readonly PointRecord[], id: number): readonly PointRecord[] {
  const later = (from: PointRecord): PointRecord[] => records.flatMap((each) => (each.corrects === from.id ? [...later(each), each] : []));
  const earlier = (from: PointRecord): PointRecord[] => records.flatMap((each) => (each.id === from.corrects ? [each, ...earlier(each)] : []));
  const asked = records.find((each) => each.id === id);
  return asked ? [...later(asked), asked, ...earlier(asked)] : [];
}

const doneWords: Readonly<Record<string, string>> = { written: 'Recorded. The reminder is gone. Copy it into the case system, then say so here.', filed: 'Filed. It is in the case system.' };

export async function show(visit: Visit): Promise<Answer> {
  const seen = await seePoint(visit);
  return seen ? pointPage(visit, seen, '', []) : notFound;
}

async function pointPage(visit: Visit, { record, of, judged, chain, filed }: Seen, address: string, errors: readonly FieldError[]): Promise<Answer> {
  const { assessment } = of;
  const why = notTheirs({ by: visit.who.id, above: await loadAbove(visit, assessment), assessment });
  return page('capabilities/oversight/web/point.njk', {
    record, assessment, name: pointNames[record.point], tag: judged ? stateNames[judged.state] : null, judged, keptName: keptNames[record.kept], text: textFor(record), filed, earlier: chain.slice(1),
    mayCorrect: why === null, mayFile: record.kept === 'here' && !filed && why !== 'not-above-the-worker', typed: { address }, errors,
    correctHref: `/oversight/points/new?child=${assessment.about}&started=${assessment.started}&point=${record.point}&corrects=${record.id}`, done: doneWords[visit.query['done'] ?? ''] ?? null,
  }, { status: errors.length > 0 ? 422 : 200, readings: [{ what: 'oversight-point-read', about: `child:${record.child}` }] });
}

/** What was written here, as one text to copy across. */
function textFor({ point, doneOn, by, insteadOf, direction, change, changeBy, review }: PointRecord): string {
  return [
    `Management oversight, ${pointNames[point].toLowerCase()}: ${dayWords(doneOn)}, ${by}${insteadOf ? ` for ${insteadOf}` : ''}`, `Direction given: ${direction}`,
    ...(change ? [`What needs to change: ${change}`] : []), ...(changeBy ? [`By when: ${dayWords(changeBy)}`] : []), ...(review ? [`How it will be reviewed: ${review}`] : []),
  ].join('\n');
}

/** It stands in the case system now. */
export async function file(visit: Visit): Promise<Answer> {
  const seen = await seePoint(visit);
  if (!seen) return notFound;
  const address = textOf(visit.form, 'address');
  const wrong = addressProblem(address, 'form');
  if (wrong) return pointPage(visit, seen, address, [{ field: 'address', text: wrong }]);
  const outcome = await fileOversight(visit, { id: seen.record.id, child: seen.record.child, started: seen.of.assessment.started }, address, seen.filed);
  return outcome.ok || outcome.refusal === 'filed-already' ? redirect(`/oversight/points/${seen.record.id}?done=filed`) : notFound;
}
