import type { Callable } from './primordials.ts';
import {
  apply,
  bare,
  create,
  defineProperty,
  get,
  getOwnPropertyDescriptor,
  getPrototypeOf,
  isCallable,
  isObject,
  ownKeys,
  quietly,
  SafeProxy,
  SafeWeakMap,
  set,
  weakGet,
  weakSet,
} from './primordials.ts';

type Owners = { originals: WeakMap<object, object> };
const mostKeys = 2000;

/**
 * An object that can stand where a frozen, sealed or generated API object stood. It inherits from it, and each property
 * reads and writes the original, with the original as `this`; the named functions are watched. A Proxy would do with
 * less, but its invariants would throw at a page that freezes it.
 */
export function mirror(
  owners: Owners,
  api: object,
  names: readonly string[],
  wrap: (fn: Callable, name: string) => Callable,
): object {
  const standIn: object = create(api);
  for (let i = 0; i < names.length; i++) {
    const name = names[i];
    if (name !== undefined) reflectSlot(standIn, api, name, false, (fn) => wrap(fn, name));
  }
  // A Proxy may refuse to be listed; what matters is in place by now.
  quietly(() => mirrorRest(owners, standIn, api));
  return standIn;
}

function mirrorRest(owners: Owners, standIn: object, api: object): void {
  let left = mostKeys;
  for (let holder: object | null = api; holder !== null && left > 0; holder = getPrototypeOf(holder)) {
    if (getPrototypeOf(holder) === null) return;
    const keys = ownKeys(holder);
    for (let i = 0; i < keys.length && left > 0; i++, left--) {
      const key = keys[i];
      if (key === undefined) continue;
      const shown = getOwnPropertyDescriptor(standIn, key);
      const enumerable = holder === api && getOwnPropertyDescriptor(api, key)?.enumerable === true;
      if (shown === undefined) reflectSlot(standIn, api, key, enumerable, (fn) => asOriginal(owners, fn));
      else if (enumerable) defineProperty(standIn, key, bare({ ...shown, enumerable }));
    }
  }
}

function reflectSlot(
  standIn: object,
  api: object,
  key: PropertyKey,
  enumerable: boolean,
  wrap: (fn: Callable) => Callable,
): void {
  const remembered = new SafeWeakMap<object, Callable>();
  const slot: PropertyDescriptor = {
    get() {
      const value: unknown = get(api, key);
      // Constructors are handed out as they are: nobody calls them with the API as `this`.
      if (!isCallable(value) || key === 'constructor') return value;
      const same = weakGet(remembered, value) ?? wrap(value);
      weakSet(remembered, value, same);
      return same;
    },
    set(value: unknown) {
      // Refused writes stay silent here: only the caller's strict mode would make them an error, and it cannot be known.
      set(api, key, value);
    },
    enumerable,
    configurable: true,
  };
  defineProperty(standIn, key, bare(slot));
}

/** A function that is told the original when it is called on the stand-in: private fields and identity checks hold. */
function asOriginal(owners: Owners, fn: Callable): Callable {
  const handler: ProxyHandler<Callable> = {
    apply: (target, self: unknown, args: unknown[]) =>
      apply(target, (isObject(self) && weakGet(owners.originals, self)) || self, args),
  };
  return new SafeProxy(fn, bare(handler));
}
