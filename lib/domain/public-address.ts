/** Names that nobody outside can ask for: this machine, its network, and names without a domain. */
const privateName = /(^|\.)(localhost|local|internal|lan|home\.arpa|onion)$/i;

/** Whether anybody could open this address: https at its usual port, a public host name, no password in it. */
export function isPublicAddress(address: string): boolean {
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
