import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { visit } from 'jsonc-parser';
import { afterEach, describe, expect, test, vi } from 'vitest';
import de from '../lib/static/_locales/de/messages.json' with { type: 'json' };
import en from '../lib/static/_locales/en/messages.json' with { type: 'json' };
import { dayAsInstant, when } from '../lib/text/dates.ts';
import { language, plural } from '../lib/text/text.ts';

type Messages = Record<string, { message: string; description?: string }>;
const locales: Record<string, Messages> = { en, de };

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const folders = ['lib', 'components', 'entrypoints'];
const sources = folders
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
  )
  .filter((file) => /\.tsx?$/.test(file))
  .map(read)
  .join('\n');

/** `requirementsMet_other` → `requirementsMet`, which is what the code says. */
const stem = (name: string) => name.replace(/_(zero|one|two|few|many|other)$/, '');
const substitutions = (message: string) => [...new Set(message.match(/\$[1-9]/g))].sort();

/** Names in the manifest (`__MSG_name__`) and in quotes in the sources. */
const used = new Set([
  ...[...read('wxt.config.ts').matchAll(/__MSG_(\w+)__/g)].map(([, name]) => name),
  ...[...sources.matchAll(/'([a-z][A-Za-z0-9]+)'/g)].map(([, name]) => name),
]);
const asked = new Set(
  [...sources.matchAll(/(?<![.\w])(?:text|plural)\(\s*'([A-Za-z0-9]+)'/g)].map(([, name]) => name ?? ''),
);

const localeFolder = 'lib/static/_locales';

/** Names that an object in a JSON text has more than once; a parser keeps the last of them and says nothing. */
function repeatedNames(json: string): string[] {
  const repeated: string[] = [];
  const open: Set<string>[] = [];
  visit(json, {
    onObjectBegin: () => void open.push(new Set()),
    onObjectEnd: () => void open.pop(),
    onObjectProperty(name) {
      const names = open.at(-1);
      if (names?.has(name)) repeated.push(name);
      names?.add(name);
    },
  });
  return repeated;
}

test.each(readdirSync(join(root, localeFolder)))('no name is claimed twice in the texts of %s', (locale) => {
  expect(repeatedNames(read(`${localeFolder}/${locale}/messages.json`))).toEqual([]);
});

test('a name that is claimed twice is found', () => {
  expect(repeatedNames('{ "a": { "message": "" }, "b": {}, "a": { "message": "", "message": "" } }')).toEqual([
    'a',
    'message',
  ]);
});

describe('the texts', () => {
  test('have the same names in every language', () => {
    for (const messages of Object.values(locales)) expect(Object.keys(messages).sort()).toEqual(Object.keys(en).sort());
  });

  test('have the same substitutions in every language and in every plural form', () => {
    const differing = Object.entries(locales).flatMap(([language, messages]) =>
      Object.entries(messages)
        .filter(([name, { message }]) => {
          const expected = substitutions((en as Messages)[name]?.message ?? '');
          return String(substitutions(message)) !== String(expected);
        })
        .map(([name]) => `${language}: ${name}`),
    );
    expect(differing).toEqual([]);
  });

  test('are none of them empty, and none has a stray dollar sign', () => {
    const broken = Object.values(locales).flatMap((messages) =>
      Object.entries(messages).filter(([, { message }]) => message.trim() === '' || /\$(?![1-9](?!\d))/.test(message)),
    );
    expect(broken).toEqual([]);
  });

  test('exist wherever the code asks for one', () => {
    const stems = new Set(Object.keys(en).map(stem));
    expect([...asked].filter((name) => !stems.has(name))).toEqual([]);
  });

  test('are all of them used', () => {
    expect(Object.keys(en).filter((name) => !used.has(stem(name)))).toEqual([]);
  });

  test('with a substitution say to translators what it stands for, unless a word beside it does', () => {
    const unexplained = Object.entries(en as Messages).filter(
      ([name, { message, description }]) =>
        substitutions(message).length > 1 && description === undefined && !name.endsWith('_other'),
    );
    expect(unexplained.map(([name]) => name)).toEqual([]);
  });

  test('of a plural have a form for one and for other', () => {
    const plurals = Object.keys(en).filter((name) => stem(name) !== name);
    for (const name of plurals.map(stem)) {
      expect(Object.keys(en)).toEqual(expect.arrayContaining([`${name}_one`, `${name}_other`]));
    }
  });

  test('in the manifest are as short as the browsers’ shops want them', () => {
    for (const messages of Object.values(locales)) {
      expect(messages.extensionName?.message.length).toBeLessThanOrEqual(45);
      expect(messages.extensionDescription?.message.length).toBeLessThanOrEqual(132);
    }
  });
});

const spoken = vi.hoisted(() => ({ language: 'en-GB' }));

vi.mock('wxt/browser', () => ({
  browser: {
    i18n: {
      getUILanguage: () => spoken.language,
      getMessage(name: string, substitutions: string[] = []) {
        const messages = spoken.language.startsWith('de') ? locales.de : locales.en;
        const template = messages?.[name]?.message ?? '';
        return template.replace(/\$([1-9])/g, (_, index: string) => substitutions[Number(index) - 1] ?? '');
      },
    },
  },
}));

const zone = process.env.TZ;

afterEach(() => {
  spoken.language = 'en-GB';
  process.env.TZ = zone;
});

describe('dates', () => {
  const now = new Date('2026-11-22T17:00:00Z');

  test('are near ones in words and far ones by the calendar', () => {
    expect(when('2026-11-22T16:20:00Z', now)).toBe('today 16:20');
    expect(when('2026-11-21T16:20:00Z', now)).toBe('yesterday');
    expect(when('2026-11-12T16:20:00Z', now)).toBe('12 Nov 2026');
  });

  test.each(['Pacific/Kiritimati', 'America/Los_Angeles', 'UTC'])(
    'without a time stay that very day in %s',
    (place) => {
      process.env.TZ = place;
      expect(when('2026-11-12T00:00:00Z', now)).toBe('12 Nov 2026');
      expect(when('2026-11-12', now)).toBe('12 Nov 2026');
    },
  );

  test('from a field never lie ahead of now', () => {
    expect(dayAsInstant('2026-11-22', now)).toBe('2026-11-22T00:00:00Z');
    expect(dayAsInstant('2026-11-23', now)).toBe(now.toISOString());
  });

  test('are German for Germans, and English where the texts fell back to English', () => {
    spoken.language = 'de-AT';
    expect(language()).toBe('de-AT');
    expect(when('2026-11-22T16:20:00Z', now)).toBe('heute 16:20');
    spoken.language = 'fr-FR';
    expect(language()).toBe('en');
    expect(when('2026-11-21T16:20:00Z', now)).toBe('yesterday');
  });
});

test('a plural takes the form of its number', () => {
  expect(plural('sendingWaits', 1)).toBe('1 waits to be sent');
  expect(plural('sendingWaits', 2000)).toBe('2,000 wait to be sent');
});
