/** How many tries to sign in there were of late: of that name, and from that address. Only those that failed. */
export interface Attempts { readonly ofName: number; readonly fromAddress: number }

export const mostAttempts = 10;
export const attemptsMinutes = 5;

/** Ten in five minutes; then it waits, and never longer than that. A try that is turned away is none. */
export function mayTry({ ofName, fromAddress }: Attempts): boolean {
  return ofName < mostAttempts && fromAddress < mostAttempts;
}
