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
  const key = await readKey(keyFile);
  const publicKey = createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString();
  await writeFile(join(folder, 'journal-key.pub.pem'), publicKey);
  const file = join(folder, 'heads.jsonl');
  return {
    publicKey,
    keep: (head) => append(file, { ...head, signature: sign(null, Buffer.from(headText(head)), key).toString('base64') }),
    list: () => readHeads(file),
    isGenuine: (head) => verify(null, Buffer.from(headText(head)), createPublicKey(key), Buffer.from(head.signature, 'base64')),
  };
}

async function readKey(keyFile: string): Promise<KeyObject> {
  const kept = await readFile(keyFile, 'utf8').catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === 'ENOENT') return null;
    throw fault;
  });
  if (kept !== null) return createPrivateKey(kept);
  const { privateKey } = generateKeyPairSync('ed25519');
  await mkdir(dirname(keyFile), { recursive: true, mode: 0o700 });
  await writeFile(keyFile, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
  return createPrivateKey(await readFile(keyFile, 'utf8'));
}

// One line in one write, and on the disk before anybody is told.
async function append(file: string, head: SignedHead): Promise<void> {
  const handle = await open(file, 'a', 0o600);
  try {
    await handle.write(`${JSON.stringify(head)}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function readHeads(file: string): Promise<SignedHead[]> {
  const text = await readFile(file, 'utf8').catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === 'ENOENT') return '';
    throw fault;
  });
  return text.split('\n').filter(Boolean).map((line) => JSON.parse(line) as SignedHead);
}
