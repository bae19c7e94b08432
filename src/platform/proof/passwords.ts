import { hash, verify } from '@node-rs/argon2';

interface Engine { readonly hash: typeof hash; readonly verify: typeof verify }

/** Argon2id as OWASP sets it: 19 MiB, two turns, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** One text for one password, however a keyboard composes its letters. */
const plain = (password: string) => password.normalize('NFKC');

/** Hashes of passwords. Where there is none to compare with, as much work is done. */
export function openPasswords(by: Engine = { hash, verify }) {
  const none = by.hash('no password at all', cost);
  none.catch(() => undefined);
  return {
    hash: (password: string): Promise<string> => by.hash(plain(password), cost),
    async isRight(kept: string | null, password: string): Promise<boolean> {
      const right = await by.verify(kept ?? await none, plain(password));
      return kept !== null && right;
    },
  };
}
