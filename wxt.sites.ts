import { existsSync, readdirSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { WxtHooks } from 'wxt';
import type { AnswerKind, SiteDefinition } from './lib/capture/sites/definition.ts';
import type { KnownSite } from './lib/domain/site-hosts.ts';

const folder = fileURLToPath(new URL('./lib/capture/sites', import.meta.url));
const suffix = '.site.ts';
/** Beside a definition, if somebody has drawn one; without it the site shows its first letter. */
const logoSuffix = '.logo.svg';

/** Ids of all sites, from the names of their files: there is no list anywhere. */
const siteIds = (): string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith(suffix))
    .map((file) => file.slice(0, -suffix.length))
    .sort();

const fileOf = (id: string) => join(folder, `${id}${suffix}`);
const logoOf = (id: string) => join(folder, `${id}${logoSuffix}`);

async function definitionOf(id: string): Promise<SiteDefinition> {
  const module: { default: SiteDefinition } = await import(pathToFileURL(fileOf(id)).href);
  return module.default;
}

function knownSite({ id, name, hosts, anywhere, under = '/', confidence, answers }: SiteDefinition): KnownSite {
  const known = { id, name, hosts, anyHost: anywhere !== undefined, under, confirmed: confidence !== 'low' };
  return {
    ...known,
    ...(anywhere === undefined ? {} : { marker: anywhere }),
    ...(answers === undefined ? {} : { answers: true }),
    ...(existsSync(logoOf(id)) ? { logo: true } : {}),
  };
}

/** What the background and the dashboard know of all sites. */
export async function listSites(): Promise<KnownSite[]> {
  const definitions = await Promise.all(siteIds().map(definitionOf));
  return definitions.map(knownSite);
}

/** The drawn logos, by where the extension's own pages find them. */
export const listLogos = (): { relativeDest: string; absoluteSrc: string }[] =>
  siteIds()
    .filter((id) => existsSync(logoOf(id)))
    .map((id) => ({ relativeDest: `logos/${id}.svg`, absoluteSrc: logoOf(id) }));

const pathOf = (file: string) => JSON.stringify(fileURLToPath(new URL(file, import.meta.url)));

/** The script of one site: its definition and what runs it, nothing else. */
function scriptOf({ id, answers, confirmation }: SiteDefinition): string {
  const extras = [
    ...(answers === undefined ? [] : [['answers', 'watchAnswers', './lib/capture/sites/watch-answers.ts'] as const]),
    ...(confirmation === undefined ? [] : [['confirm', 'confirmHere', './entrypoints/site/confirm-here.ts'] as const]),
  ];
  const imports = extras.map(([name, what, file]) => `import { ${what} as ${name} } from ${pathOf(file)};`);
  return `import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import definition from ${JSON.stringify(fileOf(id))};
import { runSite } from ${pathOf('./entrypoints/site/run-site.ts')};
${imports.join('\n')}

export default defineUnlistedScript(() => runSite(definition, { ${extras.map(([name]) => name).join(', ')} }));
`;
}

/** Source text of what the page's world needs to know of an answer: which questions it belongs to, not how it is read. */
function wantedText({ method, path, search, operation, host }: AnswerKind): string {
  const members = Object.entries({ method, path, search, operation, host }).filter(([, value]) => value !== undefined);
  return `{ ${members.map(([name, value]) => `${name}: ${value instanceof RegExp ? value : JSON.stringify(value)}`).join(', ')} }`;
}

/** The script of one site that hears its answers. */
const answersScriptOf = (answers: readonly AnswerKind[]) =>
  `import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { runAnswers } from ${pathOf('./entrypoints/site/run-answers.ts')};

export default defineUnlistedScript(() => runAnswers([${answers.map(wantedText).join(', ')}]));
`;

/** Builds `site-<id>.js` for every definition, `answers-<id>.js` for those with answers, and for the background and the dashboard `sites.json` and the logos. */
export const siteHooks: Partial<WxtHooks> = {
  async 'entrypoints:found'({ config }, infos) {
    const made = join(config.wxtDir, 'sites');
    await mkdir(made, { recursive: true });
    const add = async (name: string, script: string) => {
      const inputPath = join(made, `${name}.ts`);
      await writeFile(inputPath, script);
      infos.push({ name, inputPath, type: 'unlisted-script' });
    };
    for (const id of siteIds()) {
      const definition = await definitionOf(id);
      await add(`site-${id}`, scriptOf(definition));
      if (definition.answers !== undefined) await add(`answers-${id}`, answersScriptOf(definition.answers));
    }
  },
  async 'build:publicAssets'(_wxt, files) {
    files.push({ relativeDest: 'sites.json', contents: JSON.stringify(await listSites()) }, ...listLogos());
  },
  'prepare:publicPaths'(_wxt, paths) {
    paths.push('sites.json');
  },
};
