import { type GoodForm, someWords, withPairs } from './every-form.ts';
import type { Scene } from './scene.ts';
import type { Told, Visitor } from './visitor.ts';

/** Fields that nothing is kept of where the form's first choice is taken, as it is here: they are for another of its choices. */
const forAnotherChoice: Readonly<Record<string, readonly string[]>> = {
  'POST /privacy/holds': ['person'], 'POST /privacy/requests/new': ['person'], 'POST /privacy/requests/:id/items/:item': ['words'], 'POST /privacy/requests/:id/search': ['searchReason'],
  'POST /children/:number/end': ['other'], 'POST /oversight/points/new': ['place'], 'POST /oversight/supervision/cases/new': ['where'], 'POST /oversight/supervision/prepare/:worker/actions/:action/end': ['why'],
};

// What was in a document that was brought in comes back in a hidden field.
const phrase = 'The child was seen.';

/** The fields of a form whose words are kept and shown. */
export function textsOf({ route, sent }: GoodForm): string[] {
  const typed = sent.pairs.filter(([name, value]) => value === someWords(name) && !forAnotherChoice[route]?.includes(name));
  return [...typed, ...sent.pairs.filter(([, value]) => value.includes(phrase))].map(([name]) => name);
}

/** Sends it with these words in those fields; a field that none are given for keeps what it had. */
export function sendWith(form: GoodForm, words: (field: string) => string | undefined): Promise<Told> {
  const texts = textsOf(form);
  const worded = (name: string, value: string) => (value.includes(phrase) ? value.replace(phrase, () => words(name) ?? phrase) : words(name) ?? value);
  const sent = withPairs(form.sent, (pairs) => pairs.map(([name, value]) => [name, texts.includes(name) ? worded(name, value) : value]));
  return form.visitor.send(form.address, sent, { withFiles: form.withFiles });
}

/** Sends as many as the service takes one after the other; the first of them stands for itself, taken or not. */
export async function sendAll<One>(waiting: readonly One[], send: (one: One) => Promise<Told>): Promise<{ taken: { one: One; came: Told }[]; left: One[] }> {
  const taken: { one: One; came: Told }[] = [];
  for (const one of waiting) {
    const came = await send(one);
    if (came.status === 303 || one === waiting[0]) taken.push({ one, came });
  }
  return { taken, left: waiting.filter((each) => !taken.some(({ one }) => one === each)) };
}

/** Everybody who is shown what others typed. */
export const readersOf = ({ visitors }: Scene): readonly Visitor[] => [...visitors.slice(0, 5), ...visitors.filter(({ name }) => name === 'Ines Officer')];
