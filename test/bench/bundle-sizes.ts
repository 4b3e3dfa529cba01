import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Figure } from './figure.ts';

const parts = ['tap.js', 'detector.js', 'judge.js', 'page-facts.js', 'background.js', 'popup.html', 'dashboard.html'];

/** Chunks, scripts and styles that a file of the build names, as paths in the build's folder. */
function linkedFrom(file: string, source: string): string[] {
  if (file.endsWith('.html')) return [...source.matchAll(/(?:src|href)="\/([^"]+)"/g)].map(([, path = '']) => path);
  const imported = source.matchAll(/(?:from|import)\s*["'`]\.\/([^"'`]+)["'`]/g);
  return [...imported].map(([, path = '']) => (file.startsWith('chunks/') ? `chunks/${path}` : path));
}

function loadedBy(folder: string, file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file) || !existsSync(join(folder, file))) return seen;
  seen.add(file);
  for (const path of linkedFrom(file, readFileSync(join(folder, file), 'utf8'))) loadedBy(folder, path, seen);
  return seen;
}

/** What each part of the build loads, chunks and styles included, in kB (1000 bytes) after gzip. */
export function sizeFigures(folder: string): Figure[] {
  return parts.map((part): Figure => {
    const contents = [...loadedBy(folder, part)].map((file) => readFileSync(join(folder, file)));
    if (contents.length === 0) throw new Error(`The build has no ${part}: run npm run build:chrome.`);
    const sum = (sizeOf: (content: Buffer) => number) => contents.reduce((all, one) => all + sizeOf(one), 0) / 1000;
    const value = sum((content) => gzipSync(content, { level: 9 }).length);
    const note = `(${sum((content) => content.length).toFixed(1)} kB unpacked)`;
    return { group: '4. Bundle sizes, gzip', name: part, value, unit: 'kB', note };
  });
}
