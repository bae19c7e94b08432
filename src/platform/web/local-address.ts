/** Only addresses of this service: what comes after signing in is never another site's. '/' for everything else. */
export function localAddress(to: string | undefined): string {
  return to && /^\/(?![/\\])[\w\-./?=&%+]*$/.test(to) && !to.startsWith('/sign-in') && !/%(0|1|5c|2f)/i.test(to) ? to : '/';
}
