/** Upper case letters, figures, hyphen and slash, as case systems give them: 3 to 20 characters. Never a name. */
export function isReference(text: string): boolean {
  return /^[A-Z0-9][A-Z0-9/-]{2,19}$/.test(text) && /\d/.test(text);
}
