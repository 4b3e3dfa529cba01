/** The host of a web address or of a `did:web` (did-method-web, 3.2), or undefined for names that have none. */
export function hostOf(name: string | undefined): string | undefined {
  if (name === undefined) return undefined;
  const web = /^did:web:([^:#?/]+)/.exec(name)?.[1];
  const address = web === undefined ? name : `https://${web.replace(/%3a/i, ':')}/`;
  if (!/^https?:/i.test(address) || !URL.canParse(address)) return undefined;
  return new URL(address).host.toLowerCase() || undefined;
}
