/** Names that never belong to a public issuer: this machine, its network, and names without a domain. */
const privateName = /(^|\.)(localhost|local|internal|lan|home\.arpa|onion)$/i;

/**
 * Whether an address may be asked for at all, after the person's yes: https at its usual port, a public host name, no
 * password in it. A badge must not be able to make us knock at doors inside the person's own network.
 */
export function isSafeAddress(address: string): boolean {
  if (address.length > 2048 || !URL.canParse(address)) return false;
  const { protocol, hostname: written, port, username, password } = new URL(address);
  const hostname = written.replace(/\.$/, '');
  const isNumber = hostname.startsWith('[') || /^[\d.]+$/.test(hostname);
  return (
    protocol === 'https:' &&
    port === '' &&
    username === '' &&
    password === '' &&
    hostname.includes('.') &&
    !isNumber &&
    !privateName.test(hostname)
  );
}

/** The host of a web address or of a `did:web` (did-method-web, 3.2), or undefined for names that have none. */
export function hostOf(name: string | undefined): string | undefined {
  if (name === undefined) return undefined;
  const web = /^did:web:([^:#?/]+)/.exec(name)?.[1];
  const address = web === undefined ? name : `https://${web.replace(/%3a/i, ':')}/`;
  if (!/^https?:/i.test(address) || !URL.canParse(address)) return undefined;
  return new URL(address).host.toLowerCase() || undefined;
}
