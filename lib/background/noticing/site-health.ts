import type { SiteHealthView } from '../../domain/site-health.ts';
import type { KnownSite } from '../../domain/site-hosts.ts';
import type { Answers, Input, Outcome } from '../../messaging/protocol.ts';
import { type SiteHealth, type SiteReport, siteHealthSchema } from '../../schema/site-health.ts';
import { type House, isoNow } from '../house.ts';

/** More kinds of pages no definition has. */
const mostDrifts = 20;

/** The newest word on a kind of page counts: one that can be read again has not drifted, so one stray page is soon forgotten. */
function heard(held: SiteHealth, { kind, word, missing = 'page' }: SiteReport, now: string): SiteHealth {
  const others = held.drifts.filter((drift) => drift.kind !== kind);
  if (word !== 'drifted') return { ...held, drifts: others, ...(word === 'completed' ? { completedAt: now } : {}) };
  const before = held.drifts.find((drift) => drift.kind === kind && drift.missing === missing);
  return { ...held, drifts: [...others, before ?? { kind, missing, at: now }].slice(-mostDrifts) };
}

/** The row as far as it can be read; it can be had anew from the next page, so a broken one is no loss. */
export const rowOf = (row: unknown, key: string): SiteHealth =>
  siteHealthSchema.safeParse(row).data ?? { site: key, drifts: [] };

/** Changes one row in one transaction; true if there was something to change. */
async function change(house: House, key: string, edit: (held: SiteHealth) => SiteHealth): Promise<boolean> {
  const transaction = house.db.transaction('siteHealth', 'readwrite');
  const held = rowOf(await transaction.store.get(key), key);
  const changed = edit(held);
  const same = JSON.stringify(changed) === JSON.stringify(held);
  if (!same) await transaction.store.put(changed);
  await transaction.done;
  if (!same) house.announce();
  return !same;
}

/**
 * Takes in what a site's script said. The host is the sender's; a site that does not run there is not believed. False when
 * it was nothing new.
 */
export async function heedSiteReport(house: House, report: SiteReport, frameUrl: string): Promise<boolean> {
  const here = await house.sitesAt(frameUrl);
  if (!here.some(({ id }) => id === report.site)) throw new Error('not-of-this-site');
  const key = `${report.site} ${new URL(frameUrl).hostname}`;
  return change(house, key, (held) => heard(held, report, isoNow(house)));
}

function viewOf({ site: key, completedAt, drifts }: SiteHealth, known: KnownSite[]): SiteHealthView | undefined {
  const [site = '', host = ''] = key.split(' ');
  const name = known.find(({ id }) => id === site)?.name;
  if (name === undefined) return undefined;
  return { key, site, name, host, ...(completedAt === undefined ? {} : { completedAt }), drifts };
}

/** How well each site can be read; with an address, only what has drifted there and was not told yet. */
export async function listSiteHealth(house: House, { url }: Input<'site.health'>): Promise<Answers['site.health']> {
  const known = url === undefined ? await house.knownSites() : await house.sitesAt(url);
  const host = url === undefined ? undefined : new URL(url).hostname;
  const rows = (await house.db.getAll('siteHealth')).flatMap((row) => siteHealthSchema.safeParse(row).data ?? []);
  const sites = rows.flatMap((row) => {
    const untold = row.drifts.filter(({ at }) => row.toldAt === undefined || at > row.toldAt);
    const view = viewOf(url === undefined ? row : { ...row, drifts: untold }, known);
    if (view === undefined) return [];
    return host === undefined || (view.host === host && view.drifts.length > 0) ? [view] : [];
  });
  const silent = rows.flatMap((row) => (row.silent === true ? [row.site.slice(row.site.indexOf(' ') + 1)] : []));
  return { silent, sites: sites.sort((a, b) => a.name.localeCompare(b.name) || a.host.localeCompare(b.host)) };
}

/** The person is told once of what has drifted; what drifts later is news again. */
export async function markTold(house: House, site: string): Promise<Outcome> {
  if ((await house.db.getKey('siteHealth', site)) !== undefined) {
    await change(house, site, (held) => ({ ...held, toldAt: isoNow(house) }));
  }
  return { ok: true };
}
