import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto';
import { mkdir, open, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** How far the chain reached at an instant. */
export interface Head {
  readonly position: number;
  readonly digest: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}

export interface SignedHead extends Head {
  /** Ed25519 over `headText`, in base64. */
  readonly signature: string;
}

/** Signs heads and keeps them in a file of their own, outside the database. */
export interface HeadKeeper {
  /** PEM, for those who verify. */
  readonly publicKey: string;
  /** Signs and writes it; when this returns it is on the disk. */
  keep(head: Head): Promise<void>;
  list(): Promise<SignedHead[]>;
  /** Whether the signature is by this keeper's key. */
  isGenuine(head: SignedHead): boolean;
}

/** What is signed. The verifier builds the same text. */
export function headText({ position, digest, at }: Head): string {
  return `touchstone journal head 1\n${position}\n${digest}\n${at}\n`;
}

/**
 * Opens the folder of heads and the private key; both are made where they are missing. Who may write the database
 * should not be able to write here: docs/guide/run-it.md says where to put them.
 */
export async function openHeadKeeper({ folder, keyFile }: { readonly folder: string; readonly keyFile: string }): Promise<HeadKeeper> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const published = await readIfThere(join(folder, 'journal-key.pub.pem'));
  const key = await readKey(keyFile, published !== null);
  const publicKey = createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString();
  if (published !== null && published.trim() !== publicKey.trim()) throw new Error(`the key in ${keyFile} is not the one whose heads lie in ${folder}`);
  if (published === null) await writeFile(join(folder, 'journal-key.pub.pem'), publicKey);
  const file = join(folder, 'heads.jsonl');
  return {
    publicKey,
    keep: (head) => append(file, { ...head, signature: sign(null, Buffer.from(headText(head)), key).toString('base64') }),
    list: () => readHeads(file),
    isGenuine: (head) => verify(null, Buffer.from(headText(head)), createPublicKey(key), Buffer.from(head.signature, 'base64')),
  };
}

async function readKey(keyFile: string, headsAreThere: boolean): Promise<KeyObject> {
  const kept = await readIfThere(keyFile);
  if (kept !== null) return createPrivateKey(kept);
  // A new key beside old heads would make every one of them look forged.
  if (headsAreThere) throw new Error(`the key that signs the journal's heads is not in ${keyFile}: say where it is in TOUCHSTONE_JOURNAL_KEY`);
  const { privateKey } = generateKeyPairSync('ed25519');
  await mkdir(dirname(keyFile), { recursive: true, mode: 0o700 });
  await writeFile(keyFile, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
  return privateKey;
}

async function readIfThere(file: string): Promise<string | null> {
  return readFile(file, 'utf8').catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === 'ENOENT') return null;
    throw fault;
  });
}

// A line as a whole, and on the disk before anybody is told. What a full disk broke off is taken away again.
async function append(file: string, head: SignedHead): Promise<void> {
  const handle = await open(file, 'a', 0o600);
  try {
    const { size } = await handle.stat();
    // A line of its own, also after one that was broken off when the power went.
    await handle.appendFile(`\n${JSON.stringify(head)}\n`).catch(async (fault: Error) => {
      await handle.truncate(size);
      throw fault;
    });
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function readHeads(file: string): Promise<SignedHead[]> {
  return (await readIfThere(file) ?? '').split('\n').filter(Boolean).map(headFrom);
}

/** A line that was broken off is a head that nothing can prove: it is named as that, and hides none of the others. */
function headFrom(line: string): SignedHead {
  try {
    return JSON.parse(line) as SignedHead;
  } catch {
    return { position: 0, digest: '', at: `a line that cannot be read (${line.slice(0, 40)}…)`, signature: '' };
  }
}
