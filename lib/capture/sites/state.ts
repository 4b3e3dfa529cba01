// Ways through JSON that a page made: own members only, nothing trusted to be there, nothing endless.

const mostNodes = 50_000;

/** The value under a path of own members; undefined as soon as one is not there. */
export function at(value: unknown, ...path: (string | number)[]): unknown {
  return path.reduce<unknown>(
    (node, key) =>
      typeof node === 'object' && node !== null && Object.hasOwn(node, key) ? Reflect.get(node, key) : undefined,
    value,
  );
}

/** A text that is not empty. */
export function textAt(value: unknown, ...path: (string | number)[]): string | undefined {
  const found = at(value, ...path);
  return typeof found === 'string' && found.trim() !== '' ? found : undefined;
}

/** An id: a text, or a whole number as one. */
export function idAt(value: unknown, ...path: (string | number)[]): string | undefined {
  const found = at(value, ...path);
  return Number.isSafeInteger(found) ? String(found) : textAt(found);
}

/** A list, or an empty one. */
export function listAt(value: unknown, ...path: (string | number)[]): unknown[] {
  const found = at(value, ...path);
  return Array.isArray(found) ? found : [];
}

/** The rows of a list that an answer always has; one row of nothing where it is not there any more, so that this is noticed. */
export function rowsAt(value: unknown, ...path: (string | number)[]): unknown[] {
  const found = at(value, ...path);
  return Array.isArray(found) ? found : [undefined];
}

/** JSON, or undefined. */
export function parsed(text: string | null | undefined): unknown {
  if (!text) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Every object in there that `wanted` says yes to, breadth first, within bounds. */
export function objectsIn(root: unknown, wanted: (node: object) => boolean): object[] {
  const waiting: unknown[] = [root];
  const found: object[] = [];
  for (let i = 0; i < waiting.length && i < mostNodes; i++) {
    const node = waiting[i];
    if (typeof node !== 'object' || node === null) continue;
    if (!Array.isArray(node) && wanted(node)) found.push(node);
    for (const value of Object.values(node)) {
      if (waiting.length >= mostNodes) break;
      if (typeof value === 'object' && value !== null) waiting.push(value);
    }
  }
  return found;
}
