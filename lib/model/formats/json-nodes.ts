import type { ModelPath } from '../model-problem.ts';
import { memberOf } from '../outline.ts';
import { placesIn } from '../place.ts';

/** Texts up to this length are parsed again to find lines; longer ones are named by their path alone. */
const longestPlaced = 5_000_000;

/** The entries of a list member; none where there is no list. */
export function listAt(owner: unknown, name: string): unknown[] {
  const value = memberOf(owner, name);
  return Array.isArray(value) ? value : [];
}

/** Texts of a member that may be one text or a list of them. */
export function textsAt(owner: unknown, name: string): string[] {
  const value = memberOf(owner, name);
  const all = Array.isArray(value) ? value : [value];
  return all.filter((one): one is string => typeof one === 'string' && one.trim() !== '').map((one) => one.trim());
}

export function numberAt(owner: unknown, name: string): number | undefined {
  const value = memberOf(owner, name);
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/** Marks places of a JSON text: `line:column` where that can be had cheaply, else the path. */
export function createPlaces(text: string): (path: ModelPath) => string {
  let find: ReturnType<typeof placesIn> | undefined;
  return (path) => {
    if (text.length > longestPlaced) return pathWords(path);
    find ??= placesIn(text);
    const { line, column } = find(path);
    return `${line}:${column}`;
  };
}

/** A path as people write it: `CFItems[3].fullStatement`. */
function pathWords(path: ModelPath): string {
  return path.reduce<string>(
    (words, step) => (typeof step === 'number' ? `${words}[${step}]` : `${words}${words === '' ? '' : '.'}${step}`),
    '',
  );
}
