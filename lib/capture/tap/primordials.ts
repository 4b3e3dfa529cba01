/**
 * What the tap needs from the language after it has started, taken before the page's first script runs. Pages replace
 * built-ins (Prototype.js, polyfills, anti-cheat scripts); the tap must neither notice nor be noticed.
 */
export type Callable = (this: unknown, ...args: unknown[]) => unknown;

export const { apply, defineProperty, get, getOwnPropertyDescriptor, getPrototypeOf, ownKeys, set } = Reflect;
export const { create, hasOwn } = Object;
export const { isArray } = Array;
export const { parse, stringify } = JSON;
export const SafeNumber = Number;
export const SafeProxy = Proxy;
export const SafeWeakMap = WeakMap;
export const SafeWeakRef = WeakRef;

/** `fn.call` without looking `call` up when it runs. */
export const uncurried =
  <Self, Args extends unknown[], Result>(fn: (this: Self, ...args: Args) => Result) =>
  (self: Self, ...args: Args): Result =>
    apply(fn, self, args);

export const weakGet = uncurried(WeakMap.prototype.get) as <Value>(
  map: WeakMap<object, Value>,
  key: object,
) => Value | undefined;
export const weakSet = uncurried(WeakMap.prototype.set) as <Value>(
  map: WeakMap<object, Value>,
  key: object,
  value: Value,
) => WeakMap<object, Value>;
export const deref = uncurried(WeakRef.prototype.deref) as <Target extends object>(
  reference: WeakRef<Target>,
) => Target | undefined;
export const indexOf = uncurried(String.prototype.indexOf);
export const match = uncurried(RegExp.prototype.exec);
export const slice = uncurried(String.prototype.slice);
export const SafeUrl = URL;
export const trim = uncurried(String.prototype.trim);
export const toUpperCase = uncurried(String.prototype.toUpperCase);
export const toLowerCase = uncurried(String.prototype.toLowerCase);
export const whenSettled = uncurried(Promise.prototype.then);

export const isCallable = (value: unknown): value is Callable => typeof value === 'function';
export const isObject = (value: unknown): value is object =>
  (typeof value === 'object' && value !== null) || typeof value === 'function';

/** The same entries, inheriting nothing: a patched Object.prototype cannot add a trap, a flag or an accessor to it. */
export const bare = <Entries extends object>(entries: Entries): Entries =>
  ({ __proto__: null, ...entries }) as unknown as Entries;

/** The value of an own data property: no getter of the page's runs for it, and nothing inherited is found. */
export const ownValue = (holder: unknown, key: PropertyKey): unknown =>
  isObject(holder) ? getOwnPropertyDescriptor(holder, key)?.value : undefined;

/** Runs what must never disturb the page. Whatever goes wrong in it is the tap's own affair: there is nobody to tell. */
export function quietly(work: () => void): void {
  try {
    work();
  } catch {
    // Silence is the contract: a page must behave the same with and without the tap.
  }
}
