import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';

const output = fileURLToPath(new URL('../.output', import.meta.url));
const builds = ['chrome-mv3', 'firefox-mv3'];

/** Most kB (gzip, 1 kB = 1000 bytes) of what each part loads, chunks and styles included. Raise one on purpose only. */
const siteBudget = 6;
/** A site that reads answers as well carries how, and a definition about twice as long. */
const answeringBudget = 8;
const budgetOf = (folder: string, file: string): number =>
  existsSync(join(folder, file.replace('site-', 'answers-'))) ? answeringBudget : siteBudget;
const budgets: Record<string, number> = {
  'tap.js': 8,
  'detector.js': 1,
  'detector-unread.js': 1.2,
  'judge.js': 13,
  'popup.html': 31,
  'background.js': 75,
};

/** The files that a part loads: itself, what it imports, and what its page links. */
function loadedBy(folder: string, file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file) || !existsSync(join(folder, file))) return seen;
  seen.add(file);
  const text = readFileSync(join(folder, file), 'utf8');
  const linked = file.endsWith('.html')
    ? [...text.matchAll(/(?:src|href)="\/([^"]+)"/g)].map(([, path]) => path)
    : [...text.matchAll(/(?:from|import)\s*["'`]\.\/([^"'`]+)["'`]/g)].map(([, path]) =>
        file.startsWith('chunks/') ? `chunks/${path}` : path,
      );
  for (const path of linked) if (path !== undefined) loadedBy(folder, path, seen);
  return seen;
}

const kilobytes = (folder: string, files: Iterable<string>) =>
  [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file)), { level: 9 }).length, 0) / 1000;

describe.each(builds)('the %s build', (build) => {
  const folder = join(output, build);
  const manifest = () => JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));

  test.each(Object.entries(budgets))('%s loads at most %d kB', (file, budget) => {
    const files = loadedBy(folder, file);
    expect(files.size, `${file} is missing: run npm run build`).toBeGreaterThan(0);
    const size = kilobytes(folder, files);
    console.info(`${build} ${file}: ${size.toFixed(1)} of ${budget} kB`);
    expect(size).toBeLessThanOrEqual(budget);
  });

  test(`loads at most ${siteBudget} kB for any one site, and no site's script in any other part`, () => {
    const scripts = readdirSync(folder).filter((file) => /^site-.*\.js$/.test(file));
    expect(scripts.length, 'no site scripts: run npm run build').toBeGreaterThan(0);
    const sizes = scripts.map((file) => [file, kilobytes(folder, loadedBy(folder, file))] as const);
    const [heaviest = ''] = sizes.toSorted(([, a], [, b]) => b - a).map(([file, size]) => `${file} ${size.toFixed(1)}`);
    console.info(`${build} ${scripts.length} site scripts, the heaviest: ${heaviest} of ${siteBudget} kB`);
    expect(sizes.filter(([file, size]) => size > budgetOf(folder, file))).toEqual([]);
    for (const part of Object.keys(budgets)) {
      expect([...loadedBy(folder, part)].filter((file) => file.startsWith('site-'))).toEqual([]);
    }
  });

  test('asks for no more than it did', () => {
    const { permissions, optional_host_permissions: optional, host_permissions: hosts = [] } = manifest();
    expect({ permissions, optional, hosts }).toMatchSnapshot();
  });

  test('runs on no page by itself, and lets no page reach its files', () => {
    const {
      content_scripts: scripts = [],
      web_accessible_resources: reachable = [],
      externally_connectable,
    } = manifest();
    expect({ scripts, reachable, externally_connectable }).toEqual({ scripts: [], reachable: [] });
  });

  test('evaluates no text as code', () => {
    const code = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'));
    const evaluating = code.filter((file) => /\beval\(|new Function\(/.test(readFileSync(join(folder, file), 'utf8')));
    expect(evaluating).toEqual([]);
  });
});
