import type { Method } from '../standards/session.ts';
import type { Callable } from './primordials.ts';
import {
  apply,
  bare,
  defineProperty,
  get,
  getOwnPropertyDescriptor,
  getPrototypeOf,
  hasOwn,
  isCallable,
  isObject,
  quietly,
  SafeProxy,
  SafeWeakMap,
  weakGet,
  weakSet,
} from './primordials.ts';
import { mirror } from './stand-in.ts';

export type Methods = Readonly<Record<string, Method>>;
type OnCall = (api: object, method: Method, args: ArrayLike<unknown>, result: unknown) => void;
/** What one window's wrapping shares: every stand-in with its API object, and every function that is already ours. */
type Wrapping = { originals: WeakMap<object, object>; ours: WeakMap<object, true>; depth: number };

export const createWrapping = (): Wrapping => ({ originals: new SafeWeakMap(), ours: new SafeWeakMap(), depth: 0 });

/**
 * Makes a function that watches the named functions of whatever API object it is given, and returns the object to use in
 * its place: the same one, or a stand-in where the object cannot be changed. It can be given the same object any number of
 * times, and finds functions that were added or replaced since. No function of the API is ever called on our own account.
 */
export function createAdopter(wrapping: Wrapping, methods: Methods, names: readonly string[], onCall: OnCall) {
  const standIns = new SafeWeakMap<object, object>();
  return (value: unknown): unknown => {
    if (!isObject(value) || weakGet(wrapping.originals, value) !== undefined) return value;
    const known = weakGet(standIns, value);
    if (known !== undefined) return known;
    const wrap = (fn: Callable, name: string) =>
      tapped(wrapping, fn, (args, result) => {
        const method = methods[name];
        if (method !== undefined) onCall(value, method, args, result);
      });
    if (tapAll(wrapping, value, names, wrap) || isCallable(value)) return value;
    quietly(() => {
      const standIn = mirror(wrapping, value, names, wrap);
      weakSet(wrapping.originals, standIn, value);
      weakSet(standIns, value, standIn);
    });
    return weakGet(standIns, value) ?? value;
  };
}

/**
 * `fn`, and something that hears about each call from outside. A call that the API makes to itself is not the content
 * speaking. A Proxy keeps name, length, own properties and `new`; a missing trap must not be found on Object.prototype.
 */
function tapped(
  wrapping: Wrapping,
  fn: Callable,
  heard: (args: ArrayLike<unknown>, result: unknown) => void,
): Callable {
  const handler: ProxyHandler<Callable> = {
    apply(target, self: unknown, args: unknown[]) {
      wrapping.depth++;
      let result: unknown;
      try {
        result = apply(target, (isObject(self) && weakGet(wrapping.originals, self)) || self, args);
      } finally {
        wrapping.depth--;
      }
      if (wrapping.depth === 0) quietly(() => heard(args, result));
      return result;
    },
  };
  const proxy = new SafeProxy(fn, bare(handler));
  weakSet(wrapping.ours, proxy, true);
  return proxy;
}

type Wrap = (fn: Callable, name: string) => Callable;

/** Puts watched functions into the object itself, so that it stays the object it was. False: that cannot be done. */
function tapAll(wrapping: Wrapping, api: object, names: readonly string[], wrap: Wrap): boolean {
  try {
    for (let i = 0; i < names.length; i++) {
      const name = names[i];
      if (name !== undefined && !tapSlot(wrapping, api, name, wrap)) return false;
    }
    return true;
  } catch {
    // A Proxy whose traps throw, or lie about a descriptor.
    return false;
  }
}

function tapSlot(wrapping: Wrapping, api: object, name: string, wrap: Wrap): boolean {
  const own = getOwnPropertyDescriptor(api, name);
  const slot = own ?? inherited(api, name);
  // No such property as far as one can see. Only a Proxy can have a function there all the same.
  if (slot === undefined) return !isCallable(get(api, name));
  const next = watchedSlot(wrapping, slot, (fn) => wrap(fn, name));
  if (next === undefined) return true;
  if (own !== undefined) return defineVisibly(api, name, next);
  const hidden = { ...next, configurable: true, enumerable: false };
  return defineVisibly(api, name, hasOwn(next, 'value') ? { ...hidden, writable: true } : hidden);
}

/** Defines a property and looks whether it is there: a Proxy can say yes and do nothing. */
function defineVisibly(api: object, name: string, slot: PropertyDescriptor): boolean {
  if (!defineProperty(api, name, bare(slot))) return false;
  const found = getOwnPropertyDescriptor(api, name);
  return found !== undefined && found.value === slot.value && found.get === slot.get;
}

function inherited(api: object, name: string): PropertyDescriptor | undefined {
  let holder = getPrototypeOf(api);
  for (let height = 0; holder !== null && height < 32; height++) {
    const found = getOwnPropertyDescriptor(holder, name);
    if (found !== undefined) return found;
    holder = getPrototypeOf(holder);
  }
  return undefined;
}

/** The slot with its function watched; undefined when there is nothing to do. */
function watchedSlot(
  wrapping: Wrapping,
  slot: PropertyDescriptor,
  wrap: (fn: Callable) => Callable,
): PropertyDescriptor | undefined {
  if (hasOwn(slot, 'value')) {
    const fn: unknown = slot.value;
    return isCallable(fn) && !weakGet(wrapping.ours, fn) ? { ...slot, value: wrap(fn) } : undefined;
  }
  const read = slot.get;
  if (read === undefined || weakGet(wrapping.ours, read)) return undefined;
  const remembered = new SafeWeakMap<object, Callable>();
  const getter = function (this: unknown): unknown {
    const fn: unknown = apply(read, this, []);
    if (!isCallable(fn) || weakGet(wrapping.ours, fn)) return fn;
    const same = weakGet(remembered, fn) ?? wrap(fn);
    weakSet(remembered, fn, same);
    return same;
  };
  weakSet(wrapping.ours, getter, true);
  return { ...slot, get: getter };
}
