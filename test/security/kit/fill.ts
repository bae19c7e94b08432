/** A form of a page, with what a browser would know of it. */
export interface PageForm {
  readonly action: string;
  readonly withFiles: boolean;
  readonly controls: readonly Control[];
  /** One for each way to send it: the name and value of a button, or null for a button without. */
  readonly buttons: readonly (readonly [name: string, value: string] | null)[];
}
interface Control {
  readonly name: string;
  readonly kind: 'hidden' | 'text' | 'textarea' | 'date' | 'number' | 'radio' | 'checkbox' | 'select' | 'file';
  readonly value: string;
  readonly checked: boolean;
}

/** What a form sends: pairs in order, and a file where it has one. */
export interface Sent {
  readonly pairs: readonly (readonly [name: string, value: string])[];
  readonly file: { readonly name: string; readonly text: string } | null;
}

/**
 * What a field wants that does not take any words. Everything else is filled by its kind alone. When a new page has a
 * field that takes only some words, this is the place to say which.
 */
const particular: Readonly<Record<string, string>> = {
  child: 'NEW-2026/17', about: 'C-100011', owner: 'Wen Worker', address: 'https://cases.example.org/record/1', email: 'somebody@example.org',
  'contact-email': 'data@council.example', 'officer-email': 'officer@council.example', 'accessibility-email': 'access@council.example',
  'privacy-reviewed': '2026-06-01', year: '2028', 'accessibility-tested': '2026-06-01', 'accessibility-prepared': '2026-06-01', 'accessibility-reviewed': '2026-06-01',
};
/** The choice under which texts of a form are kept, where it is not the first. */
const preferred: Readonly<Record<string, string>> = { kept: 'here', answer: 'otherwise', place: 'unfiled', mode: 'group' };
const someDay = '2026-06-15';
export const someDocument = '# A standard of the test\n## Seeing the child\n- The child was seen.\n- The child was heard.\n';

/** What a file holds that is no standard, by the address of its form. */
const particularFiles: Readonly<Record<string, string>> = {
  '/people/import': 'Staff number,Name,E-mail,Job title,Role,Team,Line manager,Start\nN9,Nobody Yet,,Social worker,Practitioner,Ash,,2026-06-01\n',
};

/** The forms of a page that change something. */
export function formsIn(html: string): PageForm[] {
  return [...html.matchAll(/<form\b([^>]*)>([^]*?)<\/form>/g)].filter(([, head = '']) => attribute(head, 'method') === 'post')
    .map(([, head = '', body = '']) => ({
      action: attribute(head, 'action') ?? '', withFiles: attribute(head, 'enctype') === 'multipart/form-data',
      controls: [...inputs(body), ...textareas(body), ...selects(body)], buttons: buttonsIn(body),
    }));
}

/** Filled as somebody would fill it: words wherever words may stand, the first of each choice or the preferred one, every box ticked. */
export function filled({ action, controls }: PageForm, button: PageForm['buttons'][number], words: (field: string) => string): Sent {
  const chosen = new Set<string>();
  const pairs = controls.flatMap((control): [string, string][] => {
    const { name, kind } = control;
    if (kind === 'file') return [];
    if (kind === 'radio' && (chosen.has(name) || !isChosen(control, controls))) return [];
    chosen.add(name);
    return [[name, valueFor(control, words)]];
  });
  const upload = controls.find(({ kind }) => kind === 'file');
  return { pairs: button ? [...pairs, [button[0], button[1]]] : pairs, file: upload ? { name: upload.name, text: particularFiles[action] ?? someDocument } : null };
}

/** The first of its name, or the one that is preferred where there is such a one. */
function isChosen({ name, value }: Control, controls: readonly Control[]): boolean {
  const wanted = preferred[name];
  return wanted === undefined || value === wanted || !controls.some((other) => other.name === name && other.kind === 'radio' && other.value === wanted);
}

/** Whether somebody types words into it, of their own choice. */
export const takesWords = ({ name, kind }: Pick<Control, 'name' | 'kind'>) => (kind === 'text' || kind === 'textarea') && !(name in particular);

function valueFor(control: Control, words: (field: string) => string): string {
  const { name, kind, value } = control;
  if (takesWords(control)) return words(name);
  if (kind === 'text') return particular[name] ?? value;
  if (kind === 'date') return value === '' ? (particular[name] ?? someDay) : value;
  return kind === 'number' && value === '' ? particular[name] ?? '1' : value;
}

function inputs(html: string): Control[] {
  return [...html.matchAll(/<input\b([^>]*)>/g)].flatMap(([, head = '']): Control[] => {
    const name = attribute(head, 'name');
    const type = attribute(head, 'type') ?? 'text';
    if (name === null || type === 'submit' || type === 'button') return [];
    const kind = isNumeric(head, type) ? 'number' : (['hidden', 'date', 'radio', 'checkbox', 'file'] as const).find((each) => each === type) ?? 'text';
    return [{ name, kind, value: attribute(head, 'value') ?? '', checked: has(head, 'checked') }];
  });
}

const isNumeric = (head: string, type: string) => type === 'number' || ['numeric', 'decimal'].includes(attribute(head, 'inputmode') ?? '');

function textareas(html: string): Control[] {
  return [...html.matchAll(/<textarea\b([^>]*)>([^]*?)<\/textarea>/g)].map(([, head = '', text = '']) => ({
    name: attribute(head, 'name') ?? '', kind: has(head, 'hidden') ? 'hidden' : 'textarea', value: unescaped(text.replace(/^\r?\n/, '')), checked: false,
  }));
}

/** Another choice than the one that stands, so that something changes. */
function selects(html: string): Control[] {
  return [...html.matchAll(/<select\b([^>]*)>([^]*?)<\/select>/g)].map(([, head = '', list = '']) => {
    const options = [...list.matchAll(/<option\b([^>]*)>/g)].map(([, each = '']) => each);
    const other = options.find((each) => !has(each, 'selected')) ?? options[0] ?? '';
    return { name: attribute(head, 'name') ?? '', kind: 'select', value: attribute(other, 'value') ?? '', checked: false };
  });
}

function buttonsIn(html: string): PageForm['buttons'] {
  const found = [...html.matchAll(/<button\b([^>]*)>/g)].map(([, head = '']) => {
    const name = attribute(head, 'name');
    return name === null ? null : [name, attribute(head, 'value') ?? ''] as const;
  });
  return found.length > 0 ? found : [null];
}

const has = (head: string, mark: string) => new RegExp(`\\s${mark}(\\s|$|=)`).test(head.replaceAll(/"[^"]*"/g, ''));

export function attribute(head: string, name: string): string | null {
  const found = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(head)?.[1];
  return found === undefined ? null : unescaped(found);
}

export function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'")
    .replaceAll('&#x5C;', '\\').replaceAll('&#92;', '\\').replaceAll('&#96;', '`').replaceAll('&amp;', '&');
}
