import type { ModelPath } from '../model-problem.ts';
import { memberOf } from '../outline.ts';
import { placesIn } from '../place.ts';
import type { FilePlace } from './model-file.ts';

/** Texts up to this length are parsed again to find lines; longer ones are named by their path alone. */
const longestPlaced = 5_000_000;

/** The place in a file of what stands at a path of it. */
export type PlaceAt = (...path: ModelPath) => FilePlace;

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

/** Finds places of a JSON text: line and column where that can be had cheaply, else the path. */
export function createPlaces(text: string): (path: ModelPath) => FilePlace {
  let find: ReturnType<typeof placesIn> | undefined;
  return (path) => {
    if (text.length > longestPlaced) return { kind: 'path', path: writtenPath(path) };
    find ??= placesIn(text);
    return { kind: 'line', ...find(path) };
  };
}

/** A path as people write it: `CFItems[3].fullStatement`. */
function writtenPath(path: ModelPath): string {
  return path.reduce<string>(
    (words, step) => (typeof step === 'number' ? `${words}[${step}]` : `${words}${words === '' ? '' : '.'}${step}`),
    '',
  );
}
