import {
  apply,
  bare,
  defineProperty,
  getOwnPropertyDescriptor,
  getPrototypeOf,
  hasOwn,
  isObject,
  quietly,
} from './primordials.ts';

/** Gets what the page assigned and returns what the page is to find there. Must not throw. */
type Adopt = (value: unknown) => unknown;

type Watched = { window: object; name: string; adopt: Adopt; value: unknown; getter: (() => unknown) | undefined };

/**
 * Sees every object that the page puts at `window[name]`: assigned, declared with `var`, deleted and put there anew. The
 * property stays configurable, so the page can do with it what it always could. Returns a check for the cases in which
 * the page defines the property itself (`function API() {}`, Object.defineProperty): call it when scripts have run.
 */
export function watchGlobal(window: object, name: string, adopt: Adopt): () => void {
  const watched: Watched = { window, name, adopt, value: undefined, getter: undefined };
  const check = () => quietly(() => inspect(watched));
  check();
  return check;
}

function inspect(watched: Watched): void {
  const found = getOwnPropertyDescriptor(watched.window, watched.name);
  if (found === undefined) install(watched, undefined, false);
  else if (!hasOwn(found, 'value')) adoptAccessor(watched, found);
  else if (found.configurable === true)
    install(watched, found.value, found.enumerable === true, found.writable === true);
  else adoptFixed(watched, found);
}

/** Declared by `function`, or by `var` after a deletion: only the value can still be reached. */
function adoptFixed(watched: Watched, found: PropertyDescriptor): void {
  const handedOut = note(watched, found.value);
  if (handedOut !== found.value && found.writable === true)
    defineProperty(watched.window, watched.name, bare({ ...found, value: handedOut }));
}

/** Takes in a value, and returns what the page is to see for it. */
function note(watched: Watched, value: unknown): unknown {
  watched.value = value;
  if (isObject(value)) quietly(() => watchInherited(watched));
  return watched.adopt(value);
}

function install(watched: Watched, value: unknown, enumerable: boolean, writable = true): void {
  note(watched, value);
  watched.getter = () => watched.adopt(watched.value);
  const setter = (next: unknown) => {
    note(watched, next);
    if (!enumerable && isObject(next)) quietly(() => install(watched, next, true));
  };
  const accessor = { get: watched.getter, enumerable, configurable: true };
  defineProperty(watched.window, watched.name, bare(writable ? { ...accessor, set: setter } : accessor));
}

/** The page has an accessor of its own: it goes on answering, and its answer is what gets adopted. */
function adoptAccessor(watched: Watched, found: PropertyDescriptor): void {
  const original = hasOwn(found, 'get') ? found.get : undefined;
  if (original === undefined || original === watched.getter || found.configurable !== true) return;
  watched.getter = function (this: unknown) {
    return watched.adopt(apply(original, this, []));
  };
  defineProperty(watched.window, watched.name, bare({ ...found, get: watched.getter }));
}

/**
 * After `delete window.API` a new assignment would go unseen. An accessor on Window.prototype catches it; it is put there
 * only once the page has shown that it has an API at all.
 */
function watchInherited(watched: Watched): void {
  const prototype = getPrototypeOf(watched.window);
  // A window whose parent is Object.prototype is no window, and Object.prototype is everybody's.
  if (prototype === null || getPrototypeOf(prototype) === null || hasOwn(prototype, watched.name)) return;
  const accessor = {
    get: () => undefined,
    set(this: unknown, value: unknown) {
      const own = { value, writable: true, enumerable: true, configurable: true };
      if (!isObject(this) || this === watched.window) install(watched, value, true);
      else defineProperty(this, watched.name, bare(own));
    },
    enumerable: false,
    configurable: true,
  };
  defineProperty(prototype, watched.name, bare(accessor));
}
