import { type Figure, verdictOf } from './figure.ts';

const digits: Record<Figure['unit'], number> = { ms: 2, kB: 1, '%': 2, '×': 2 };

function row(figure: Figure, width: number): string {
  const { name, value, unit, most, note } = figure;
  const number = `${value.toFixed(digits[unit])} ${unit}`;
  const wish = most === undefined ? '' : `≤ ${most} ${unit}`;
  const cells = [`  ${name.padEnd(width)}`, number.padStart(11), wish.padStart(9), verdictOf(figure).padEnd(7)];
  return `${cells.join('  ')}${note === undefined ? '' : `  ${note}`}`.trimEnd();
}

/** The figures under their headings, one a line: name, value, wish, verdict. */
export function tableOf(figures: readonly Figure[]): string {
  const width = Math.max(0, ...figures.map(({ name }) => name.length));
  const groups = Map.groupBy(figures, ({ group }) => group);
  return [...groups]
    .map(([group, rows]) => [group, ...rows.map((figure) => row(figure, width))].join('\n'))
    .join('\n\n');
}
