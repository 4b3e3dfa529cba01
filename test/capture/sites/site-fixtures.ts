import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteDefinition } from '../../../lib/capture/sites/definition.ts';
import { decodeAnswer } from '../../../lib/capture/sites/heard-answer.ts';
import type { Outcome } from '../../../lib/capture/sites/judge.ts';
import { readAnswer } from '../../../lib/capture/sites/read-answer.ts';
import { readSite } from '../../../lib/capture/sites/read-site.ts';
import { sightingsOf } from '../../../lib/capture/sites/sightings-of.ts';
import type { Sighting } from '../../../lib/schema/completion.ts';

/** The moment at which every fixture is looked at. */
export const fixtureNow = Date.parse('2026-11-22T12:00:00Z');

/** One saved page with what its header says of it, or one answer with what its file says. */
export interface SiteFixture {
  site: string;
  /** File name without its end: `completed…`, `in-progress…` or `trap-…`. */
  name: string;
  file: string;
  html: string;
  /** Of the page, also for an answer. */
  url: string;
  captured: string;
  source: string;
  /** What a page's reading hangs on: a selector, `attribute:<name>` or `text:<words>`; without it the page has drifted. */
  anchor?: string;
  cameFrom?: string;
  openBefore: string[];
  /** An answer that the page was given, instead of what it shows; `anchor` is a path in its body then: `data.course.done`. */
  answer?: { method: string; url: string; sent: unknown; body: unknown };
  /** The golden of an answer, which is in the same file. */
  expect?: Seen;
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

function readAnswerFixture(root: string, site: string, file: string): SiteFixture | undefined {
  const path = join(root, 'test/fixtures/sites', site, file);
  const said = JSON.parse(readFileSync(path, 'utf8'));
  // The goldens of pages are JSON too.
  if (said.answer === undefined) return undefined;
  const { html = '', openBefore = [], ...rest } = said;
  return { ...rest, site, name: file.replace(/\.json$/, ''), file: path, openBefore, html: [html].flat().join('\n') };
}

/** All fixtures of a site: pages, and answers that its pages were given. */
export function loadFixtures(root: string, site: string): SiteFixture[] {
  const folder = join(root, 'test/fixtures/sites', site);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .map((file) => (file.endsWith('.html') ? readFixture(root, site, file) : readAnswerFixture(root, site, file)))
    .filter((fixture) => fixture !== undefined);
}

/** Where the golden of a fixture is, and what is in it; undefined where there is none yet. */
export function readGolden({ file, answer, expect }: SiteFixture): Seen | undefined {
  if (answer !== undefined) return expect;
  const golden = file.replace(/\.html$/, '.json');
  return existsSync(golden) ? JSON.parse(readFileSync(golden, 'utf8')) : undefined;
}

export function writeGolden({ file, answer }: SiteFixture, seen: Seen): void {
  const golden = file.replace(/\.html$/, '.json');
  const text = answer === undefined ? seen : { ...JSON.parse(readFileSync(file, 'utf8')), expect: seen };
  writeFileSync(golden, `${JSON.stringify(text, null, 2)}\n`);
}

/** The fixture as a document, which came from where the fixture says. */
export function documentOf(fixture: SiteFixture): Document {
  const document = new DOMParser().parseFromString(fixture.html, 'text/html');
  Object.defineProperty(document, 'referrer', { value: fixture.cameFrom ?? '' });
  return document;
}

/** What of a JSON value is left without the member at this path. */
function withoutMember(value: unknown, [first = '', ...rest]: string[]): unknown {
  if (Array.isArray(value)) return value.map((one, i) => (`${i}` === first ? withoutMember(one, rest) : one));
  if (typeof value !== 'object' || value === null) return undefined;
  const entries = Object.entries(value).filter(([key]) => key !== first || rest.length > 0);
  return Object.fromEntries(entries.map(([key, one]) => [key, key === first ? withoutMember(one, rest) : one]));
}

/** The fixture without what its reading hangs on. */
export function drifted(fixture: SiteFixture): [Document, SiteFixture] {
  const { anchor = '', answer } = fixture;
  if (answer !== undefined) {
    const body = withoutMember(answer.body, anchor.split('.'));
    return [documentOf(fixture), { ...fixture, answer: { ...answer, body } }];
  }
  const [, way = '', what = ''] = /^(text|attribute):(.+)$/.exec(anchor) ?? [];
  const html = way === 'text' ? fixture.html.replace(/<!--[\s\S]*?-->/, '').replaceAll(what, '') : fixture.html;
  const document = documentOf({ ...fixture, html });
  if (way === 'attribute') for (const one of document.querySelectorAll(`[${what}]`)) one.removeAttribute(what);
  if (way === '') for (const one of document.querySelectorAll(anchor)) one.remove();
  return [document, fixture];
}

export interface Seen {
  outcome: Outcome['outcome'];
  missing?: string;
  sightings: Sighting[];
}

/** What one definition reads of a fixture, be it a page or an answer. */
export function outcomeOf(definition: SiteDefinition, document: Document, { url, answer }: SiteFixture): Outcome {
  if (answer === undefined) return readSite(definition, document, new URL(url));
  const { body, sent, ...asked } = answer;
  const question = { ...asked, ...(sent === undefined ? {} : { sent: JSON.stringify(sent) }) };
  const heard = decodeAnswer(`${JSON.stringify(question)}\n${JSON.stringify(body)}`, url);
  if (heard === undefined) throw new Error(`The answer of ${answer.url} is none that would be heard.`);
  return readAnswer(definition, heard, document, new URL(url));
}

/** What Skillmark makes of a page or an answer, in the form of the goldens. */
export function see(definition: SiteDefinition, document: Document, fixture: SiteFixture): Seen {
  const outcome = outcomeOf(definition, document, fixture);
  const way = fixture.answer === undefined ? 'page' : 'answer';
  return {
    outcome: outcome.outcome,
    ...(outcome.outcome === 'drifted' ? { missing: outcome.missing } : {}),
    sightings: sightingsOf(outcome, new Set(fixture.openBefore), fixtureNow, way),
  };
}
