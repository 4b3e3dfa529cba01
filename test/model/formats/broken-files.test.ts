import { describe, expect, test } from 'vitest';
import { brokenDocuments } from './broken-documents.ts';
import { brokenFrameworks } from './broken-frameworks.ts';
import { brokenSheets } from './broken-sheets.ts';
import { brokenTables } from './broken-tables.ts';
import { problemsIn, readGuessed } from './chosen.ts';

const all = [...brokenTables, ...brokenSheets, ...brokenFrameworks, ...brokenDocuments];

describe('a file with a mistake', () => {
  test.each(all)('is refused whole, with words and place: $is', async ({ files, where, says }) => {
    const chosen = await files();
    const result = await readGuessed(chosen);
    expect(result).not.toHaveProperty('model');
    const found = await problemsIn(chosen);
    const told = found.filter((line) =>
      typeof says === 'string'
        ? says.split('|').some((words) => line.toLowerCase().includes(words.toLowerCase()))
        : says.test(line),
    );
    expect(told, found.join('\n')).not.toEqual([]);
    const places = told.map((line) => line.slice(0, line.indexOf(': ')));
    expect(places, found.join('\n')).toContainEqual(typeof where === 'string' ? where : expect.stringMatching(where));
  });

  test('is one of a hundred kinds', () => {
    expect(all.length).toBeGreaterThanOrEqual(100);
  });
});
