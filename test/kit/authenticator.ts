import { createHash, createSign, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto';

interface ToAdd { readonly challenge: string; readonly rp: { readonly id?: string }; readonly excludeCredentials?: readonly { readonly id: string }[] }
interface ToShow { readonly challenge: string; readonly rpId?: string }
interface Odd { readonly origin?: string; readonly rpId?: string; readonly verified?: boolean; readonly challenge?: string }

/** A passkey made and used by software, as a phone or a laptop would (WebAuthn level 2, ES256). Many never count. */
export function openAuthenticator(origin: string, { counts = true } = {}) {
  const id = randomBytes(16);
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  let counter = 0;
  const answerOf = (response: object) => JSON.stringify({
    id: id.toString('base64url'), rawId: id.toString('base64url'), type: 'public-key', clientExtensionResults: {}, authenticatorAttachment: 'platform', response });
  const clientData = (type: string, challenge: string, at: string) => Buffer.from(JSON.stringify({ type, challenge, origin: at, crossOrigin: false }));
  const authData = (rpId: string, verified: boolean, attested: boolean) => {
    const head = Buffer.alloc(5);
    head[0] = 0x01 | (verified ? 0x04 : 0) | (attested ? 0x40 : 0);
    head.writeUInt32BE(counts ? counter += 1 : 0, 1);
    return Buffer.concat([createHash('sha256').update(rpId).digest(), head]);
  };
  return {
    id: id.toString('base64url'),
    add(options: string, odd: Odd = {}): string {
      const { challenge, rp } = JSON.parse(options) as ToAdd;
      const length = Buffer.alloc(2);
      length.writeUInt16BE(id.length);
      const data = Buffer.concat([authData(odd.rpId ?? rp.id ?? '', odd.verified ?? true, true), Buffer.alloc(16), length, id, coseKey(publicKey)]);
      const attestationObject = Buffer.concat([Buffer.from([0xa3]), text('fmt'), text('none'), text('attStmt'), Buffer.from([0xa0]), text('authData'), bytes(data)]);
      const said = clientData('webauthn.create', odd.challenge ?? challenge, odd.origin ?? origin);
      return answerOf({ clientDataJSON: said.toString('base64url'), attestationObject: attestationObject.toString('base64url'), transports: ['internal'] });
    },
    show(options: string, odd: Odd = {}, key: KeyObject = privateKey): string {
      const { challenge, rpId = '' } = JSON.parse(options) as ToShow;
      const said = clientData('webauthn.get', odd.challenge ?? challenge, odd.origin ?? origin);
      const data = authData(odd.rpId ?? rpId, odd.verified ?? true, false);
      const signature = createSign('sha256').update(data).update(createHash('sha256').update(said).digest()).sign(key);
      return answerOf({ clientDataJSON: said.toString('base64url'), authenticatorData: data.toString('base64url'), signature: signature.toString('base64url') });
    },
  };
}

/** The little of CBOR that a passkey needs. */
const head = (major: number, length: number) => (length < 24 ? Buffer.from([(major << 5) | length])
  : length < 256 ? Buffer.from([(major << 5) | 24, length]) : Buffer.from([(major << 5) | 25, length >> 8, length & 255]));
const bytes = (content: Buffer) => Buffer.concat([head(2, content.length), content]);
const text = (words: string) => Buffer.concat([head(3, words.length), Buffer.from(words)]);

function coseKey(key: KeyObject): Buffer {
  const { x = '', y = '' } = key.export({ format: 'jwk' });
  return Buffer.concat([Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21]), bytes(Buffer.from(x, 'base64url')), Buffer.from([0x22]), bytes(Buffer.from(y, 'base64url'))]);
}
