import type { SheetRow } from './cells.ts';
import { type LevelNames, levelNames } from './level-names.ts';
import { translationsIn } from './translations.ts';

interface ScaleLevel {
  level: number;
  name: string;
  description?: string;
  translations?: object;
}

/** The scale: of the sheet that lists levels, in the order of its numbers or its rows, else of the names that were given. */
export function levelsOf(rows: SheetRow[], named: string[]): { scale: { levels: ScaleLevel[] }; levels: LevelNames } {
  const listed = rows
    .filter((row) => row.cell('name') !== '')
    .map((row, at) => {
      const number = Number.parseFloat(
        row
          .cell('level')
          .replace(/[^\d.,-]/g, '')
          .replace(',', '.'),
      );
      return { row, order: Number.isNaN(number) ? at + 1 : number };
    })
    .sort((a, b) => a.order - b.order);
  const names = listed.length > 0 ? listed.map(({ row }) => row.cell('name')) : named;
  const levels = (names.length > 0 ? names : ['Level 1']).map((name, at): ScaleLevel => {
    const row = listed[at]?.row;
    const description = row?.cell('description') ?? '';
    return {
      level: at + 1,
      name,
      ...(description !== '' && { description }),
      ...(row && translationsIn(row, 'levels')),
    };
  });
  return { scale: { levels }, levels: levelNames(levels.map(({ name }) => name)) };
}
