import { createHash } from 'node:crypto';

/** What is said of files that are read and not stored: name, size in bytes, and a fingerprint that nothing can be made from. */
export function describeFiles(files: readonly { readonly name: string; readonly bytes: Buffer }[]): { name: string; bytes: number; sha256: string }[] {
  return files.map(({ name, bytes }) => ({ name: name.slice(0, 200), bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }));
}
