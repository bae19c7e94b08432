import { createTransport } from 'nodemailer';
import { accept, refuse } from '../../kernel/outcome.ts';
import type { Carrier, MailFault } from './letter.ts';

const waitMs = 10_000;

/**
 * The authority's own mail server. Beyond this machine nothing is sent in the clear: a server that offers no TLS is
 * refused. The same letter tried again has the same Message-ID.
 */
export function openSmtp(url: string, from: string): Carrier {
  const { hostname, protocol } = new URL(url);
  const here = ['127.0.0.1', 'localhost', '::1', '[::1]'].includes(hostname);
  const transport = createTransport({
    url, requireTLS: !here && protocol === 'smtp:', ignoreTLS: here && protocol === 'smtp:',
    connectionTimeout: waitMs, greetingTimeout: waitMs, socketTimeout: 2 * waitMs, dnsTimeout: waitMs, disableFileAccess: true, disableUrlAccess: true,
  });
  const domain = /@([^\s>]+)/.exec(from)?.[1] ?? 'localhost';
  return {
    async send(letter) {
      const messageId = `<${letter.id}@${domain}>`;
      try {
        await transport.sendMail({
          from, to: { name: '', address: letter.to }, subject: letter.subject, text: letter.text, messageId,
          headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
        });
        return accept(messageId);
      } catch (fault) {
        return refuse(faultFrom(fault as SmtpFault));
      }
    },
    close: () => transport.close(),
  };
}

interface SmtpFault { readonly code?: string; readonly responseCode?: number }

/** The server says "never" of this letter or its address only in answer to them; all else may pass, a wrong password too. */
function faultFrom({ code = 'unknown', responseCode }: SmtpFault): MailFault {
  const never = (code === 'EENVELOPE' || code === 'EMESSAGE') && responseCode !== undefined && responseCode >= 500;
  return { passing: !never, code: responseCode === undefined ? code : `${code} ${responseCode}` };
}
