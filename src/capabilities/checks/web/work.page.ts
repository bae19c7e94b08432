import { roleNames } from '../../../kernel/person.ts';
import { type Answer as WebAnswer, notFound, page } from '../../../platform/web/answer.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { permits } from '../../access/index.ts';
import { loadAuthority } from '../commands/authorise-work.ts';
import { asWhom } from '../domain/authorise.ts';
import { noAnswer } from '../domain/answer.ts';
import { readSigned } from '../domain/signed-content.ts';
import { type SignOffView, type Step, type WorkView, findAnswers, listSignOffs, listSteps } from '../sql/find-work.ts';
import { answersTable } from './answers-table.ts';
import { type Seen, headOf, readingOf, seeWork } from './see-work.ts';
import { stepName } from './words.ts';

/** What of capabilities above belongs to a piece of work, for somebody: this one knows none of them. */
export type LinksOf = (db: Visit['db'], who: Visit['who'], work: string) => Promise<readonly { readonly text: string; readonly href: string }[]>;

/** The record: what it is and its state, what I can do now, the content, its thread, its history. */
export const showWith = (linksOf: LinksOf) => async (visit: Visit): Promise<WebAnswer> => {
  const seen = await seeWork(visit);
  if (!seen) return notFound;
  const signOffs = await listSignOffs(visit.db, seen.work.id);
  const steps = await listSteps(visit.db, seen.work.id);
  const latest = signOffs[0] ?? null;
  return page('capabilities/checks/web/work.njk', {
    ...headOf(seen, visit), rows: await contentOf(visit, seen, latest), latest, signOffs, mayAskWhoLooked: permits(visit.who, 'see-readings'), acts: await actsFor(visit, seen),
    steps: foldAnswers(steps).map((step) => ({ ...step, what: stepName(step.what), more: moreOf(step) })),
    links: await linksOf(visit.db, visit.who, seen.work.id),
  }, { readings: readingOf(seen.work) });
};

/** While it is open: the answers so far. Once signed: precisely what was signed. */
async function contentOf({ db }: Visit, seen: Seen, latest: SignOffView | null) {
  const signed = ['signed-off', 'authorised', 'completed'].includes(seen.work.state);
  if (signed && latest) return answersTable(readSigned(latest.content).statements);
  const given = new Map((await findAnswers(db, seen.work.id)).map((each) => [each.code, each]));
  return answersTable(seen.asked.map((each) => ({ ...each, answer: given.get(each.code) ?? noAnswer(each.code) })));
}

async function actsFor(visit: Visit, { work }: Seen) {
  const { who } = visit;
  if (work.author === who.id) return ownActs(work);
  if (work.state !== 'signed-off') return {};
  const authority = await loadAuthority(visit, work, 'authorise-work');
  const decide = asWhom(who, authority) !== null;
  return { decide, waitsFor: !decide && authority.level ? roleNames[authority.level] : null };
}

function ownActs(work: WorkView) {
  if (work.state !== 'in-progress' && work.state !== 'returned') return { reopen: work.state !== 'withdrawn' };
  return { check: true, details: true, actFirst: !work.actedFirstAt, withdraw: work.signOffs === 0 };
}

/** Somebody who types for an hour saves thirty times: one line in the footprint. */
function foldAnswers(steps: readonly Step[]): Step[] {
  return steps.filter((step, index) => {
    const newer = steps[index - 1];
    return !(step.what === 'answers-given' && newer?.what === 'answers-given' && newer.by === step.by);
  });
}

function moreOf({ detail }: Step): string {
  const number = typeof detail['number'] === 'number' ? `Version ${detail['number']}` : '';
  const digest = typeof detail['digest'] === 'string' ? `fingerprint ${detail['digest'].slice(0, 12)}` : '';
  const codes = Array.isArray(detail['codes']) && detail['codes'].length <= 12 ? detail['codes'].join(', ') : '';
  return [number, digest, codes].filter(Boolean).join(', ');
}
