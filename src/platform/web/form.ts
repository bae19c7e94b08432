/** A file that came with a form. */
export interface SentFile {
  readonly field: string;
  readonly name: string;
  readonly bytes: Buffer;
}

/** A form as it was sent: text by name, in order, and files. It is never trusted. */
export interface Form {
  readonly fields: Readonly<Record<string, readonly string[]>>;
  readonly files: readonly SentFile[];
}

export const emptyForm: Form = { fields: {}, files: [] };

/** The text of a field: without surrounding blanks, with one kind of line end; '' when it was not sent. */
export function textOf(form: Form, name: string): string {
  return tidy(form.fields[name]?.[0] ?? '');
}

/** All values of a field that may come several times, such as tick boxes. */
export function listOf(form: Form, name: string): string[] {
  return (form.fields[name] ?? []).map(tidy).filter((text) => text !== '');
}

/** PostgreSQL keeps no NUL, and lone surrogates are no text: both are taken out where text comes in. */
export function plain(text: string): string {
  return text.replaceAll('\0', '').toWellFormed();
}

function tidy(text: string): string {
  return plain(text).replaceAll('\r\n', '\n').trim();
}

/** One problem with what was typed, for the summary at the top and the place itself. */
export interface FieldError {
  readonly field: string;
  readonly text: string;
}

/** What the platform itself puts into a form: its token, its key, and which kept form it is. */
const ownNames = ['_csrf', '_key', '_kept'];

/** What was typed into the fields of these names; one that ends with a star stands for all that begin so. */
export function textsIn(form: Form, names: readonly string[]): string[] {
  const wanted = (name: string) => names.some((each) => (each.endsWith('*') ? name.startsWith(each.slice(0, -1)) : name === each));
  return Object.keys(form.fields).filter(wanted).flatMap((name) => listOf(form, name));
}

/** Names in the form that are not expected, beside the platform's own; a star ends a prefix. */
export function unexpected(form: Form, expected: readonly string[]): string[] {
  const known = (name: string) => ownNames.includes(name)
    || expected.some((each) => (each.endsWith('*') ? name.startsWith(each.slice(0, -1)) : name === each));
  const names = [...Object.keys(form.fields), ...form.files.map((each) => each.field)];
  return names.filter((name) => !known(name));
}
