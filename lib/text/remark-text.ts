import type { FilePlace } from '../model/formats/model-file.ts';
import type { Fact, Remark } from '../model/remark.ts';
import { amount, language, text } from './text.ts';

/** A remark on a model file as a sentence in the person's language. */
export function remarkText(remark: Remark): string {
  const words = phrase(remark);
  return words.charAt(0).toLocaleUpperCase(language()) + words.slice(1);
}

/** Where in the chosen files something stands, in the person's language; empty for the files as a whole. */
export function filePlaceText(place: FilePlace): string {
  if (place.kind === 'whole') return '';
  if (place.kind === 'named') return place.name;
  if (place.kind === 'path') return place.path;
  if (place.kind === 'line') return text('filePlaceLine', counted(place.line), counted(place.column));
  const { table, column } = place;
  const row = counted(place.row);
  if (column === undefined) return text('filePlaceRow', table, row);
  const { letters, header } = column;
  return header === ''
    ? text('filePlaceColumn', table, row, letters)
    : text('filePlaceCell', table, row, letters, header);
}

function phrase({ code, facts }: Remark): string {
  return text(code, ...facts.map(factText));
}

function factText(fact: Fact): string {
  if (typeof fact === 'string') return fact;
  return typeof fact === 'number' ? amount(fact) : phrase(fact);
}

/** Without the signs that part thousands: editors and spreadsheets show none. */
function counted(value: number): string {
  return new Intl.NumberFormat(language(), { useGrouping: false }).format(value);
}
