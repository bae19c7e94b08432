/** What is wrong with an address in the case system, in words; null where it can be opened as a link, or none is given. `to`: what it leads to. */
export function addressProblem(address: string, to: 'record' | 'form'): string | null {
  if (address === '') return null;
  const url = URL.parse(address);
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:')) return `The address must begin with https:// and lead to the ${to}.`;
  if (url.username || url.password) return 'Take the user name and password out of the address.';
  return address.length > 500 ? 'The address is too long: 500 characters is the most.' : null;
}
