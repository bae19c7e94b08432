import { createHmac } from 'node:crypto';
import { accept, refuse, type Outcome } from '../../kernel/outcome.ts';
import type { Carrier, Letter, MailFault } from './letter.ts';

export interface NotifySettings {
  /** As GOV.UK Notify gives it: a name, the service's id and the secret, with hyphens between. */
  readonly key: string;
  readonly template: string;
  readonly url: string;
}

const waitMs = 10_000;
const uuidLength = 36;

/** GOV.UK Notify by its HTTP interface. Before a letter is tried again it is asked whether it has it already. */
export function openNotify({ key, template, url }: NotifySettings): Carrier {
  const ask = async (path: string, body?: object): Promise<Response> => fetch(`${url}${path}`, {
    method: body ? 'POST' : 'GET', signal: AbortSignal.timeout(waitMs), redirect: 'error',
    headers: { authorization: `Bearer ${tokenFrom(key)}`, ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  return {
    async send(letter, again) {
      try {
        return (again ? await foundBefore(ask, letter.id) : null) ?? await post(ask, letter, template);
      } catch (fault) {
        return refuse({ passing: true, code: (fault as Error).name });
      }
    },
    close: () => undefined,
  };
}

type Asking = (path: string, body?: object) => Promise<Response>;

async function foundBefore(ask: Asking, reference: string): Promise<Outcome<string, MailFault> | null> {
  const answer = await ask(`/v2/notifications?reference=${encodeURIComponent(reference)}`);
  if (!answer.ok) return refuse({ passing: true, code: String(answer.status) });
  const { notifications = [] } = await answer.json() as { notifications?: { id: string; status: string }[] };
  // One that failed for good on the way is not there to be sent twice.
  const [known] = notifications;
  return known ? accept(known.id) : null;
}

async function post(ask: Asking, { id, to, fields }: Letter, template: string): Promise<Outcome<string, MailFault>> {
  const answer = await ask('/v2/notifications/email', { email_address: to, template_id: template, personalisation: fields, reference: id });
  if (answer.ok) return accept((await answer.json() as { id: string }).id);
  // 400 is about this letter; a wrong key, too many at once and a fault of theirs may pass.
  return refuse({ passing: answer.status !== 400, code: String(answer.status) });
}

/** A token for a few seconds, signed with the secret at the key's end (RFC 7519, HS256). */
function tokenFrom(key: string): string {
  const secret = key.slice(-uuidLength);
  const issuer = key.slice(-2 * uuidLength - 1, -uuidLength - 1);
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const said = `${part({ typ: 'JWT', alg: 'HS256' })}.${part({ iss: issuer, iat: Math.floor(Date.now() / 1000) })}`;
  return `${said}.${createHmac('sha256', secret).update(said).digest('base64url')}`;
}
