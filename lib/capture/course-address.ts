// What a visit adds to an address and a course does not have: where the visitor came from, the session, the attempt, and
// with xAPI, cmi5 and AICC launches who the learner is.
const visitOnly = new Set(
  (
    'fbclid gclid dclid gbraid wbraid msclkid yclid twclid ttclid li_fat_id mc_cid mc_eid igshid _ga _gl _hsenc _hsmi ' +
    'hsctatracking mkt_tok ref referrer trk trackingid sesskey session sessionid session_id sid phpsessid jsessionid ' +
    'cfid cftoken token access_token id_token auth ticket state nonce scoid currentorg attempt newattempt mode display ' +
    'timestamp _ actor endpoint fetch registration aicc_sid aicc_url content_token content_endpoint externalregistration'
  ).split(' '),
);
const longestAddress = 2048;
const mostParameters = 50;

const isVisitOnly = (name: string): boolean => name.startsWith('utm_') || visitOnly.has(name);

/** The address without what belongs to the visit; the rest of the query sorted, so that order makes no difference. */
export function courseAddress(address: URL): URL {
  const clean = new URL(address.origin === 'null' ? address.href : address.origin);
  clean.pathname = address.pathname.slice(0, longestAddress).replace(/;jsessionid=[^/]*/i, '');
  const kept = [...new URLSearchParams(address.search.slice(0, longestAddress))]
    .slice(0, mostParameters)
    .filter(([name]) => !isVisitOnly(name.toLowerCase()))
    .sort(([a, x], [b, y]) => (a === b ? compare(x, y) : compare(a, b)));
  clean.search = new URLSearchParams(kept).toString();
  // `#/course/12` is a page of its own in a single-page application; `#content` is a place on this one.
  if (/^#!?\//.test(address.hash)) clean.hash = address.hash.slice(0, longestAddress);
  return clean;
}

/** The part of a course address that tells courses of one site apart. */
export const courseIdOf = (address: URL): string => address.pathname + address.search + address.hash;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
