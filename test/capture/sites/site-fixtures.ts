import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteDefinition } from '../../../lib/capture/sites/definition.ts';
import { type Outcome, readSite } from '../../../lib/capture/sites/read-site.ts';
import { sightingsOf } from '../../../lib/capture/sites/sightings-of.ts';
import type { Sighting } from '../../../lib/schema/completion.ts';

/** The moment at which every fixture is looked at. */
export const fixtureNow = Date.parse('2026-11-22T12:00:00Z');

/** One saved page with what its header says of it. */
export interface SiteFixture {
  site: string;
  /** File name without its end: `completed…`, `in-progress…` or `trap-…`. */
  name: string;
  file: string;
  html: string;
  url: string;
  captured: string;
  source: string;
  /** What the reading hangs on: a selector, `attribute:<name>` or `text:<words>`; without it the page has drifted. */
  anchor?: string;
  cameFrom?: string;
  openBefore: string[];
}

const suffix = '.site.ts';

/** All definitions below a root, by the names of their files. */
export async function loadSites(root: string): Promise<SiteDefinition[]> {
  const folder = join(root, 'lib/capture/sites');
  const files = readdirSync(folder).filter((file) => file.endsWith(suffix));
  return Promise.all(
    files.map(async (file) => {
      const module: { default: SiteDefinition } = await import(/* @vite-ignore */ join(folder, file));
      if (`${module.default.id}${suffix}` !== file)
        throw new Error(`${file} says that its id is ${module.default.id}.`);
      return module.default;
    }),
  );
}

function headerOf(html: string, name: string): string | undefined {
  const header = /<!--([\s\S]*?)-->/.exec(html)?.[1] ?? '';
  return new RegExp(`^\\s*${name}: (.+)$`, 'm').exec(header)?.[1]?.trim();
}

function readFixture(root: string, site: string, file: string): SiteFixture {
  const path = join(root, 'test/fixtures/sites', site, file);
  const html = readFileSync(path, 'utf8');
  const said = (name: string) => headerOf(html, name) ?? '';
  const anchor = headerOf(html, 'anchor');
  const cameFrom = headerOf(html, 'came-from');
  return {
    site,
    name: file.replace(/\.html$/, ''),
    file: path,
    html,
    url: said('url'),
    captured: said('captured'),
    source: said('source'),
    ...(anchor === undefined ? {} : { anchor }),
    ...(cameFrom === undefined ? {} : { cameFrom }),
    openBefore: said('open-before').split(' ').filter(Boolean),
  };
}

/** All fixtures of a site. */
export function loadFixtures(root: string, site: string): SiteFixture[] {
  const folder = join(root, 'test/fixtures/sites', site);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.html'))
    .sort()
    .map((file) => readFixture(root, site, file));
}

/** The fixture as a document, which came from where the fixture says. */
export function documentOf(fixture: SiteFixture): Document {
  const document = new DOMParser().parseFromString(fixture.html, 'text/html');
  Object.defineProperty(document, 'referrer', { value: fixture.cameFrom ?? '' });
  return document;
}

/** The fixture without what its reading hangs on. */
export function drifted(fixture: SiteFixture): Document {
  const { anchor = '' } = fixture;
  const [, way = '', what = ''] = /^(text|attribute):(.+)$/.exec(anchor) ?? [];
  const html = way === 'text' ? fixture.html.replace(/<!--[\s\S]*?-->/, '').replaceAll(what, '') : fixture.html;
  const document = documentOf({ ...fixture, html });
  if (way === 'attribute') for (const one of document.querySelectorAll(`[${what}]`)) one.removeAttribute(what);
  if (way === '') for (const one of document.querySelectorAll(anchor)) one.remove();
  return document;
}

export interface Seen {
  outcome: Outcome['outcome'];
  missing?: string;
  sightings: Sighting[];
}

/** What Skillmark makes of a page, in the form of the goldens. */
export function see(definition: SiteDefinition, document: Document, fixture: SiteFixture): Seen {
  const outcome = readSite(definition, document, new URL(fixture.url));
  return {
    outcome: outcome.outcome,
    ...(outcome.outcome === 'drifted' ? { missing: outcome.missing } : {}),
    sightings: sightingsOf(outcome, new Set(fixture.openBefore), fixtureNow),
  };
}
