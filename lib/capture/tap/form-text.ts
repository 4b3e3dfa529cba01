import { toLowerCase, uncurried } from './primordials.ts';

/** Taken on first use: content's launch address is read before the page's scripts, and most pages have no such content. */
const readParams = () => ({ Params: URLSearchParams, each: uncurried(URLSearchParams.prototype.forEach) });
let params: ReturnType<typeof readParams> | undefined;

/**
 * The first value of this name (in lower case) in a query, or in text of the type application/x-www-form-urlencoded; ''
 * when there is none. Names are compared without case, as HACP wants it.
 */
export function formValue(text: string, name: string): string {
  let found: string | undefined;
  params ??= readParams();
  params.each(new params.Params(text), (value, key) => {
    if (found === undefined && toLowerCase(key) === name) found = value;
  });
  return found ?? '';
}
