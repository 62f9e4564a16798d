/** The families of addresses that an EndpointSlice holds one of. */
export type AddressFamily = 'IPv4' | 'IPv6';

/** The family of an address as written; `undefined` for what is no address, such as a name or a variable. */
export function addressFamily(address: unknown): AddressFamily | undefined {
  if (typeof address !== 'string') return undefined;
  if (/^\d{1,3}(\.\d{1,3}){3}$/.test(address)) return 'IPv4';
  return /^[\da-f:]*:[\da-f:]*(\d{1,3}(\.\d{1,3}){3})?$/i.test(address) ? 'IPv6' : undefined;
}
