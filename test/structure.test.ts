import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Rooms, and what each may import at run time besides itself. Types may come from any room. */
const allowed: Record<string, string[]> = {
  'lib/domain': [],
  'lib/schema': ['zod/mini'],
  'lib/capture': ['lib/domain'],
  'lib/model': [
    'lib/domain',
    'lib/schema',
    'zod/mini',
    'jsonc-parser',
    'papaparse',
    'read-excel-file',
    'fflate',
    'yaml',
  ],
  'lib/history': ['lib/domain', 'lib/schema', 'lib/capture', 'papaparse', 'fflate'],
  'lib/badges': ['lib/domain', 'lib/schema', 'zod/mini', 'jose', 'canonicalize', 'fflate'],
  'lib/mapping': ['lib/domain', 'lib/model'],
  'lib/progress': ['lib/domain', 'lib/model'],
  'lib/store': ['lib/domain', 'lib/schema', 'idb'],
  'lib/sync': ['lib/domain', 'lib/schema', 'lib/store'],
  'lib/background': ['lib', 'canonicalize', 'uuid', 'wxt/browser'],
  'lib/messaging': ['lib/domain', 'lib/schema', 'zod/mini', 'wxt/browser'],
  'lib/access': ['lib/domain', 'lib/schema', 'lib/text', 'wxt/browser'],
  'lib/text': ['wxt/browser'],
  components: ['lib/domain', 'lib/text', 'preact', 'preact/hooks'],
  entrypoints: ['lib', 'components', 'preact', 'preact/hooks', 'wxt'],
};

/** The only files that may speak to the browser. */
const speaksToBrowser = ['lib/messaging/', 'lib/text/', 'lib/access/', 'lib/background/schedule.ts', 'entrypoints/'];

interface Import {
  from: string;
  to: string;
  typeOnly: boolean;
}

const sources = ['lib', 'components', 'entrypoints'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`),
);

function importsOf(file: string): Import[] {
  const source = readFileSync(join(root, file), 'utf8');
  const lines = source.matchAll(/^(?:import|export)\s(?:(type)\s)?([^'"`;]*?from\s*)?['"]([^'"]+)['"];/gms);
  return [...lines].map(([, type, , to = '']) => ({
    from: file,
    to: to.startsWith('.') ? relative(root, resolve(root, dirname(file), to)).replaceAll('\\', '/') : to,
    typeOnly: type !== undefined,
  }));
}

const imports = sources.flatMap(importsOf);
const roomOf = (file: string) => Object.keys(allowed).find((room) => file.startsWith(`${room}/`));
const isUnder = (to: string, place: string) => to === place || to.startsWith(`${place}/`);

describe('who may import what', () => {
  test('every source file belongs to a room', () => {
    expect(sources.filter((file) => roomOf(file) === undefined)).toEqual([]);
  });

  test('each room imports at run time only what it may', () => {
    const wrong = imports.filter(({ from, to, typeOnly }) => {
      if (typeOnly || to.endsWith('.css')) return false;
      const room = roomOf(from) ?? '';
      return ![room, ...(allowed[room] ?? [])].some((place) => isUnder(to, place));
    });
    expect(wrong.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  test('only messaging, text, access, schedule and the entrypoints speak to the browser', () => {
    const speakers = imports.filter(({ to, typeOnly }) => !typeOnly && to.startsWith('wxt/'));
    const strangers = speakers.filter(({ from }) => !speaksToBrowser.some((place) => from.startsWith(place)));
    expect(strangers).toEqual([]);
  });

  test('the polyfill is named in package.json and wxt.config.ts only', () => {
    expect(sources.filter((file) => readFileSync(join(root, file), 'utf8').includes('webextension-polyfill'))).toEqual(
      [],
    );
  });

  test('nothing imports in a circle', () => {
    const runtime = imports.filter(({ typeOnly }) => !typeOnly);
    const next = new Map<string, string[]>();
    for (const { from, to } of runtime) next.set(from, [...(next.get(from) ?? []), to]);
    const circles: string[] = [];
    const done = new Set<string>();
    const visit = (file: string, path: string[]) => {
      if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' → '));
      if (path.includes(file) || done.has(file)) return;
      for (const to of next.get(file) ?? []) visit(to, [...path, file]);
      done.add(file);
    };
    for (const file of sources) visit(file, []);
    expect(circles).toEqual([]);
  });
});

describe('files', () => {
  test('are named after what is in them, not after a drawer', () => {
    const drawers = /(^|\/)(utils?|helpers?|common|manager|service|misc|index)\.tsx?$/;
    expect(sources.filter((file) => drawers.test(file) || file !== file.toLowerCase())).toEqual([]);
  });

  test('are rooms, not halls: none over 300 lines, half of them at most 60, nine in ten at most 150', () => {
    const lengths = sources.map((file) => readFileSync(join(root, file), 'utf8').split('\n').length - 1);
    lengths.sort((a, b) => a - b);
    const at = (share: number) => lengths[Math.floor(lengths.length * share)] ?? 0;
    expect({ longest: (lengths.at(-1) ?? 0) <= 300, median: at(0.5) <= 60, ninth: at(0.9) <= 150 }).toEqual({
      longest: true,
      median: true,
      ninth: true,
    });
  });
});
