import { dayFromTyped } from '../../../kernel/day.ts';
import { type Kind, kindNames, kinds } from '../../../kernel/kinds.ts';
import { type Answer, page, redirect } from '../../../platform/web/answer.ts';
import { type FieldError, type Form, textOf } from '../../../platform/web/form.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { setKindRule } from '../commands/set-kind-rule.ts';
import { type KindRule, modes } from '../domain/kind-rule.ts';
import { listKindRules } from '../sql/find-work.ts';
import { modeNames } from './words.ts';

/** What a sign-off of each kind of work leads to: set by the authority, in one place. */
export async function show({ db, query }: Visit): Promise<Answer> {
  const rules = new Map((await listKindRules(db)).map((each) => [each.kind, each]));
  return rulesPage(kinds.flatMap((kind) => {
    const rule = rules.get(kind);
    return rule ? [typedOf(rule)] : [];
  }), [], query['done'] === 'set' ? 'Saved. It holds for sign-offs from now on.' : null);
}

interface Typed { readonly kind: Kind; readonly mode: string; readonly percent: string; readonly live: string; readonly partly: boolean }

function typedOf(rule: KindRule): Typed {
  return { kind: rule.kind, mode: rule.mode, percent: String(rule.samplePercent), live: rule.liveFrom ?? '', partly: rule.allowPartly };
}

function rulesPage(rows: readonly Typed[], errors: readonly FieldError[], done: string | null): Answer {
  return page('capabilities/checks/web/kind-rules.njk', {
    rows: rows.map((row) => ({ ...row, name: kindNames[row.kind].many })), modes: modes.map((value) => ({ value, ...modeNames[value] })), errors, done,
  }, { status: errors.length > 0 ? 422 : 200 });
}

export async function submit(visit: Visit): Promise<Answer> {
  const before = new Map((await listKindRules(visit.db)).map((each) => [each.kind, each]));
  const typed = kinds.map((kind) => typedIn(visit.form, kind));
  const errors = typed.flatMap(problemsOf);
  if (errors.length > 0) return rulesPage(typed, errors, null);
  for (const rule of typed.map(ruleOf)) {
    const old = before.get(rule.kind);
    if (old && JSON.stringify(typedOf(old)) !== JSON.stringify(typedOf(rule))) await setKindRule(visit, rule);
  }
  return redirect('/settings/kinds?done=set');
}

function typedIn(form: Form, kind: Kind): Typed {
  return { kind, mode: textOf(form, `mode-${kind}`), percent: textOf(form, `percent-${kind}`), live: textOf(form, `live-${kind}`), partly: textOf(form, `partly-${kind}`) === 'yes' };
}

function problemsOf({ kind, mode, percent, live }: Typed): FieldError[] {
  const errors: FieldError[] = [];
  const name = kindNames[kind].many;
  if (!(modes as readonly string[]).includes(mode)) errors.push({ field: `mode-${kind}`, text: `${name}: choose what a sign-off leads to.` });
  if (!/^\d{1,3}$/.test(percent) || Number(percent) < 1 || Number(percent) > 100) errors.push({ field: `percent-${kind}`, text: `${name}: the share is a whole number from 1 to 100.` });
  if (live !== '' && !dayFromTyped(live)) errors.push({ field: `live-${kind}`, text: `${name}: give the day as 31/12/2026, or leave it empty.` });
  return errors;
}

function ruleOf({ kind, mode, percent, live, partly }: Typed): KindRule {
  return { kind, mode: mode as KindRule['mode'], samplePercent: Number(percent), liveFrom: dayFromTyped(live), allowPartly: partly };
}
