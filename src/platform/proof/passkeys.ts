import { generateAuthenticationOptions, generateRegistrationOptions, verifyAuthenticationResponse, verifyRegistrationResponse } from '@simplewebauthn/server';
import { createHmac, timingSafeEqual } from 'node:crypto';

interface Settings {
  /** Where people reach the service: passkeys are for that address alone. */
  readonly address: string;
  readonly secret: string;
  /** What the browser calls the service. */
  readonly title: string;
}
interface AskedIn { readonly session: string; readonly now: Date }
interface Passkey { readonly id: string; readonly publicKey: string; readonly counter: number }
type Purpose = 'add' | 'sign-in' | 'prove';

const minutes = 10;
const timeout = minutes * 60_000;

/** Passkeys, by SimpleWebAuthn. What is to be signed is ours by its signature: for one purpose, one session and ten minutes. */
export function openPasskeys(settings: Settings) {
  const { origin: expectedOrigin, hostname: rpID } = new URL(settings.address);
  const expecting = (purpose: Purpose, asked: AskedIn) => {
    const signed = { challenge: '' };
    const expectedChallenge = (challenge: string) => {
      signed.challenge = challenge;
      return isOurs(challenge, purpose, asked, settings);
    };
    return { signed, expected: { expectedChallenge, expectedOrigin, expectedRPID: rpID, requireUserVerification: true } };
  };
  return {
    toAdd: ({ account, name, held }: { account: number; name: string; held: readonly string[] }, asked: AskedIn): Promise<object> => generateRegistrationOptions({
      rpName: settings.title, rpID, userName: name, userID: new TextEncoder().encode(`account ${account}`), timeout, attestationType: 'none',
      challenge: challengeFor('add', asked, settings), excludeCredentials: held.map((id) => ({ id })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    }),
    toShow: (purpose: 'sign-in' | 'prove', asked: AskedIn): Promise<object> =>
      generateAuthenticationOptions({ rpID, timeout, userVerification: 'required', challenge: challengeFor(purpose, asked, settings) }),
    idOf: (answer: string): string | null => read(answer)?.id ?? null,
    async checkAdded(answer: string, asked: AskedIn) {
      const { signed, expected } = expecting('add', asked);
      const found = await unlessThrown(() => verifyRegistrationResponse({ ...expected, response: read(answer) as never }));
      if (!found?.verified) return null;
      const { id, publicKey, counter } = found.registrationInfo.credential;
      return { id, publicKey: Buffer.from(publicKey).toString('base64url'), counter, challenge: signed.challenge };
    },
    async checkShown(answer: string, { id, publicKey, counter }: Passkey, purpose: 'sign-in' | 'prove', asked: AskedIn) {
      const { signed, expected } = expecting(purpose, asked);
      const credential = { id, counter, publicKey: new Uint8Array(Buffer.from(publicKey, 'base64url')) };
      const found = await unlessThrown(() => verifyAuthenticationResponse({ ...expected, response: read(answer) as never, credential }));
      return found?.verified ? { id, counter: found.authenticationInfo.newCounter, challenge: signed.challenge } : null;
    },
  };
}

/** What a browser says is never trusted: whatever is wrong with it, it shows nothing. */
async function unlessThrown<Value>(check: () => Promise<Value>): Promise<Value | null> {
  try {
    return await check();
  } catch {
    return null;
  }
}

function read(answer: string): { readonly id: string } | null {
  try {
    const said = JSON.parse(answer) as { id?: unknown } | null;
    return typeof said?.id === 'string' ? { ...said, id: said.id } : null;
  } catch {
    return null;
  }
}

/** The minute it was made in and a signature over that, the purpose and the session; the library writes it in base64url. */
function challengeFor(purpose: Purpose, { session, now }: AskedIn, { secret }: Settings): Uint8Array<ArrayBuffer> {
  const at = Buffer.alloc(6);
  at.writeUIntBE(now.getTime(), 0, 6);
  return new Uint8Array(Buffer.concat([at, signatureOf(at, purpose, session, secret)]));
}

function isOurs(challenge: string, purpose: Purpose, { session, now }: AskedIn, { secret }: Settings): boolean {
  const bytes = Buffer.from(challenge, 'base64url');
  if (bytes.length !== 38) return false;
  const age = now.getTime() - bytes.readUIntBE(0, 6);
  return age >= 0 && age < timeout && timingSafeEqual(bytes.subarray(6), signatureOf(bytes.subarray(0, 6), purpose, session, secret));
}

function signatureOf(at: Buffer, purpose: Purpose, session: string, secret: string): Buffer {
  return createHmac('sha256', `passkeys ${secret}`).update(at).update(`${purpose} ${session}`).digest();
}
