/** What the dashboard and the background know of a site that has a definition; the scripts know the rest. */
export interface KnownSite {
  id: string;
  name: string;
  /** Host names; `*.example.com` is any name below. May be empty where `anyHost` says the rest. */
  hosts: readonly string[];
  /** Companies run it at addresses of their own. */
  anyHost: boolean;
  /** What tells such a platform from everything else: a selector that its pages match. */
  marker?: string;
  /** Only below this path, e.g. `/learning/`. */
  under: string;
  /** Seen to be so by public code or several programs; otherwise Skillmark asks before it records. */
  confirmed: boolean;
  /** Answers of its own API are read in passing, by a script of its own in the page's world. */
  answers?: true;
  /** There is a drawn logo, `/logos/<id>.svg`. */
  logo?: true;
}

/** `*.example.com` covers `www.example.com` and, as in match patterns, `example.com` itself. */
export function hostCovers(pattern: string, host: string): boolean {
  if (pattern === '*' || pattern === host) return true;
  if (!pattern.startsWith('*.')) return false;
  const name = pattern.slice(2);
  return host === name || host === pattern || host.endsWith(`.${name}`);
}

const partsOf = (pattern: string) => /^(\*|https?):\/\/([^/]+)\//.exec(pattern);

/** The match pattern for one host of a definition, which is always https. */
export const siteHostPattern = (host: string, under = '/'): string => `https://${host}${under}*`;

/** What is both allowed by the person and part of the site: the narrower of the two hosts, or nothing. */
function bothOf(allowed: string, host: string, under: string): string | undefined {
  const [, scheme, allowedHost = ''] = partsOf(allowed) ?? [];
  if (scheme === undefined || scheme === 'http') return undefined;
  if (hostCovers(allowedHost, host)) return siteHostPattern(host, under);
  return hostCovers(host, allowedHost) ? siteHostPattern(allowedHost, under) : undefined;
}

/**
 * Patterns on which the site's script has something to do: its own hosts as far as they were allowed; for what companies run
 * anywhere, the allowed hosts of which the person said that it runs there (pattern → id).
 */
export function patternsFor(
  site: KnownSite,
  allowed: readonly string[],
  platforms: Readonly<Record<string, string>>,
): string[] {
  const own = allowed.flatMap((one) =>
    site.hosts.flatMap((host) => {
      const both = bothOf(one, host, site.under);
      return both === undefined ? [] : [both];
    }),
  );
  const elsewhere = site.anyHost ? allowed.filter((one) => platforms[one] === site.id) : [];
  return [...new Set([...own, ...elsewhere])].sort();
}

/** Whether a site's script has something to do at this address, by its hosts or by what the person said runs there. */
export function runsAt(site: KnownSite, address: string, platforms: Readonly<Record<string, string>>): boolean {
  const url = URL.parse(address);
  if (url === null) return false;
  if (site.anyHost && platforms[`${url.protocol}//${url.hostname}/*`] === site.id) return true;
  const own = site.hosts.some((host) => hostCovers(host, url.hostname));
  return own && url.protocol === 'https:' && url.pathname.startsWith(site.under);
}

/** Whether an allowed pattern is for one host that no definition names as its own: there the person can say what runs. */
export function isUnnamedHost(allowed: string, all: readonly KnownSite[]): boolean {
  const [, , host = '*'] = partsOf(allowed) ?? [];
  return !host.includes('*') && !all.some(({ hosts }) => hosts.some((pattern) => hostCovers(pattern, host)));
}
