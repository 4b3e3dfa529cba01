import { claimFromSighting } from '../../domain/claim.ts';
import type { FoundOffer } from '../../domain/history.ts';
import type { Claim } from '../../domain/merge.ts';
import type { Answers, Input, Outcome } from '../../messaging/protocol.ts';
import { type Sighting, sightingSchema } from '../../schema/completion.ts';
import type { FoundRow } from '../../store/db.ts';
import { sortOut } from '../../store/rows.ts';
import type { House } from '../house.ts';
import { isoNow } from '../house.ts';
import { completionKeyOf } from '../recording/identity.ts';
import { importClaims, standingOf } from './history.ts';
import { noteImport } from './imports.ts';

const mostCourses = 500;
const mostPages = 100;

/** The page without what belongs to the visit; `?page=2` of a list is the same list. */
function pageOf(address: string): string | undefined {
  const url = URL.parse(address);
  return url === null || !/^https?:$/.test(url.protocol) ? undefined : (url.origin + url.pathname).slice(0, 2048);
}

/** A past course as the page showed it: with the site's own date, or with none. Never today. */
function claimOf(sighting: Sighting, page: string, at: string): Claim | undefined {
  const claim = claimFromSighting(sighting, page, at);
  if (claim === undefined) return undefined;
  const { provider, account, attempt, course } = claim;
  const key = completionKeyOf({ provider, account, course: course.id, attempt });
  if (claim.dateSource === 'site') return { ...claim, key };
  const { completedAt: _observed, ...rest } = claim;
  return { ...rest, key, dateSource: 'unknown' };
}

/** The courses of a page that the log does not have, by any name. */
async function newClaims(house: House, { page, sightings }: FoundRow, at: string): Promise<Claim[]> {
  const found: Claim[] = [];
  for (const sighting of sortOut(sightings, sightingSchema).read) {
    const claim = claimOf(sighting, page, at);
    if (claim !== undefined && (await standingOf(house, claim)) === 'new') found.push(claim);
  }
  return found;
}

/** Keeps at most so many pages: the ones that were seen last. */
async function makeRoom({ db }: House): Promise<void> {
  if ((await db.count('found')) < mostPages) return;
  const oldest = (await db.getAll('found')).toSorted((a, b) => a.foundAt.localeCompare(b.foundAt)).at(0);
  if (oldest !== undefined) await db.delete('found', oldest.page);
}

/**
 * A history page of the person shows what they finished long ago. Kept as an offer, one row a page, until they choose; an offer
 * that was dismissed comes back only when something new is in it. Returns how many courses are on offer.
 */
export function heedFound(house: House, sightings: Sighting[], frameUrl: string): Promise<{ offered: number }> {
  return house.exclusive('record', async () => {
    const page = pageOf(frameUrl);
    if (page === undefined) return { offered: 0 };
    const before = await house.db.get('found', page);
    const courses = new Map((before?.sightings ?? []).map((one) => [one.course.id, one]));
    const isNews = sightings.some(({ course }) => !courses.has(course.id));
    for (const one of sightings) courses.set(one.course.id, one);
    const row = { page, foundAt: isoNow(house), sightings: [...courses.values()].slice(-mostCourses) };
    const offered = (await newClaims(house, row, row.foundAt)).length;
    if (before === undefined && offered > 0) await makeRoom(house);
    if (offered > 0)
      await house.db.put('found', { ...row, ...(before?.dismissed && !isNews ? { dismissed: true } : {}) });
    else await house.db.delete('found', page);
    if (offered > 0 && isNews) house.announce();
    return { offered };
  });
}

async function offerOf(house: House, row: FoundRow): Promise<FoundOffer> {
  const claims = await newClaims(house, row, row.foundAt);
  const sure = new Set(row.sightings.filter(({ scope }) => scope === 'course').map(({ course }) => course.id));
  return {
    page: row.page,
    host: new URL(row.page).hostname,
    foundAt: row.foundAt,
    dismissed: row.dismissed === true,
    courses: claims.map(({ key, course, completedAt }) => ({
      key,
      title: course.title,
      ...(course.url === undefined ? {} : { url: course.url }),
      ...(course.publisher === undefined ? {} : { from: course.publisher }),
      ...(completedAt === undefined ? {} : { completedAt }),
      sure: sure.has(course.id),
    })),
  };
}

/** What history pages have to offer that is not in the log; with an address, only those of its site. */
export async function listFound(house: House, { url }: Input<'found.list'>): Promise<Answers['found.list']> {
  const origin = url === undefined ? undefined : new URL(url).origin;
  const rows = await house.db.getAll('found');
  const offers: FoundOffer[] = [];
  for (const row of rows) {
    if (origin === undefined || new URL(row.page).origin === origin) offers.push(await offerOf(house, row));
  }
  return { offers: offers.filter(({ courses }) => courses.length > 0) };
}

/** Records what the person ticked of a page's offer; believed as far as any page (E1), and no further. */
export async function importFound(
  house: House,
  { page, at, keys }: Input<'found.import'>,
): Promise<Outcome<{ added: number; known: number }>> {
  const row = await house.db.get('found', page);
  const wanted = new Set(keys);
  const claims = sortOut(row?.sightings ?? [], sightingSchema).read.flatMap(
    (sighting) => claimOf(sighting, page, at) ?? [],
  );
  const ticked = claims.filter(({ key }) => wanted.has(key)).map((claim): Claim => ({ ...claim, scope: 'course' }));
  await noteImport(house, at, new URL(page).hostname);
  return { ok: true, ...(await importClaims(house, ticked, at)) };
}

/** The person does not want this offer. */
export async function dismissFound({ db, announce }: House, { page }: Input<'found.dismiss'>): Promise<Outcome> {
  const row = await db.get('found', page);
  if (row !== undefined) await db.put('found', { ...row, dismissed: true });
  announce();
  return { ok: true };
}
