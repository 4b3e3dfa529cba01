/**
 * Starts a new site from a page saved in the browser: `npm run site:new <id> -- saved.html [--url <address>] [--name <a name in it>]`.
 * Writes `lib/capture/sites/<id>.site.ts` and the scrubbed page `test/fixtures/sites/<id>/completed.html`.
 */
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { scrub } from './scrub.ts';

/** Where the page was, from what browsers write into a saved page. */
function addressIn(html: string): string | undefined {
  const saved = /saved from url=\(\d+\)(\S+)/.exec(html)?.[1];
  const canonical = /<link\b[^>]*rel=["']?canonical["']?[^>]*href=["']([^"']+)["']/i.exec(html)?.[1];
  return [saved, canonical].find((address) => address !== undefined && URL.canParse(address));
}

/** `/courses/123/done` → `\/courses\/(?<id>\d+)\/done`: the first segment that looks like an id becomes the group. */
function pathPattern(pathname: string): string {
  let named = false;
  const parts = pathname.split('/').map((part) => {
    const id = /^\d+$/.test(part) ? '\\d+' : /^[0-9a-f-]{16,}$/i.test(part) ? '[0-9a-f-]+' : undefined;
    if (id === undefined || named) return part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    named = true;
    return `(?<id>${id})`;
  });
  return `^${parts.join('\\/').replace(/\\\/$/, '')}\\/?$`;
}

const skeleton = (id: string, address: URL): string => `import { site } from './definition.ts';

/** Source: say where these facts are from, and how sure they are. */
export default site({
  id: '${id}',
  name: '${id}',
  hosts: ['${address.hostname}'],
  confidence: 'low',
  ceiling: 'E1',
  pages: [
    {
      kind: 'course',
      path: /${pathPattern(address.pathname)}/,
      level: 'course',
      whose: 'viewer',
      ready: 'main',
      read: (page, { groups }) => ({
        id: groups.id,
        title: page.text('h1'),
        done: undefined,
      }),
    },
  ],
});
`;

const fixture = (html: string, address: URL, day: string): string => {
  const header = [
    '',
    `  url: ${address.href}`,
    `  captured: ${day}`,
    '  source: a page saved by its owner, scrubbed',
    '  anchor: h1',
    '',
  ];
  const body = html.replace(/^\s*<!doctype[^>]*>/i, '').trim();
  return `<!doctype html>\n<!--${header.join('\n')}-->\n${body}\n`;
};

interface Order {
  root: string;
  id: string;
  html: string;
  url?: string | undefined;
  names?: string[];
  /** Today, `2026-11-22`. */
  day: string;
}

/** Writes both files and returns their paths. Throws an Error that says what to do. */
export async function newSite({ root, id, html, url, names = [], day }: Order): Promise<string[]> {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) throw new Error(`“${id}” is no id: use small letters, digits and hyphens.`);
  const address = url ?? addressIn(html);
  if (address === undefined || !URL.canParse(address)) throw new Error('Say where the page was: --url https://…');
  const clean = new URL(scrub(address, names));
  clean.hash = '';
  const definition = join(root, 'lib/capture/sites', `${id}.site.ts`);
  const page = join(root, 'test/fixtures/sites', id, 'completed.html');
  if (existsSync(definition))
    throw new Error(`There is a site “${id}” already: choose another id, or add a fixture to it.`);
  await mkdir(join(root, 'test/fixtures/sites', id), { recursive: true });
  await writeFile(definition, skeleton(id, clean));
  await writeFile(page, fixture(scrub(html, names), clean, day));
  return [definition, page];
}

if (import.meta.main) {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { url: { type: 'string' }, name: { type: 'string', multiple: true } },
  });
  const [id, file] = positionals;
  if (id === undefined || file === undefined) {
    console.error('Use: npm run site:new <id> -- saved.html [--url <address>] [--name <a name in it>]');
    process.exit(1);
  }
  const html = await readFile(file, 'utf8');
  const day = new Date().toISOString().slice(0, 10);
  const root = join(import.meta.dirname, '../..');
  for (const path of await newSite({ root, id, html, url: values.url, names: values.name ?? [], day }))
    console.log(path);
  console.log('Look through the fixture by eye, fill in the definition, then: npm run test:sites');
}
