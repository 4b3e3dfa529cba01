import { primaryOf } from '../../domain/translation.ts';
import { buildIndex } from './build-index.ts';
import { type CompetencyIndex, openIndex } from './competency-index.ts';
import type { NamedCompetency } from './competency-names.ts';
import type { Knowledge } from './knowledge.ts';
import { pack, unpack } from './packed-arrays.ts';

const layout = { codes: 'u8', from: 'u32', indexes: 'u8' } as const;
const mark = 0x534b4c31;
const separator = ' ';

/** The indexes of a model: one of its own names, and for each language it is translated into one with those names as well. */
export interface LanguageIndexes {
  /** Of the model's own language. */
  own: CompetencyIndex;
  /** The others, by their codes (ISO 639-1). */
  languages: readonly string[];
  /** For courses in a language (ISO 639-1); undefined if the model has no names in it. */
  of(language: string): CompetencyIndex | undefined;
}

/** All indexes of a model in one buffer, to be stored as it is; of a model in one language just what `buildIndex` makes. */
export function buildIndexes(
  competencies: readonly NamedCompetency[],
  { language = 'en', knowledge }: { language?: string; knowledge?: Knowledge } = {},
): ArrayBuffer {
  const reading = { language, ...(knowledge && { knowledge }) };
  const own = buildIndex(competencies, reading);
  const codes = [...new Set(competencies.flatMap(({ translations = {} }) => Object.keys(translations).map(primaryOf)))];
  const others = codes.filter((code) => code !== primaryOf(language)).sort();
  if (others.length === 0) return own;
  const buffers = [own, ...others.map((into) => buildIndex(competencies, { ...reading, into }))];
  const indexes = new Uint8Array(buffers.reduce((sum, { byteLength }) => sum + byteLength, 0));
  const from = [0];
  for (const buffer of buffers) {
    const at = from.at(-1) ?? 0;
    indexes.set(new Uint8Array(buffer), at);
    from.push(at + buffer.byteLength);
  }
  return pack(mark, layout, { codes: new TextEncoder().encode(others.join(separator)), from, indexes });
}

/** Opens what `buildIndexes` made, each language on first need; undefined if the bytes are something else. */
export function openIndexes(buffer: ArrayBuffer): LanguageIndexes | undefined {
  const packed = unpack(mark, layout, buffer);
  if (packed === undefined) {
    const own = openIndex(buffer);
    return own && { own, languages: [], of: () => undefined };
  }
  const { codes, from, indexes } = packed;
  const at = (place: number) => openIndex(indexes.slice(from[place] ?? 0, from[place + 1] ?? 0).buffer);
  const own = at(0);
  if (own === undefined) return undefined;
  const languages = new TextDecoder().decode(codes).split(separator);
  const opened = new Map<string, CompetencyIndex | undefined>();
  return {
    own,
    languages,
    of(language) {
      const place = languages.indexOf(language);
      if (place >= 0 && !opened.has(language)) opened.set(language, at(place + 1));
      return opened.get(language);
    },
  };
}
