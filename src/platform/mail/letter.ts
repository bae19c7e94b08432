import type { Outcome } from '../../kernel/outcome.ts';

/** One e-mail. Its words are the same for everybody but for a number and a link. */
export interface Letter {
  /** Its own id, the same at every try: a mail server or provider knows it again by this. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** What a provider with a template of its own fills in. */
  readonly fields: Readonly<Record<string, string>>;
}

/** Why it could not be sent: a code and never a message, which may hold an address. */
export interface MailFault {
  /** It may work later. Otherwise this letter is never taken. */
  readonly passing: boolean;
  readonly code: string;
}

/** Whoever takes letters to people: a mail server, or GOV.UK Notify. Answers the id that it gave. */
export interface Carrier {
  /** Never throws: a carrier that is away is an answer too. `again`: a try before this one may have got through. */
  send(letter: Letter, again: boolean): Promise<Outcome<string, MailFault>>;
  close(): void;
}
