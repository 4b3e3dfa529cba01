import type { Callable } from './primordials.ts';
import {
  apply,
  bare,
  defineProperty,
  getOwnPropertyDescriptor,
  isCallable,
  quietly,
  SafeProxy,
} from './primordials.ts';

type Before<Seen> = (args: ArrayLike<unknown>, self: unknown) => Seen | undefined;
type After<Seen> = (self: unknown, args: ArrayLike<unknown>, result: unknown, seen: Seen) => void;

/**
 * Replaces a method by one that calls it the same way and then lets `after` look. `before` looks first, at what the call uses up;
 * what it returns is handed to `after`. Most calls are none of our business: then it returns undefined, and that is all they pay.
 */
export function follow<Seen>(holder: object | undefined, name: string, before: Before<Seen>, after: After<Seen>): void {
  const slot = holder && getOwnPropertyDescriptor(holder, name);
  const original: unknown = slot?.value;
  if (!holder || !slot || !isCallable(original)) return;
  const handler: ProxyHandler<Callable> = {
    apply(target, self: unknown, args: unknown[]) {
      let seen: Seen | undefined;
      // As `quietly` does, which would need a function of its own for every call.
      try {
        seen = before(args, self);
      } catch {}
      const result: unknown = apply(target, self, args);
      if (seen !== undefined) {
        const known = seen;
        quietly(() => after(self, args, result, known));
      }
      return result;
    },
  };
  defineProperty(holder, name, bare({ ...slot, value: new SafeProxy(original, bare(handler)) }));
}

/** For calls of which each is of interest. */
export const always = (): true => true;

/**
 * A built-in getter, to be asked directly, so that no property of the page's own making is read. It answers undefined
 * for what is not of its kind. It is looked up when it is first asked, which is seldom: browsers make the objects that hold
 * built-ins on first use, and most pages would pay for them in vain.
 */
export function reader(holderOf: () => object | undefined, name: string): (self: unknown) => unknown {
  let read: (() => unknown) | undefined;
  return (self) => {
    try {
      const holder = read === undefined ? holderOf() : undefined;
      if (holder !== undefined) read = getOwnPropertyDescriptor(holder, name)?.get;
      return read && apply(read, self, []);
    } catch {
      return undefined;
    }
  };
}
