/** What is promised, in the words of the README, and the figures that must stand beside it: each by the key its test gives. */
export interface Promised { readonly promise: string; readonly keys: readonly string[] }

export const promises: readonly Promised[] = [
  { promise: 'What was acknowledged is never lost, nor written by half, when the database is killed', keys: ['D1'] },
  { promise: 'The same when the server is killed', keys: ['D2 kill'] },
  { promise: 'Told to stop, the server finishes what it took in, and leaves nothing behind', keys: ['D2 stop', 'D2 nothing left', 'D2 connections'] },
  { promise: 'A full disk is said plainly, loses nothing, and is got over without a restart', keys: ['D4 database', 'D4 heads'] },
  { promise: 'It does not start on a database that could lose or garble what it keeps', keys: ['D8 embedded', 'D8 embedded checksums', 'D8 server', 'D8 role', 'D8 server checksums'] },
  { promise: 'An act that breaks off anywhere is there as a whole or not at all', keys: ['D10'] },
  { promise: 'A return whose import is killed anywhere is kept as a whole or not at all', keys: ['U4', 'U4 service'] },
  { promise: 'Of two who decide at once exactly one wins', keys: ['C1'] },
  { promise: 'What is authorised is the text that was on the screen', keys: ['C2'] },
  { promise: 'A form has one effect, however often it is sent', keys: ['C3'] },
  { promise: 'Two windows and two people on one piece of work lose nothing', keys: ['C4'] },
  { promise: 'A form of another site is not taken', keys: ['S3'] },
  { promise: 'What somebody types is never run as a page', keys: ['S4'] },
  { promise: 'While the database is away people are told so, and it comes back by itself', keys: ['Z4 away', 'Z4 connections'] },
  { promise: 'One bit that changes in what was recorded, signed or published is found and named', keys: ['H1'] },
  { promise: 'So is an entry that is taken out, put in, moved, doubled, swapped or re-dated', keys: ['H2'] },
  { promise: 'Signed heads outside the database show where the journal was cut or written anew', keys: ['H3 heads', 'H3 cut', 'H4'] },
  { promise: 'The application cannot change what was recorded or signed', keys: ['H5'] },
  { promise: 'What the law has erased is gone, and the chain still holds', keys: ['H6'] },
  { promise: 'A journal of years is checked within a minute', keys: ['H7'] },
  { promise: 'Entries written at once neither fork the chain nor leave a gap', keys: ['H8'] },
];
