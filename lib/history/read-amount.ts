import { durationHours } from '../capture/duration.ts';
import type { Score } from '../schema/completion.ts';

/** A number as written here or there: `1,5`, `1.5`, `1.234,5`, `1,234.5`. Undefined for anything else. */
function numberOf(text: string): number | undefined {
  const bare = text.replace(/[\s'’]/g, '');
  if (!/^-?\d[\d.,]*$/.test(bare)) return undefined;
  const comma = bare.lastIndexOf(',');
  const point = bare.lastIndexOf('.');
  const decimal = comma > point ? ',' : '.';
  const thousands = decimal === ',' ? '.' : ',';
  const plain = bare.replaceAll(thousands, '').replace(decimal, '.');
  return /^-?\d{1,9}(?:\.\d{1,9})?$/.test(plain) ? Number(plain) : undefined;
}

/** What a number alone counts, by its column's name. */
export function unitOf(header: string): 'hours' | 'minutes' | 'seconds' {
  if (/\bsec(?:ond)?s?\b|sekunden|segundos|secondes/i.test(header)) return 'seconds';
  return /\bmin(?:ute)?[ns]?\b|minutos/i.test(header) ? 'minutes' : 'hours';
}

const perHour = { hours: 1, minutes: 60, seconds: 3600 };
const parts =
  /^(?:(\d+(?:[.,]\d+)?)\s*(?:h|hr|hrs|hours?|std|stunden?|horas?|heures?)\.?)?\s*(?:(\d+(?:[.,]\d+)?)\s*(?:m|min|mins|minutes?|minuten?|minutos?)\.?)?\s*(?:(\d+)\s*(?:s|sec|seconds?|sek)\.?)?$/i;

function inWords(text: string): number | undefined {
  const clock = /^(\d{1,4}):([0-5]\d)(?::([0-5]\d))?$/.exec(text);
  const [, h, m, s] = clock ?? parts.exec(text) ?? [];
  if (h === undefined && m === undefined && s === undefined) return undefined;
  return (numberOf(h ?? '0') ?? 0) + (numberOf(m ?? '0') ?? 0) / 60 + Number(s ?? 0) / 3600;
}

/** Learning time in hours: `1.5`, `1:30`, `90 min`, `2 Std. 30 Min.`, `PT1H30M`. Undefined where it cannot be read. */
export function readHours(written: string, unit: 'hours' | 'minutes' | 'seconds'): number | undefined {
  const text = written.trim().slice(0, 64);
  const number = numberOf(text);
  const hours = number === undefined ? (durationHours(text) ?? inWords(text)) : number / perHour[unit];
  if (hours === undefined || hours < 0 || hours > 10_000) return undefined;
  return Math.round(hours * 100) / 100;
}

/** `85 %`, `17/20`, `0.85` or points without a frame. Undefined where it cannot be read; a word such as `pass` is no score. */
export function readScore(written: string): Score | undefined {
  const text = written.trim().slice(0, 64);
  const percent = /^(.+?)\s*%$/.exec(text)?.[1];
  if (percent !== undefined) {
    const value = numberOf(percent);
    return value === undefined || value < 0 || value > 100 ? undefined : { scaled: value / 100 };
  }
  const [, got, of] = /^([\d.,]+)\s*(?:\/|of|von|de|sur)\s*([\d.,]+)$/i.exec(text) ?? [];
  if (got !== undefined && of !== undefined) {
    const [raw, max] = [numberOf(got), numberOf(of)];
    if (raw === undefined || max === undefined || max <= 0 || raw > max) return undefined;
    return { scaled: raw / max, raw, min: 0, max };
  }
  const raw = numberOf(text);
  if (raw === undefined) return undefined;
  return raw > 0 && raw < 1 ? { scaled: raw } : { raw };
}
