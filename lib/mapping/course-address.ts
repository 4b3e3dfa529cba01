/**
 * What stays the same in the address of a course however it was reached: host without `www.`, path without the slash at its
 * end; no scheme, query or hash. Undefined for what is no web address.
 */
export function courseAddress(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, host, pathname } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') return undefined;
  return host.replace(/^www\./, '') + withoutEndSlashes(pathname);
}

function withoutEndSlashes(path: string): string {
  let end = path.length;
  while (path[end - 1] === '/') end -= 1;
  return path.slice(0, end);
}
