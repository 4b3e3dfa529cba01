import { readdirSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { WxtHooks } from 'wxt';
import type { SiteDefinition } from './lib/capture/sites/definition.ts';
import type { KnownSite } from './lib/domain/site-hosts.ts';

const folder = fileURLToPath(new URL('./lib/capture/sites', import.meta.url));
const suffix = '.site.ts';

/** Ids of all sites, from the names of their files: there is no list anywhere. */
const siteIds = (): string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith(suffix))
    .map((file) => file.slice(0, -suffix.length))
    .sort();

const fileOf = (id: string) => join(folder, `${id}${suffix}`);

async function definitionOf(id: string): Promise<SiteDefinition> {
  const module: { default: SiteDefinition } = await import(pathToFileURL(fileOf(id)).href);
  return module.default;
}

function knownSite({ id, name, hosts, anywhere, under = '/', confidence }: SiteDefinition): KnownSite {
  return { id, name, hosts, anyHost: anywhere !== undefined, under, confirmed: confidence !== 'low' };
}

/** What the background and the dashboard know of all sites. */
export async function listSites(): Promise<KnownSite[]> {
  const definitions = await Promise.all(siteIds().map(definitionOf));
  return definitions.map(knownSite);
}

/** The script of one site: its definition and what runs it, nothing else. */
const scriptOf = (id: string) => `import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import definition from ${JSON.stringify(fileOf(id))};
import { runSite } from ${JSON.stringify(fileURLToPath(new URL('./entrypoints/site/run-site.ts', import.meta.url)))};

export default defineUnlistedScript(() => runSite(definition));
`;

/** Builds `site-<id>.js` for every definition, and `sites.json` with what the background and the dashboard know of them. */
export const siteHooks: Partial<WxtHooks> = {
  async 'entrypoints:found'({ config }, infos) {
    const made = join(config.wxtDir, 'sites');
    await mkdir(made, { recursive: true });
    for (const id of siteIds()) {
      const inputPath = join(made, `site-${id}.ts`);
      await writeFile(inputPath, scriptOf(id));
      infos.push({ name: `site-${id}`, inputPath, type: 'unlisted-script' });
    }
  },
  async 'build:publicAssets'(_wxt, files) {
    files.push({ relativeDest: 'sites.json', contents: JSON.stringify(await listSites()) });
  },
  'prepare:publicPaths'(_wxt, paths) {
    paths.push('sites.json');
  },
};
