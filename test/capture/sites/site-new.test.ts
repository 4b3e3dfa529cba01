import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { scrub } from '../../tools/scrub.ts';
import { newSite } from '../../tools/site-new.ts';

const root = join(import.meta.dirname, '../../..');
let copy: string;

beforeAll(async () => {
  // Below the checkout, as Vitest imports nothing from elsewhere; `.wxt` is never committed.
  await mkdir(join(root, '.wxt'), { recursive: true });
  copy = await mkdtemp(join(root, '.wxt/site-new-'));
  const rooms = ['lib/capture', 'lib/domain', 'lib/schema', 'lib/messaging', 'entrypoints/site', 'test/fixtures/sites'];
  for (const place of [...rooms, 'wxt.sites.ts']) await cp(join(root, place), join(copy, place), { recursive: true });
});

afterAll(() => rm(copy, { recursive: true, force: true }));

const saved = `<!DOCTYPE html>
<!-- saved from url=(0049)https://learn.acme.example/courses/4711/summary -->
<html lang="en"><head><style>.x{}</style><script src="https://cdn.acme.example/app.js"></script>
<script type="application/json">{"userName":"Zoë Tester","email":"zoe.tester@acme.example","session":"eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.x"}</script></head>
<body><header><span class="user-name">Zoë Tester</span><img src="/avatars/998877665.png" onerror="x()"></header>
<main data-user-id="998877665"><h1>Forklift Basics</h1><p>Well done, Zoë Tester!</p><span data-testid="course-state" data-state="finished"></span></main>
</body></html>`;

/** The very tests that a contributor runs, over the copy. */
function runTests(update: boolean): { passed: boolean; said: string } {
  const args = [
    'run',
    '--project',
    'unit',
    'test/capture/sites/sites.test.ts',
    'test/capture/sites/contract.test.ts',
    '-t',
    'acme',
  ];
  const env = { ...process.env, SITES_ROOT: copy, UPDATE: update ? '1' : '' };
  const { status, stdout, stderr } = spawnSync(join(root, 'node_modules/.bin/vitest'), args, {
    cwd: root,
    env,
    encoding: 'utf8',
  });
  return { passed: status === 0, said: stdout + stderr };
}

/** What is in every file of the copy. */
async function contents(): Promise<Map<string, string>> {
  const entries = await readdir(copy, { recursive: true, withFileTypes: true });
  const files = entries.filter((one) => one.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  const hash = async (file: string) =>
    createHash('sha256')
      .update(await readFile(file))
      .digest('hex');
  return new Map(await Promise.all(files.map(async (file) => [relative(copy, file), await hash(file)] as const)));
}

/** The copy's own build step, as WXT calls it: the list that the Sites page shows, and the script that runs on the site. */
async function buildOf(id: string): Promise<{ listed: unknown; script: string }> {
  const { listSites, siteHooks } = await import(/* @vite-ignore */ join(copy, 'wxt.sites.ts'));
  const found: { name: string; inputPath: string }[] = [];
  await siteHooks['entrypoints:found']({ config: { wxtDir: join(copy, '.made') } }, found);
  const entry = found.find(({ name }) => name === `site-${id}`)?.inputPath ?? '';
  const lib = { entry, formats: ['es' as const], fileName: id };
  const made = await build({ root, configFile: false, logLevel: 'silent', build: { write: false, lib } });
  await rm(join(copy, '.made'), { recursive: true });
  const script = [made]
    .flat()
    .flatMap((one) => ('output' in one ? one.output : []))
    .map((one) => ('code' in one ? one.code : ''))
    .join('');
  const sites: { id: string }[] = await listSites();
  return { listed: sites.find((one) => one.id === id), script };
}

test('a made-up site is added by following the guide: one definition, its fixtures, and nothing else', {
  timeout: 120_000,
}, async () => {
  const before = await contents();
  const [definition = '', page = ''] = await newSite({ root: copy, id: 'acme', html: saved, day: '2026-11-22' });
  expect(runTests(true).passed).toBe(false);

  const done = `page.has('[data-testid="course-state"]') ? page.attribute('[data-testid="course-state"]', 'data-state') === 'finished' : undefined`;
  const skeleton = await readFile(definition, 'utf8');
  await writeFile(definition, skeleton.replace('done: undefined', `done: ${done}`));
  const html = await readFile(page, 'utf8');
  expect(html).not.toMatch(/zoe|zoë|998877665|eyJ|onerror|cdn\\.acme/i);
  const folder = join(copy, 'test/fixtures/sites/acme');
  await writeFile(page, html.replace('anchor: h1', 'anchor: [data-testid="course-state"]'));
  await writeFile(join(folder, 'in-progress.html'), html.replace('"finished"', '"started"'));
  await writeFile(join(folder, 'trap-lesson.html'), html.replace('/summary', '/lessons/2'));
  const written = runTests(true);
  expect(written.passed, written.said).toBe(true);
  expect(runTests(false).passed).toBe(true);
  const golden = JSON.parse(await readFile(join(folder, 'completed.json'), 'utf8'));
  expect(golden.sightings).toMatchObject([{ course: { id: '4711', title: 'Forklift Basics' }, scope: 'part' }]);

  const { listed, script } = await buildOf('acme');
  expect(listed).toMatchObject({ id: 'acme', name: 'acme', hosts: ['learn.acme.example'], confirmed: false });
  expect(script).toContain('learn.acme.example');
  expect(gzipSync(script).length).toBeLessThan(6_000);

  const after = await contents();
  const touched = [...after].filter(([file, hash]) => before.get(file) !== hash).map(([file]) => file);
  expect(touched.sort()).toEqual([
    'lib/capture/sites/acme.site.ts',
    'test/fixtures/sites/acme/completed.html',
    'test/fixtures/sites/acme/completed.json',
    'test/fixtures/sites/acme/in-progress.html',
    'test/fixtures/sites/acme/in-progress.json',
    'test/fixtures/sites/acme/trap-lesson.html',
    'test/fixtures/sites/acme/trap-lesson.json',
  ]);
  expect([...before.keys()].filter((file) => !after.has(file))).toEqual([]);
});

test('an id that is taken or none, and a page from nowhere, are refused with what to do', async () => {
  const order = { root: copy, html: '<p></p>', day: '2026-11-22' };
  await expect(newSite({ ...order, id: 'moodle', url: 'https://a.example/' })).rejects.toThrow('already');
  await expect(newSite({ ...order, id: 'Not An Id', url: 'https://a.example/' })).rejects.toThrow('small letters');
  await expect(newSite({ ...order, id: 'fresh' })).rejects.toThrow('--url');
});

test('scrubbing keeps what belongs together together, and moments as they are', () => {
  const id = '0f8fad5b-d9cb-469f-a165-70867728950e';
  const clean = scrub(
    `<a href="/u/${id}">${id}</a><i data-at="1763000000000" data-uid="12345678">x</i> me@work.example`,
  );
  expect(clean).toContain('<a href="/u/aaaaaaaa-0000-4000-8000-aaaaaaa00001">aaaaaaaa-0000-4000-8000-aaaaaaa00001</a>');
  expect(clean).toContain('data-at="1763000000000"');
  expect(clean).not.toMatch(/12345678|work\.example/);
});

test('names that only the owner knows are taken out as well', () => {
  expect(scrub('<p>Well done, Old Nick!</p>', ['Old Nick'])).toBe('<p>Well done, A. Learner!</p>');
});
